import { Type } from 'typebox'
import { type ProblemCode, problemMessages } from '../messages/problems.ts'
import { MAX_FAULTS } from '../validation/schema-faults.ts'
import { MAX_VALUES } from '../validation/strict-checker.ts'
import { explainValues, ref, strictObject, stringEnum } from './builders.ts'
import { FieldFaultCode, problemMeanings } from './field-fault-code.ts'
import { HeaderReport } from './header-report.ts'
import { ImportReport } from './import-report.ts'
import { DidYouMean, Sentence } from './scalars.ts'

export const PROBLEM_CODES = Object.keys(problemMessages) as ProblemCode[]

/** A fault of one field, as problems report it. @param pointer the description of its pointer */
export function fieldErrorSchema(pointer: string) {
  return strictObject(
    {
      pointer: Type.String({
        pattern: '^(|[/?][\\s\\S]*)$',
        minLength: 0,
        maxLength: 1024,
        description: pointer,
        examples: ['/items/0/gigabytes'],
      }),
      code: FieldFaultCode,
      didYouMean: Type.Optional(ref(DidYouMean)),
      detail: ref(Sentence, { description: 'What is wrong, in the language of the Content-Language header.' }),
    },
    { description: 'A fault of one field of the request.' },
  )
}

export const Problem = strictObject(
  {
    type: Type.String({
      format: 'uri-reference',
      maxLength: 2100,
      description:
        'URL of a page that explains the problem: `/problems/<code>`, absolute if the service is configured with its public URL.',
      examples: ['/problems/invalid-request'],
    }),
    title: ref(Sentence, { description: 'Name of the problem, in the language of the Content-Language header.' }),
    status: Type.Integer({ format: 'int32', minimum: 400, maximum: 599, description: 'HTTP status code.' }),
    detail: ref(Sentence, {
      description: 'Explanation of the problem, in the language of the Content-Language header.',
    }),
    instance: Type.String({
      format: 'uri-reference',
      maxLength: 2048,
      description:
        'Path of the request, without the query. Empty if the request could not be read, because its header was too slow, too large or not HTTP.',
      examples: ['/v1/quotes'],
    }),
    requestId: Type.String({
      pattern: '^[A-Za-z0-9_.:+/=-]+$',
      minLength: 1,
      maxLength: 128,
      description: 'The Request-Id of the request and its response. Quote it when you report a problem.',
      examples: ['3f0e5a52-5f5d-4c5c-8d0a-0a8d6f9f7c11'],
    }),
    code: stringEnum(PROBLEM_CODES, {
      description: explainValues(
        'Stable code of the problem, for programs to decide on. Minor versions may add codes: a client treats one that it does not know by its `status`. If the rules of the agreement exclude what is asked for (422), it is the code of the first of the `errors`; `unusable-header`, `no-service-column`, `empty-list` and `nothing-to-remind` concern the whole request.',
        problemMeanings(PROBLEM_CODES),
      ),
      'x-open-enum': true,
    }),
    header: Type.Optional(ref(HeaderReport)),
    import: Type.Optional(
      ref(ImportReport, { description: 'For `import-held`: what the import would have done, and the faulty rows.' }),
    ),
    errors: Type.Optional(
      Type.Array(
        fieldErrorSchema(
          'Where the fault is. For a field of the body: JSON pointer (RFC 6901), "" for the whole body. For a query parameter: `?` and its name. For the header of a CSV list: `/` and the name of the column, as in the list or, if the column is missing, as in this contract. Names of unknown fields are cut after 200 characters.',
        ),
        {
          minItems: 1,
          maxItems: MAX_FAULTS,
          description: `All faults found, not only the first, up to ${MAX_FAULTS} (only the first in a body, or in one question of a batch, of more than ${MAX_VALUES} values). For \`invalid-request\` (400) in the order of the schema; for \`unusable-header\` and \`no-service-column\` (422) in the order of the columns; for other 422 in the order of the codes. Absent for all other problems.`,
        },
      ),
    ),
  },
  {
    $id: 'Problem',
    title: 'Problem',
    description: 'An error as a problem document (RFC 9457).',
    examples: [
      {
        type: '/problems/invalid-request',
        title: 'Richiesta non valida',
        status: 400,
        detail: 'Alcuni dati mancano o non sono scritti correttamente.',
        instance: '/v1/quotes',
        requestId: '3f0e5a52-5f5d-4c5c-8d0a-0a8d6f9f7c11',
        code: 'invalid-request',
        errors: [
          {
            pointer: '/items/0/gigabytes',
            code: 'out-of-range',
            detail: 'Il valore deve essere compreso tra 1 e 1000.',
          },
        ],
      },
    ],
  },
)
