import { Type } from 'typebox'
import type { HeaderReport as HeaderReportData } from '../header-report.ts'
import { explainValues, ref, strictObject, stringEnum } from './builders.ts'
import { FaultyRow, LineNumber } from './faulty-row.ts'
import { HeaderReport } from './header-report.ts'
import { Address, AgreementId, CivilDate, Sentence } from './scalars.ts'

/** Faults and warnings that a response in JSON lists; one in NDJSON lists all. */
export const MAX_LISTED = 1000

/** Removed mailboxes that a response names. */
export const MAX_REMOVED = 100

/** A list has no more columns than this, and no line of it more characters. */
const MAX_COLUMNS = 1001
const MAX_NAME_LENGTH = 65_536

/** A workbook names no more of its sheets that were not read. */
const MAX_SHEETS = 100

const rows = (description: string) => Type.Integer({ format: 'int32', minimum: 0, maximum: 2_147_483_647, description })

const columns = (description: string, example: string) =>
  Type.Array(
    Type.String({
      pattern: '^[\\s\\S]*$',
      maxLength: MAX_NAME_LENGTH,
      description: 'Name of a column, as in the list.',
      examples: [example],
    }),
    { minItems: 0, maxItems: MAX_COLUMNS, description },
  )

export const ImportWarning = strictObject(
  {
    line: LineNumber,
    address: Type.Optional(ref(Address, { description: 'Address of the mailbox. Absent in a problem document.' })),
    code: stringEnum(['expiry-beyond-term', 'contact-not-ordinary'], {
      description: explainValues('Code of the warning. Minor versions may add codes.', {
        'expiry-beyond-term':
          'The expiry is more than one term of the base plan after `asOf`, which is probably a mistake: check the date.',
        'contact-not-ordinary':
          'The contact is an address of a mail domain that an agreement covers: a PEC mailbox refuses ordinary mail. It counts as none.',
      }),
      'x-open-enum': true,
    }),
    latestExpected: Type.Optional(
      ref(CivilDate, { description: 'For `expiry-beyond-term`: the latest plausible expiry date.' }),
    ),
    text: ref(Sentence, { description: 'The warning as one sentence.' }),
  },
  {
    $id: 'ImportWarning',
    title: 'Warning about an imported row',
    description: 'Something to check about a row that was imported all the same.',
    examples: [
      {
        line: 3,
        address: 'mario.rossi@architettitorinopec.it',
        code: 'expiry-beyond-term',
        latestExpected: '2027-11-22',
        text: "La scadenza è più lontana del previsto (al più tardi il 22 novembre 2027): controllare la data nell'area clienti.",
      },
    ],
  },
)

/** The counts of an import, and what it says of its list. */
export const importCountFields = {
  agreement: ref(AgreementId, { description: 'The agreement whose mailboxes the import concerned.' }),
  asOf: ref(CivilDate, { description: 'The date on which the list was true.' }),
  mode: stringEnum(['merge', 'replace'], {
    description: explainValues('As asked for.', {
      merge: 'Mailboxes were added and changed.',
      replace: 'Mailboxes that the list does not name were removed too.',
    }),
  }),
  dryRun: Type.Boolean({ description: 'Whether nothing was changed on purpose.' }),
  rowsRead: rows('Rows in the list: `added` + `changed` + `unchanged` + `older` + `otherDomains` + `rowsFaulty`.'),
  added: rows('Mailboxes that the register did not have.'),
  changed: rows('Mailboxes of which the list states something else than the register had.'),
  unchanged: rows('Mailboxes as they were, but for the date on which they were read.'),
  older: rows('Rows that change nothing, because the register was read on a later date than `asOf`.'),
  otherDomains: rows('Rows of mail domains that the agreement does not cover. They count for nothing.'),
  rowsFaulty: rows('Rows that were not imported; `faults` says why.'),
  removed: rows('Mailboxes that a replacement removed, because the list does not name them.'),
  removedAddresses: Type.Optional(
    Type.Array(ref(Address), {
      minItems: 1,
      maxItems: MAX_REMOVED,
      description: `The first ${MAX_REMOVED} of the mailboxes that were removed, by address, so that a dry run shows whom a replacement loses. Absent where none was, and for \`import-held\`: no problem document has an address.`,
    }),
  ),
  rowsOfTotals: rows('Rows of totals, which were passed over. They are not in `rowsRead`.'),
  droppedColumns: columns('Columns of the list of which nothing is kept.', 'matricola'),
  doubtfulColumns: columns(
    'Those of `droppedColumns` that look like a service of space, such as `GB extra`. Say what they are with `column`.',
    'GB extra',
  ),
  unreadSheets: Type.Optional(
    Type.Array(
      Type.String({
        pattern: '^[^\\u0000]*$',
        maxLength: MAX_NAME_LENGTH,
        description: 'Name of a sheet.',
        examples: ['Febbraio'],
      }),
      {
        minItems: 1,
        maxItems: MAX_SHEETS,
        description:
          'Further sheets of a workbook that have a header with an address, and an expiry date or a service: their rows were not read. Send each as a workbook of its own. Absent where there are none.',
      },
    ),
  ),
  encoding: Type.Optional(
    stringEnum(['utf-8', 'utf-16', 'windows-1252'], {
      description: explainValues('The encoding that the list was read in; absent for a workbook.', {
        'utf-8': 'All of Unicode, and the encoding of every list in NDJSON.',
        'utf-16': 'The list begins with the byte order mark of UTF-16.',
        'windows-1252': 'The list has bytes that are not UTF-8.',
      }),
    }),
  ),
  header: Type.Optional(
    Type.Unsafe<HeaderReportData>(
      ref(HeaderReport, {
        description:
          'What was understood of the header, so that a person can check what the columns are. Only with `firstRows=show`; absent for NDJSON.',
      }),
    ),
  ),
}

export const EXAMPLE_COUNTS = {
  agreement: 'architetti-torino',
  asOf: '2026-11-22',
  mode: 'merge',
  dryRun: false,
  rowsRead: 3,
  added: 1,
  changed: 1,
  unchanged: 1,
  older: 0,
  otherDomains: 0,
  rowsFaulty: 0,
  removed: 0,
  rowsOfTotals: 0,
  droppedColumns: ['matricola'],
  doubtfulColumns: [],
  encoding: 'utf-8',
}

export const ImportReport = strictObject(
  {
    ...importCountFields,
    faults: Type.Array(ref(FaultyRow), {
      minItems: 0,
      maxItems: MAX_LISTED,
      description: `The first ${MAX_LISTED} faulty rows. NDJSON lists all.`,
    }),
    warnings: Type.Array(ref(ImportWarning), {
      minItems: 0,
      maxItems: MAX_LISTED,
      description: `The first ${MAX_LISTED} warnings. NDJSON lists all.`,
    }),
  },
  {
    $id: 'ImportReport',
    title: 'Result of an import',
    description:
      'What an import did or, in a dry run and for `import-held`, what it would have done: the counts, and the rows to look at.',
    examples: [{ ...EXAMPLE_COUNTS, faults: [], warnings: [] }],
  },
)
