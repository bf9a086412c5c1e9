import { ODS, XLSX } from '../../lists/list.ts'
import { LIMITED_PROBLEMS, type Operation, REGISTER_PROBLEMS } from '../../shared/operation.ts'
import { ImportReport } from '../../shared/schemas/import-report.ts'
import { ImportList, ImportRows, ImportWorkbook } from './request-schema.ts'
import { ImportLines } from './response-schema.ts'

export const importMailboxesOperation: Operation = {
  operationId: 'importMailboxes',
  summary: 'Import a list into the register',
  description: `Adds to the register the mailboxes of a list, and changes those that it has: a workbook (.xlsx or .ods), CSV or NDJSON, as \`reportRenewals\` takes them. It concerns the mailboxes of one agreement. All of it happens, or nothing.

Besides the columns of a report there are \`creditReadOn\` (data credito, data lettura credito, credito al), \`contact\` (contatto, recapito, posta elettronica, and an \`email\` that is not the address) and \`language\` (lingua). Of other columns nothing is kept.

- An absent column, or an empty cell, leaves what is known. The column of a service says how many gigabytes there are: an empty cell means none. Without any column of a service the known add-ons stay, and rows of mailboxes that the register does not have are faulty; \`services=none\` clears the add-ons. In NDJSON a row without \`addOns\` leaves them, \`[]\` clears them.
- With \`mode=replace\` the mailboxes that the list does not name are removed. If a row is faulty, or more than a fifth of the mailboxes (or more than \`removeAtMost\`) would be removed, nothing changes: \`import-held\` (409), with what would have happened in \`import\`. So it is if any would be removed, without \`removeAtMost\`, by a workbook with \`unreadSheets\`. A mailbox that the register has read after \`asOf\` stays.
- A row of a mail domain that the agreement does not cover counts in \`otherDomains\` and is left out, unless the domain is probably a slip (\`didYouMean\`): then the row is faulty. Of two rows of one mailbox the later one is faulty.
- A list whose \`asOf\` is before the date on which the register has read a mailbox does not change it (\`older\`), and one before that on which a credit was read leaves the credit. A credit whose date is blank in a list with a column of dates is not taken: a list such as a report over the register, imported again, makes no old credit a new one.
- Reminders that were turned off stay off.`,
  tag: 'register',
  request: {
    'text/csv': ImportList,
    'application/x-ndjson': ImportRows,
    [XLSX]: ImportWorkbook,
    [ODS]: ImportWorkbook,
  },
  responseDescription:
    'What became of the rows. JSON: the counts, and the first 1000 faulty rows and warnings. NDJSON: a line for each faulty row and warning, then the counts.',
  response: { 'application/json': ImportReport, 'application/x-ndjson': ImportLines },
  key: 'write',
  limited: true,
  cached: false,
  problems: [
    ...LIMITED_PROBLEMS,
    ...REGISTER_PROBLEMS,
    'invalid-request',
    'import-held',
    'payload-too-large',
    'unsupported-media-type',
    'unusable-header',
    'empty-list',
    'unreadable-workbook',
  ],
  examples: new URL('./examples.json', import.meta.url),
}
