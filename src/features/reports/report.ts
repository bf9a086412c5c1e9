import { setImmediate } from 'node:timers/promises'
import type { Agreements } from '../../domain/agreement.ts'
import { todayOf } from '../../domain/today.ts'
import type { List } from '../../lists/list.ts'
import type { Row } from '../../lists/row.ts'
import { createTally } from '../renewals/summary.ts'
import { checkRow, type ReportQuestion } from './check-row.ts'
import type { ReportSummary, Writer } from './writer.ts'

/**
 * Checks every mailbox of a list and writes the answer, piece by piece, as fast as the pieces are taken. Between two
 * pieces the event loop goes round, and a piece may be empty, so that a report nobody takes any more can end there.
 * @param finished hears the summary of a list that was worked through
 */
export async function* writeReport(
  list: List,
  agreements: Agreements,
  question: ReportQuestion,
  writer: Writer,
  finished: (summary: ReportSummary) => void,
): AsyncGenerator<string> {
  const asOf = question.asOf ?? todayOf(undefined, question.now)
  const tally = createTally(asOf, question.dueWithinDays)
  // Taken out of their array, because whoever waits still holds that, and the collector of garbage comes while all wait.
  const written = (rows: Row[]): string =>
    writer.rows(tally.count(rows.splice(0).map((row) => checkRow(row, list, agreements, question))))
  yield writer.head
  for await (const rows of list.rows) {
    yield written(rows)
    await setImmediate()
  }
  const summary = { ...tally.summary(), ignoredColumns: list.ignored }
  finished(summary)
  yield writer.end(summary)
}
