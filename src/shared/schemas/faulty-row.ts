import { Type } from 'typebox'
import { ref, strictObject } from './builders.ts'
import { FieldFaultCode } from './field-fault-code.ts'
import { Address, DidYouMean, Sentence } from './scalars.ts'

/** A name that JSON gives a field may hold any character, even NUL. */
const ANYTHING = '^[\\s\\S]*$'

/** The number of a line in a list. */
export const LineNumber = Type.Integer({
  format: 'int64',
  minimum: 1,
  maximum: Number.MAX_SAFE_INTEGER,
  description:
    'Line number of the mailbox in the list; in a workbook, the number of its row. The first line of a list is line 1.',
})

/** Each of 1000 columns has at most one fault of its value and one of the agreement. */
const MAX_FAULTS_OF_ROW = 2000

export const FaultyRow = strictObject(
  {
    line: LineNumber,
    address: Type.Optional(
      ref(Address, { description: 'Address of the mailbox, as in the list. Absent if it is missing or faulty.' }),
    ),
    errors: Type.Array(
      strictObject(
        {
          column: Type.String({
            pattern: ANYTHING,
            maxLength: 65_536,
            description: 'Name of the column as in the list, or path of a field in NDJSON; "" for the whole row.',
            examples: ['scadenza'],
          }),
          code: FieldFaultCode,
          didYouMean: Type.Optional(ref(DidYouMean)),
          firstLine: Type.Optional(
            Type.Integer({
              format: 'int64',
              minimum: 1,
              maximum: Number.MAX_SAFE_INTEGER,
              description: 'For a mailbox that an earlier row has with other data: the line of that row.',
              examples: [2],
            }),
          ),
          detail: ref(Sentence, { description: 'What is wrong, in the language of the Content-Language header.' }),
        },
        { description: 'A fault of the row.' },
      ),
      { minItems: 1, maxItems: MAX_FAULTS_OF_ROW, description: 'All faults of the row.' },
    ),
  },
  {
    $id: 'FaultyRow',
    title: 'Faulty row of a list',
    description: 'Line of a report: a row that could not be checked. The other rows are checked all the same.',
    examples: [
      {
        line: 8,
        address: 'mario.rossi@architettitorinopec.it',
        errors: [
          { column: 'scadenza', code: 'wrong-format', detail: 'La data non esiste o non è scritta come 30/04/2027.' },
        ],
      },
    ],
  },
)
