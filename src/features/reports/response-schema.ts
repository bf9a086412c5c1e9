import { type Static, Type } from 'typebox'
import { ReportRow } from '../../lists/row-schema.ts'
import { ref, strictObject } from '../../shared/schemas/builders.ts'
import { FieldFaultCode } from '../../shared/schemas/problem.ts'
import { Address, Sentence } from '../../shared/schemas/scalars.ts'
import { renewalFields } from '../renewals/schema.ts'
import { LINES, MAX_TEXT_LENGTH, ReportList, ReportRows } from './request-schema.ts'
import { EXAMPLE_SUMMARY, ReportEnd, ReportSummary } from './summary-schema.ts'

/** A name that JSON gives a field may hold any character, even NUL. */
const ANYTHING = '^[\\s\\S]*$'

/** The number of a line in a list. */
const Line = Type.Integer({
  format: 'int64',
  minimum: 1,
  maximum: Number.MAX_SAFE_INTEGER,
  description: 'Line of the list on which the mailbox stands; the header is on line 1.',
})

export const ReportedMailbox = strictObject(
  { line: Line, address: ref(Address), ...renewalFields },
  {
    $id: 'ReportedMailbox',
    title: 'Mailbox of a report',
    description: 'A line of a report: the same answer that the renewal check gives for this mailbox.',
    examples: [
      {
        line: 7,
        address: 'mario.rossi@architettitorinopec.it',
        outcome: 'nothing-to-renew',
        asOf: '2026-11-22',
        agreement: 'architetti-torino',
        text: 'La casella non ha servizi aggiuntivi da rinnovare; il piano base si rinnova da sé, a carico di Ordine Architetti Torino.',
        basePlan: {
          gigabytes: 1,
          paidBy: 'sponsor',
          renewal: 'automatic',
          sponsor: { name: 'Ordine Architetti Torino', shortName: 'OAT' },
        },
        warnings: [],
      },
    ],
  },
)

export const FaultyRow = strictObject(
  {
    line: Line,
    address: Type.Optional(ref(Address)),
    errors: Type.Array(
      strictObject(
        {
          column: Type.String({
            pattern: ANYTHING,
            maxLength: 65_536,
            description: 'The column as the list calls it, or the path of a field; "" for the row as a whole.',
            examples: ['scadenza'],
          }),
          code: FieldFaultCode,
          detail: ref(Sentence, { description: 'What is wrong there, for people.' }),
        },
        { description: 'One fault of the row.' },
      ),
      { minItems: 1, maxItems: 65_536, description: 'Every fault found.' },
    ),
  },
  {
    $id: 'FaultyRow',
    title: 'Faulty row of a list',
    description: 'A line of a report: a row that could not be checked. It never stops the others.',
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

export const ReportLine = Type.Unsafe<
  Static<typeof ReportedMailbox> | Static<typeof FaultyRow> | Static<typeof ReportEnd>
>({
  $id: 'ReportLine',
  title: 'Line of a report',
  description: 'One line of an NDJSON answer, in the order of the list: a mailbox, a faulty row, and last the summary.',
  oneOf: [ref(ReportedMailbox), ref(FaultyRow), ref(ReportEnd)],
  examples: [{ summary: EXAMPLE_SUMMARY }],
})

export const ReportLines = Type.Unsafe<string>({
  $id: 'ReportLines',
  title: 'Report in NDJSON',
  description: 'One JSON document a line, each of the form told by `contentSchema`, separated by line feeds.',
  // Wrapped, because the public checker takes every media type that ends in "json" for one JSON document.
  allOf: [Type.String(LINES)],
  contentSchema: ref(ReportLine),
  examples: [`${JSON.stringify({ summary: EXAMPLE_SUMMARY })}\n`],
})

export const ReportTable = Type.String({
  $id: 'ReportTable',
  title: 'Report in columns',
  description:
    'A CSV file in UTF-8 with a byte order mark and CRLF: the columns of the list and `outcome`, `dueOn`, `amountDue`, `toLoad`, `loadBy`, `faults`. In Italian with semicolons, decimal commas and dd/mm/yyyy, in English with commas, decimal points and ISO dates. The columns of an NDJSON list are `address`, `expiresOn`, `usedGigabytes`, `credit` and the id of every service. A cell that a spreadsheet would take for a formula begins with an apostrophe. A faulty row of which nothing can be shown is told with the number of its line.',
  pattern: ANYTHING,
  maxLength: MAX_TEXT_LENGTH,
  examples: [
    '\ufeffcasella;scadenza;outcome;dueOn;amountDue;toLoad;loadBy;faults\r\nmario.rossi@architettitorinopec.it;30/04/2027;nothing-to-renew;;;;;\r\n',
  ],
})

/** Every schema of a report, in the order of the contract. */
export const reportSchemas = [
  ReportList,
  ReportTable,
  ReportRow,
  ReportRows,
  ReportedMailbox,
  FaultyRow,
  ReportSummary,
  ReportEnd,
  ReportLine,
  ReportLines,
]
