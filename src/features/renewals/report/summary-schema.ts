import { Type } from 'typebox'
import { MAX_COLUMNS } from '../../../lists/table/columns.ts'
import { TEXT } from '../../../lists/text-schema.ts'
import { MAX_OTHER_SHEETS } from '../../../lists/workbook/sheet-header.ts'
import { explainValues, ref, strictObject, stringEnum } from '../../../shared/schemas/builders.ts'
import { HeaderReport } from '../../../shared/schemas/header-report.ts'
import { rows, SUMMARY_EXAMPLE, summaryFields } from '../summary-schema.ts'

export const EXAMPLE_SUMMARY = {
  ...SUMMARY_EXAMPLE,
  encoding: 'utf-8',
  rowsRepeated: 0,
  rowsContradicting: 0,
  rowsOfTotals: 1,
  ignoredColumns: ['matricola'],
  doubtfulColumns: [],
}

const columns = (description: string, example: string) =>
  Type.Array(
    Type.String({
      pattern: TEXT,
      maxLength: 65_536,
      description: 'Name of a column, as in the list.',
      examples: [example],
    }),
    { minItems: 0, maxItems: MAX_COLUMNS, description },
  )

export const ReportSummary = strictObject(
  {
    ...summaryFields,
    encoding: Type.Optional(
      stringEnum(['utf-8', 'utf-16', 'windows-1252'], {
        description: explainValues('The encoding that the list was read in; absent for a workbook.', {
          'utf-8': 'All of Unicode, and the encoding of every list in NDJSON.',
          'utf-16': 'The list begins with the byte order mark of UTF-16, as the Unicode text of Excel does.',
          'windows-1252': 'The list has bytes that are not UTF-8, as what Excel calls CSV.',
        }),
      }),
    ),
    rowsRead: rows('Rows in the list: `rowsChecked` + `rowsFiltered` + `rowsFaulty` + `rowsRepeated`.'),
    rowsRepeated: rows(
      'Rows with the mailbox and the data of an earlier row. They are in the report with a warning (`repeats`), and counted in no total.',
    ),
    rowsContradicting: rows('The faulty rows with a mailbox that an earlier row has with other data.'),
    rowsOfTotals: rows('Rows of totals, which were passed over. They are not in `rowsRead`.'),
    ignoredColumns: columns(
      'Columns of the list that are neither a known field nor a service of any agreement.',
      'matricola',
    ),
    doubtfulColumns: columns(
      'Those of `ignoredColumns` that look like a service of space, such as `GB extra`: their add-ons were not checked. Say what they are with `column`.',
      'GB extra',
    ),
    unreadSheets: Type.Optional(
      Type.Array(
        Type.String({ pattern: TEXT, maxLength: 65_536, description: 'Name of a sheet.', examples: ['Febbraio'] }),
        {
          minItems: 1,
          maxItems: MAX_OTHER_SHEETS,
          description:
            'Further sheets of a workbook that have a header with an address, and an expiry date or a service: their rows were not read. Send each as a workbook of its own. Absent where there are none.',
        },
      ),
    ),
    header: Type.Optional(
      ref(HeaderReport, {
        description:
          'What was understood of the header. Present if `doubtfulColumns` has names, so that a person can say what they are.',
      }),
    ),
  },
  {
    $id: 'ReportSummary',
    title: 'Summary of a report',
    description: 'Totals of the whole list. Amounts are in euro, VAT included.',
    examples: [EXAMPLE_SUMMARY],
  },
)

export const ReportEnd = strictObject(
  { summary: ref(ReportSummary) },
  {
    $id: 'ReportEnd',
    title: 'Last line of a report',
    description: 'The last line of a report: its summary. A response without this line is incomplete.',
    examples: [{ summary: EXAMPLE_SUMMARY }],
  },
)
