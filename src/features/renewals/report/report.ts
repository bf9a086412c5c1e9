import { setImmediate } from 'node:timers/promises'
import type { Agreements } from '../../../domain/agreement.ts'
import { todayOf } from '../../../domain/today.ts'
import type { Row, RowFault } from '../../../lists/row.ts'
import { createSummaryBuilder } from '../summary.ts'
import { type CheckedRow, checkRow, type ReportQuestion } from './check-row.ts'
import type { ReportedList } from './reported-list.ts'
import { createRowFilter } from './row-filter.ts'
import type { ReportSummary, Writer } from './writer.ts'

/** What the caller gets to know while a report is written. */
export interface ReportListener {
  /** Called after each batch of rows, with the number of rows written so far. */
  onProgress?(rowsWritten: number): void
  /** Called once, after the last row; never for a report that was not finished. */
  onSummary(summary: ReportSummary): void
}

/**
 * Checks every mailbox of a list and writes the report. Each chunk is made when the one before has been taken. A chunk
 * may be empty, and between two chunks other requests get their turn, so that a report can end as soon as its client
 * has disconnected.
 */
export async function* writeReport(
  list: ReportedList,
  agreements: Agreements,
  question: ReportQuestion,
  writer: Writer,
  listener: ReportListener,
): AsyncGenerator<string> {
  const asOf = question.asOf ?? todayOf(undefined, question.now)
  const summary = createSummaryBuilder(asOf)
  const filter = createRowFilter(question)
  let rowsWritten = 0
  let rowsRepeated = 0
  let rowsContradicting = 0
  const addFaulty = (faulty: CheckedRow): CheckedRow | undefined => {
    summary.add(faulty)
    return filter.hasOnlyMailboxes ? undefined : faulty
  }
  /** The row as the report has it; undefined if it is left out. */
  const add = (row: Row): CheckedRow | undefined => {
    const checked = checkRow(row, list, agreements, question)
    if (checked.renewal === undefined) return addFaulty(checked)
    const earlier = question.firstOf?.(row)
    if (earlier?.isSame) {
      rowsRepeated++
      const isLeftOut = filter.hasOnlyMailboxes || !filter.keeps(checked.renewal)
      return isLeftOut ? undefined : { ...checked, repeats: earlier.line }
    }
    if (earlier !== undefined) {
      rowsContradicting++
      return addFaulty({ row, faults: [contradiction(list, earlier.line)] })
    }
    if (!filter.keeps(checked.renewal)) {
      summary.leaveOut()
      return undefined
    }
    summary.add(checked)
    return checked
  }
  yield writer.head
  for await (const batch of list.batches) {
    let text = ''
    for (const row of batch) {
      const checked = add(row)
      if (checked === undefined) continue
      text += writer.row(checked)
      rowsWritten++
    }
    listener.onProgress?.(rowsWritten)
    yield text
    await setImmediate()
  }
  const totals = summary.build()
  const { unreadSheets = [] } = list
  const complete = {
    ...totals,
    ...(list.encoding && { encoding: list.encoding }),
    rowsRead: totals.rowsRead + rowsRepeated,
    rowsRepeated,
    rowsContradicting,
    rowsOfTotals: list.rowsOfTotals(),
    ignoredColumns: list.ignoredColumns,
    doubtfulColumns: list.doubtfulColumns,
    ...(unreadSheets.length > 0 && { unreadSheets }),
    ...(list.headerReport && list.doubtfulColumns.length > 0 && { header: list.headerReport() }),
  }
  listener.onSummary(complete)
  yield writer.end(complete)
}

/** The fault of a row whose mailbox an earlier row has with other data. */
function contradiction({ columns, fieldColumns }: ReportedList, firstLine: number): RowFault {
  return { column: columns[fieldColumns.address as number] as string, code: 'exactly-one-of', firstLine }
}
