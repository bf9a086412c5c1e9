import { XLSX } from '../../lists/list.ts'
import { LIMITED_PROBLEMS, type Operation, REGISTER_PROBLEMS } from '../../shared/operation.ts'
import { ReportSpreadsheet, ReportTable } from '../renewals/report/response-schema.ts'
import { ReportSummary } from '../renewals/report/summary-schema.ts'
import { RegisteredReportLines } from './schema.ts'

export const reportRegisterOperation: Operation = {
  operationId: 'reportRegister',
  summary: 'Check the renewals of the whole register',
  description: `Runs the renewal check for every mailbox of the register that the key is for, and writes the report in every form that \`reportRenewals\` has. The mailboxes come agreement by agreement, each in the order of the addresses. Next to its check each has all that the register keeps of it, so that the report is also an export of the data of the persons concerned.

A credit that is too old on \`asOf\` is shown, but counts as unknown. The report is streamed; mailboxes that are changed meanwhile are in it as they were before or after. A response without the summary is incomplete.`,
  tag: 'register',
  responseDescription:
    'The result for every mailbox. NDJSON: one line per mailbox, then the summary. CSV and .xlsx: the columns `address`, `expiresOn`, `usedGigabytes`, `credit`, one per service, `noLongerOffered` (of services that no agreement offers any more), `creditReadOn`, `readOn`, `contact`, `language`, `reminders`, `agreement`, `id`, `createdAt`, `updatedAt`, followed by those of the result. JSON: only the summary.',
  response: {
    'application/x-ndjson': RegisteredReportLines,
    'text/csv': ReportTable,
    'application/json': ReportSummary,
    [XLSX]: ReportSpreadsheet,
  },
  key: 'read',
  limited: true,
  cached: false,
  problems: [...LIMITED_PROBLEMS, 'invalid-request', ...REGISTER_PROBLEMS],
  examples: new URL('./examples.json', import.meta.url),
}
