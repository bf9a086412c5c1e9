import { setImmediate } from 'node:timers/promises'
import type { Agreements } from '../../domain/agreement.ts'
import { todayOf } from '../../domain/today.ts'
import type { List } from '../../lists/list.ts'
import { checkRow, type ReportQuestion } from './check-row.ts'
import { createSummaryBuilder, type Summary } from './summary.ts'
import type { Writer } from './writer.ts'

/** What the caller gets to know while a report is written. */
export interface ReportListener {
  /** Called after each batch of rows, with the number of rows written so far. */
  onProgress?(rowsWritten: number): void
  /** Called once, after the last row; never for a report that was not finished. */
  onSummary(summary: Summary): void
}

/**
 * Checks every mailbox of a list and writes the report. Each chunk is made when the one before has been taken. A chunk
 * may be empty, and between two chunks other requests get their turn, so that a report can end as soon as its client
 * has disconnected.
 */
export async function* writeReport(
  list: List,
  agreements: Agreements,
  question: ReportQuestion,
  writer: Writer,
  listener: ReportListener,
): AsyncGenerator<string> {
  const asOf = question.asOf ?? todayOf(undefined, question.now)
  const summary = createSummaryBuilder(asOf, question.dueWithinDays, list.ignoredColumns)
  let rowsWritten = 0
  yield writer.head
  for await (const batch of list.batches) {
    let text = ''
    for (const row of batch) {
      const checked = checkRow(row, list, agreements, question)
      if (!summary.add(checked)) continue
      text += writer.row(checked)
      rowsWritten++
    }
    listener.onProgress?.(rowsWritten)
    yield text
    await setImmediate()
  }
  const complete = summary.build()
  listener.onSummary(complete)
  yield writer.end(complete)
}
