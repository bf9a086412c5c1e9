import { LIMITED_REQUEST, type Operation } from '../../shared/operation.ts'
import { ReportList, ReportRows } from './request-schema.ts'
import { ReportLines, ReportTable } from './response-schema.ts'
import { ReportSummary } from './summary-schema.ts'

export const reportRenewalsOperation: Operation = {
  operationId: 'reportRenewals',
  summary: 'Check the renewals of a whole list',
  description:
    'The renewal check for every mailbox of a list. CSV as people have it: separated by commas, semicolons or tabs; ISO dates or d/m/yyyy; amounts such as `10`, `10,5`, `10.50`, `1.234,50`, `1,234.50` or `€ 10,50` (`1.234` alone is ambiguous and refused); gigabytes such as `3`, `3 GB` or `3,0`. Columns in any order: `address` (casella, indirizzo, pec), `expiresOn` (scadenza, data scadenza), `usedGigabytes` (spazio usato, gb usati), `credit` (credito, saldo), and one per add-on service by its id, name or alias; others are ignored and named in the summary. Or NDJSON. A faulty row is answered with its faults and stops nothing. The list is received whole, then the answer streams: rows in the order of the list, last the summary; an answer without it was cut off.',
  tag: 'renewals',
  request: { 'text/csv': ReportList, 'application/x-ndjson': ReportRows },
  responseDescription:
    'The answer to every mailbox. NDJSON: one line each, as in the schema, last the summary. CSV: the columns of the list and `outcome`, `dueOn`, `amountDue`, `toLoad`, `loadBy`, `faults`; for a spreadsheet in the language asked for. JSON: the summary alone.',
  response: {
    'application/x-ndjson': ReportLines,
    'text/csv': ReportTable,
    'application/json': ReportSummary,
  },
  limited: true,
  cached: false,
  problems: [
    ...LIMITED_REQUEST,
    'invalid-request',
    'payload-too-large',
    'unsupported-media-type',
    'unusable-header',
    'empty-list',
  ],
  examples: new URL('./examples.json', import.meta.url),
}
