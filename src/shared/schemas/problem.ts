import { Type } from 'typebox'
import { FIELD_FAULT_CODES, type SchemaFaultCode } from '../field-fault.ts'
import { type ProblemCode, problemMessages } from '../messages/problems.ts'
import { MAX_FAULTS } from '../validation/schema-faults.ts'
import { ref, strictObject, stringEnum } from './builders.ts'
import { Sentence } from './scalars.ts'

export const PROBLEM_CODES = Object.keys(problemMessages) as ProblemCode[]

/** What the codes of the form of a request mean; those of the domain are explained as problems. */
const formMeanings = {
  'missing-field': 'A required field, or column of a list, is not there: the one named.',
  'unknown-field': 'The contract has no such field here.',
  'wrong-type': 'Another JSON type than the contract asks for: "3" or 1.5 for an integer, or null for anything.',
  'wrong-format': 'The text does not have the form of its field, or is none of its words.',
  'out-of-range': 'Below the smallest or above the greatest value; for a date, outside 1900-01-01 to 2150-12-31.',
  'wrong-length': 'Too short or too long a list or text.',
  'exactly-one-of':
    'Fields that exclude each other are all there, or none is; or several columns of a list are for one thing.',
} as const satisfies Record<SchemaFaultCode, string>

function explained(intro: string, codes: readonly string[], meanings: Readonly<Record<string, string>>): string {
  return [intro, ...codes.map((code) => `- \`${code}\`: ${meanings[code]}`)].join('\n')
}

const problemMeanings = Object.fromEntries(
  Object.entries(problemMessages).map(([code, { meaning }]) => [code, meaning.en]),
)

/** The code of a fault at one place, in problems and in the rows of a report. */
export const FieldFaultCode = stringEnum(FIELD_FAULT_CODES, {
  description: explained('What is wrong there as a stable word.', FIELD_FAULT_CODES, {
    ...problemMeanings,
    ...formMeanings,
  }),
})

export const Problem = strictObject(
  {
    type: Type.String({
      format: 'uri-reference',
      maxLength: 2100,
      description:
        'Address of a page that explains the problem: `/problems/<code>`, absolute where the service knows its public address.',
      examples: ['/problems/invalid-request'],
    }),
    title: ref(Sentence, { description: 'What kind of problem it is, in the language of Content-Language.' }),
    status: Type.Integer({ format: 'int32', minimum: 400, maximum: 599, description: 'The HTTP status.' }),
    detail: ref(Sentence, { description: 'What this problem means, in the language of Content-Language.' }),
    instance: Type.String({
      format: 'uri-reference',
      maxLength: 2048,
      description:
        'The path of the request, without its query; "" where it never became one: a header that is too slow, too large or no HTTP.',
      examples: ['/v1/quotes'],
    }),
    requestId: Type.String({
      pattern: '^[A-Za-z0-9_.:+/=-]+$',
      minLength: 1,
      maxLength: 128,
      description: 'The Request-Id of the exchange; quote it when reporting a problem.',
      examples: ['3f0e5a52-5f5d-4c5c-8d0a-0a8d6f9f7c11'],
    }),
    code: stringEnum(PROBLEM_CODES, {
      description: explained(
        'The kind of problem as a stable word. Switch on this. Where a question is impossible in the domain (422) it is that of the first of the `errors`; `unusable-header`, `empty-list` and `nothing-to-remind` are problems of the whole request.',
        PROBLEM_CODES,
        problemMeanings,
      ),
    }),
    errors: Type.Optional(
      Type.Array(
        strictObject(
          {
            pointer: Type.String({
              pattern: '^(|[/?][\\s\\S]*)$',
              minLength: 0,
              maxLength: 1024,
              description:
                'JSON pointer (RFC 6901) to the place in the body, "" for the whole; `?name` for a query parameter; for the header of a CSV list `/` and the name of the column, as the list calls it or, where it is missing, as the contract does. The name of an unknown field is cut after 200 characters.',
              examples: ['/items/0/gigabytes'],
            }),
            code: FieldFaultCode,
            detail: ref(Sentence, { description: 'What is wrong there, for people.' }),
          },
          { description: 'One fault at one place of the request.' },
        ),
        {
          minItems: 1,
          maxItems: MAX_FAULTS,
          description:
            'Every fault found, not only the first (but for a body of more than 2000 values): with 400 `invalid-request` in the order of the fields, with 422 in the order of the codes, or for `unusable-header` of the columns. Absent with every other problem.',
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
