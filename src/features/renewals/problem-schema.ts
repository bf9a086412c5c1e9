import { Type } from 'typebox'
import { FAULT_CODES } from '../../domain/fault-codes.ts'
import { problemMessages } from '../../shared/messages/problems.ts'
import { explainValues, ref, strictObject, stringEnum } from '../../shared/schemas/builders.ts'
import { fieldErrorSchema } from '../../shared/schemas/problem.ts'
import { Sentence } from '../../shared/schemas/scalars.ts'

/** With a key a question may leave out what the register knows. */
const CODES = [...FAULT_CODES, 'unknown-mailbox'] as const

/** The example of a mailbox in a domain of no agreement. */
export const QUESTION_PROBLEM = {
  code: 'domain-not-covered',
  title: 'Dominio non coperto',
  errors: [
    {
      pointer: '/mailbox/address',
      code: 'domain-not-covered',
      detail: 'Nessun Ordine convenzionato usa questo dominio: controllare la parte dopo la @.',
    },
  ],
} as const

export const QuestionProblem = strictObject(
  {
    code: stringEnum(CODES, {
      description: explainValues(
        'Stable code of the problem: that of the first of the `errors`, or `unknown-mailbox`. Minor versions may add codes: a client treats one that it does not know as a question that was not checked.',
        Object.fromEntries(CODES.map((code) => [code, problemMessages[code].meaning.en])),
      ),
      'x-open-enum': true,
    }),
    title: ref(Sentence, { description: 'Name of the problem, in the language of the Content-Language header.' }),
    errors: Type.Array(
      fieldErrorSchema(
        'JSON pointer (RFC 6901) into the question, for example `/mailbox/address`; not into the batch.',
      ),
      { minItems: 1, maxItems: 64, description: 'All faults of the question, in the order of the codes.' },
    ),
  },
  {
    $id: 'QuestionProblem',
    title: 'Problem of a question',
    description: 'Why one question could not be checked: the rules of the agreements exclude what it asks for.',
    examples: [QUESTION_PROBLEM],
  },
)
