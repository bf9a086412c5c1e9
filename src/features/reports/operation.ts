import { ODS, XLSX } from '../../lists/list.ts'
import { LIMITED_PROBLEMS, type Operation } from '../../shared/operation.ts'
import { ReportLines, ReportSpreadsheet, ReportTable } from '../renewals/report/response-schema.ts'
import { ReportSummary } from '../renewals/report/summary-schema.ts'
import { ReportList, ReportRows, ReportWorkbook } from './request-schema.ts'

export const reportRenewalsOperation: Operation = {
  operationId: 'reportRenewals',
  summary: 'Check the renewals of a whole list',
  description: `Runs the renewal check for every mailbox of a list: a workbook (.xlsx or .ods), CSV or NDJSON.

CSV lists may come straight from a spreadsheet:

- separated by commas, semicolons or tabs;
- dates as \`2027-04-30\` or \`30/4/2027\`;
- amounts as \`10\`, \`10,5\`, \`10.50\`, \`1.234,50\`, \`1,234.50\` or \`€ 10,50\` (\`1.234\` is rejected as ambiguous);
- gigabytes as \`3\`, \`3 GB\` or \`3,0\`;
- titles above the header, which is the first of ten lines that names an address and an expiry date, and rows of totals;
- columns in any order: \`address\` (or casella, pec, email, indirizzo), \`expiresOn\` (scadenza, data scadenza, data fine), \`usedGigabytes\` (spazio usato, gb usati), \`credit\` (credito, saldo), and one per add-on service, named by its id, its name or an alias. Names are compared without case, accents, spaces, punctuation and units. Other columns are ignored and listed in the summary; those that look like a service of space also in \`doubtfulColumns\`. \`column\` says what a column is.

A CSV list without any column of a service is rejected with \`no-service-column\`, because all its mailboxes would seem safe; \`services=none\` accepts it.

A mailbox that an earlier row has with the same data is in the report with \`repeats\` and counts in no total; with other data its row is faulty.

The columns and values of a workbook are those of a CSV list; its dates, numbers and formulas count by their values. It is the first visible sheet that has a usable header. A workbook has at most 16 MiB as sent (413), 256 MiB inflated, and 200,000 rows. It is recognized by its first bytes, whatever the media type says; a .xls file, a PDF or a web page is \`unreadable-workbook\`.

CSV is in UTF-8, in UTF-16 with its byte order mark, or in Windows-1252: the \`charset\` of the media type decides, otherwise the bytes, and \`encoding\` in the summary says which it was.

A faulty row is returned with its faults; the other rows are checked all the same. The service reads the whole list before it starts to respond, then streams the response: the rows in the order of the list, and the summary as the last line. A response without the summary is incomplete.`,
  tag: 'renewals',
  request: {
    'text/csv': ReportList,
    'application/x-ndjson': ReportRows,
    [XLSX]: ReportWorkbook,
    [ODS]: ReportWorkbook,
  },
  responseDescription:
    'The result for every mailbox. NDJSON: one line per mailbox, then the summary. CSV: the columns of the list, followed by `outcome`, `dueOn`, `amountDue`, `toLoad`, `loadBy`, `faults`, `warnings` and `text` (in Italian `esito`, `rinnovo il`, …), in the format that a spreadsheet in the requested language expects. JSON: only the summary. .xlsx: the columns of the CSV, with dates and numbers as such.',
  response: {
    'application/x-ndjson': ReportLines,
    'text/csv': ReportTable,
    'application/json': ReportSummary,
    [XLSX]: ReportSpreadsheet,
  },
  limited: true,
  cached: false,
  problems: [
    ...LIMITED_PROBLEMS,
    'invalid-request',
    'payload-too-large',
    'unsupported-media-type',
    'unusable-header',
    'no-service-column',
    'empty-list',
    'unreadable-workbook',
  ],
  examples: new URL('./examples.json', import.meta.url),
}
