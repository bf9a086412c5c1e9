import { Type } from 'typebox'
import { strictObject } from './builders.ts'

/** Whatever a cell of a list can hold. */
const ANYTHING = '^[\\s\\S]*$'

/** No line of a list has more characters; a header has at most 64 KiB. */
const MAX_NAME_LENGTH = 65_536

/** More than `MAX_COLUMNS`, and than there are services. */
const MAX_NAMES = 65_536

const names = (description: string, example: string) =>
  Type.Array(
    Type.String({
      pattern: ANYTHING,
      maxLength: MAX_NAME_LENGTH,
      description: 'Name of a column.',
      examples: [example],
    }),
    { minItems: 0, maxItems: MAX_NAMES, description },
  )

export const HeaderReport = strictObject(
  {
    line: Type.Integer({
      format: 'int64',
      minimum: 1,
      maximum: Number.MAX_SAFE_INTEGER,
      description: 'Line of the list that was read as its header.',
    }),
    found: names('Names of the columns, as in the list.', 'PEC socio'),
    meanings: Type.Optional(
      names(
        'What each column of `found` was taken for, in that order: a field, the id of a service, or `ignore`.',
        'extra-space',
      ),
    ),
    firstRows: Type.Optional(
      Type.Array(
        Type.Array(
          Type.String({
            pattern: ANYTHING,
            maxLength: 80,
            description: 'Cell as text, cut after 80 characters; empty if the row has none.',
            examples: ['30/04/2027'],
          }),
          { minItems: 0, maxItems: MAX_NAMES, description: 'Cells of a row, in the order of `found`.' },
        ),
        {
          minItems: 0,
          maxItems: 5,
          description:
            'The first rows below the header, so that a person sees what each column holds. Only with `firstRows=show`, because they have mail addresses.',
        },
      ),
    ),
    unnamedColumns: Type.Optional(
      Type.Integer({
        format: 'int32',
        minimum: 0,
        maximum: MAX_NAMES,
        description:
          'Number of columns that are not in `found` because they have no name, or a value such as an address in its place. `column` cannot say what they are.',
      }),
    ),
    missing: names('Required fields without a column: `address`, `expiresOn`.', 'address'),
    doubtful: names('Columns that look like a service of space, but are none.', 'GB extra'),
    understood: Type.Array(
      strictObject(
        {
          field: Type.String({
            pattern: ANYTHING,
            maxLength: MAX_NAME_LENGTH,
            description: 'A field, or the id of a service: what `column=NAME:FIELD` may state.',
            examples: ['expiresOn'],
          }),
          names: names(
            'Names that a column of it may have; case, accents, spaces and units do not matter.',
            'scadenza',
          ),
        },
        { description: 'A field or a service, with the names of its column.' },
      ),
      { minItems: 0, maxItems: MAX_NAMES, description: 'All fields and services, with the names that are understood.' },
    ),
  },
  {
    $id: 'HeaderReport',
    title: 'Header of a list',
    description:
      'What was understood of the header of a list: for `unusable-header` and `no-service-column` (absent if it could not be read at all), and in a summary with `doubtfulColumns`.',
    examples: [
      {
        line: 3,
        found: ['PEC socio', 'scadenza', 'GB extra'],
        meanings: ['ignore', 'expiresOn', 'ignore'],
        firstRows: [['mario.rossi@architettitorinopec.it', '30/04/2027', '3']],
        unnamedColumns: 0,
        missing: ['address'],
        doubtful: ['GB extra'],
        understood: [{ field: 'expiresOn', names: ['expiresOn', 'scadenza', 'data scadenza'] }],
      },
    ],
  },
)
