import { type Static, Type } from 'typebox'
import { OUTCOMES } from '../domain/renewal.ts'
import { AddOns } from './parts.ts'
import { PlaceCode } from './problem.ts'
import { renewalFields } from './renewal.ts'
import { Address, CivilDate, closed, Money, RequestDate, ref, Sentence, UsedGigabytes } from './scalars.ts'

/** As far as a file can be named; how large a list may be each service decides (413). */
const MOST_CHARACTERS = Number.MAX_SAFE_INTEGER

const TEXT = '^[^\\u0000]*$'

export const ReportRow = closed(
  {
    address: ref(Address),
    expiresOn: ref(RequestDate, {
      description:
        'Expiry date of the mailbox, as the customer area shows it; before `asOf` the outcome is `expiry-passed`.',
    }),
    addOns: Type.Optional(ref(AddOns)),
    usedGigabytes: Type.Optional(ref(UsedGigabytes)),
    credit: Type.Optional(
      ref(Money, { description: 'The prepaid credit that is there. Without it the outcome is `credit-unknown`.' }),
    ),
  },
  {
    $id: 'ReportRow',
    title: 'Mailbox of a list',
    description: 'One line of an NDJSON list: a mailbox with its expiry date and what is known of it.',
    examples: [
      {
        address: 'mario.rossi@architettitorinopec.it',
        expiresOn: '2027-04-30',
        addOns: [{ service: 'extra-space', gigabytes: 3 }],
        usedGigabytes: 2.5,
        credit: '10.98',
      },
    ],
  },
)

const LIST = 'casella;scadenza;credito;spazio extra\nmario.rossi@architettitorinopec.it;30/04/2027;10,98;3 GB\n'

export const ReportList = Type.String({
  $id: 'ReportList',
  title: 'List of mailboxes',
  description: 'A CSV file with a header, in UTF-8: a mailbox a line.',
  pattern: TEXT,
  maxLength: MOST_CHARACTERS,
  examples: [LIST],
})

export const ReportTable = Type.String({
  $id: 'ReportTable',
  title: 'Report in columns',
  description:
    'A CSV file in UTF-8 with a byte order mark and CRLF: the columns of the list and `outcome`, `dueOn`, `amountDue`, `toLoad`, `loadBy`, `faults`. In Italian with semicolons, decimal commas and dd/mm/yyyy, in English with commas, decimal points and ISO dates. The columns of an NDJSON list are `address`, `expiresOn`, `usedGigabytes`, `credit` and the id of every service. A cell that a spreadsheet would take for a formula begins with an apostrophe.',
  pattern: TEXT,
  maxLength: MOST_CHARACTERS,
  examples: [
    '\ufeffcasella;scadenza;outcome;dueOn;amountDue;toLoad;loadBy;faults\r\nmario.rossi@architettitorinopec.it;30/04/2027;nothing-to-renew;;;;;\r\n',
  ],
})

/** What is asked about every mailbox of a list. */
export const ReportQuery = closed({
  asOf: Type.Optional(
    ref(RequestDate, {
      description:
        'The date on which the question is asked. Where absent: today in the time zone of each agreement, that is in Italy (Europe/Rome).',
      examples: ['2026-11-22'],
    }),
  ),
  dueWithinDays: Type.Optional(
    Type.Integer({
      format: 'int32',
      minimum: 0,
      maximum: 36_500,
      description:
        'Keep only the mailboxes whose renewal is due in at most so many days, and those whose expiry has passed. Mailboxes with nothing to renew are filtered out, however near their expiry; faulty rows stay.',
      examples: [60],
    }),
  ),
})

/** The number of a line in a list. */
const Line = Type.Integer({
  format: 'int64',
  minimum: 1,
  maximum: Number.MAX_SAFE_INTEGER,
  description: 'Line of the list on which the mailbox stands; the header is on line 1.',
})

const rows = (description: string) =>
  Type.Integer({ format: 'int64', minimum: 0, maximum: Number.MAX_SAFE_INTEGER, description })

const total = (description: string, example: string) =>
  Type.String({ pattern: '^(0|[1-9]\\d{0,14})\\.\\d{2}$', maxLength: 18, description, examples: [example] })

const columnName = (description: string) =>
  Type.String({ pattern: TEXT, maxLength: 65_536, description, examples: ['scadenza'] })

export const ReportedMailbox = closed(
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

export const FaultyRow = closed(
  {
    line: Line,
    address: Type.Optional(ref(Address)),
    errors: Type.Array(
      closed(
        {
          column: columnName('The column as the list calls it, or the path of a field; "" for the row as a whole.'),
          code: PlaceCode,
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

const SUMMARY = {
  asOf: '2026-11-22',
  rowsRead: 3,
  rowsChecked: 2,
  rowsFiltered: 0,
  rowsFaulty: 1,
  byOutcome: {
    'expiry-passed': 0,
    'nothing-to-renew': 1,
    'credit-unknown': 0,
    renewed: 0,
    'partly-covered': 0,
    deactivated: 1,
  },
  byMonth: [{ month: '2027-04', mailboxes: 1, due: '10.98' }],
  totalDue: '10.98',
  totalToLoad: '10.98',
  mailboxesOverBasePlan: 0,
  ignoredColumns: ['matricola'],
}

export const ReportSummary = closed(
  {
    asOf: ref(CivilDate, { description: 'The date on which the question was asked.' }),
    rowsRead: rows('Mailboxes in the list: rowsChecked + rowsFiltered + rowsFaulty.'),
    rowsChecked: rows('Mailboxes answered.'),
    rowsFiltered: rows('Mailboxes left out by `dueWithinDays`.'),
    rowsFaulty: rows('Rows that could not be checked.'),
    byOutcome: closed(
      Object.fromEntries(OUTCOMES.map((outcome) => [outcome, rows(`Mailboxes with the outcome \`${outcome}\`.`)])),
      { description: 'How many of the mailboxes answered have each outcome.' },
    ),
    byMonth: Type.Array(
      closed(
        {
          month: Type.String({
            pattern: '^\\d{4}-(0[1-9]|1[0-2])$',
            maxLength: 7,
            description: 'Year and month.',
            examples: ['2027-04'],
          }),
          mailboxes: rows('Mailboxes due in that month.'),
          due: total('What they have due together, VAT included.', '1098.00'),
        },
        { description: 'One month with renewals.' },
      ),
      {
        minItems: 0,
        maxItems: 3012,
        description: 'The mailboxes answered that have a due date, by its month, in order.',
      },
    ),
    totalDue: total('What all mailboxes answered have due together, VAT included.', '1098.00'),
    totalToLoad: total('What is missing to those that state a credit.', '321.00'),
    mailboxesOverBasePlan: rows('Mailboxes answered that are, or will be, over the base plan’s space.'),
    ignoredColumns: Type.Array(columnName('A column as the list calls it.'), {
      minItems: 0,
      maxItems: 65_536,
      description: 'Columns of the list that are no field and no service of any agreement.',
    }),
  },
  {
    $id: 'ReportSummary',
    title: 'Summary of a report',
    description: 'The whole list in figures. Amounts are in euro, VAT included.',
    examples: [SUMMARY],
  },
)

export const ReportEnd = closed(
  { summary: ref(ReportSummary) },
  {
    $id: 'ReportEnd',
    title: 'Last line of a report',
    description: 'The summary. An answer without it was cut off.',
    examples: [{ summary: SUMMARY }],
  },
)

export const ReportLine = Type.Unsafe<
  Static<typeof ReportedMailbox> | Static<typeof FaultyRow> | Static<typeof ReportEnd>
>({
  $id: 'ReportLine',
  title: 'Line of a report',
  description: 'One line of an NDJSON answer, in the order of the list: a mailbox, a faulty row, and last the summary.',
  oneOf: [ref(ReportedMailbox), ref(FaultyRow), ref(ReportEnd)],
  examples: [{ summary: SUMMARY }],
})

const LINES = {
  pattern: TEXT,
  maxLength: MOST_CHARACTERS,
  contentMediaType: 'application/x-ndjson',
}

export const ReportRows = Type.String({
  ...LINES,
  $id: 'ReportRows',
  title: 'List of mailboxes in NDJSON',
  description: 'One JSON document a line, each of the form told by `contentSchema`, separated by line feeds.',
  contentSchema: ref(ReportRow),
  examples: ['{"address":"mario.rossi@architettitorinopec.it","expiresOn":"2027-04-30"}\n'],
})

export const ReportLines = Type.Unsafe<string>({
  $id: 'ReportLines',
  title: 'Report in NDJSON',
  description: 'One JSON document a line, each of the form told by `contentSchema`, separated by line feeds.',
  // Wrapped, because the public checker takes every media type that ends in "json" for one JSON document.
  allOf: [Type.String(LINES)],
  contentSchema: ref(ReportLine),
  examples: [`${JSON.stringify({ summary: SUMMARY })}\n`],
})

export type ReportRowBody = Static<typeof ReportRow>
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
