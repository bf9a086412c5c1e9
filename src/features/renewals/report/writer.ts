import type { Encoding } from '../../../lists/encoding.ts'
import type { HeaderReport } from '../../../shared/header-report.ts'
import type { Summary } from '../summary.ts'
import type { CheckedRow } from './check-row.ts'

/** The summary of a report, with what it says about its list. */
export interface ReportSummary extends Summary {
  /** Absent for a workbook. */
  readonly encoding?: Encoding
  /** The columns that mean nothing to the service. */
  readonly ignoredColumns: readonly string[]
  /** Those of the ignored columns that look like a service of space. */
  readonly doubtfulColumns: readonly string[]
  /** Further sheets of the workbook that look like lists too; absent where there are none. */
  readonly unreadSheets?: readonly string[]
  /** What was understood of the header, where a column is doubtful. */
  readonly header?: HeaderReport
  /** Rows with a mailbox that an earlier row has with the same data. They count in `rowsRead`, but in no total. */
  readonly rowsRepeated: number
  /** The faulty rows with a mailbox that an earlier row has with other data. */
  readonly rowsContradicting: number
  /** Rows of totals, which are not in `rowsRead`. */
  readonly rowsOfTotals: number
}

/** Writes a report in one format. */
export interface Writer {
  /** What comes before the rows. */
  readonly head: string
  row(row: CheckedRow): string
  /** What comes after the last row. */
  end(summary: ReportSummary): string
}
