import type { Summary } from '../renewals/summary.ts'
import type { CheckedRow } from './check-row.ts'

/** The summary of a report, with the columns of its list that mean nothing to the service. */
export interface ReportSummary extends Summary {
  readonly ignoredColumns: readonly string[]
}

/** Writes a report in one format. */
export interface Writer {
  /** What comes before the rows. */
  readonly head: string
  row(row: CheckedRow): string
  /** What comes after the last row. */
  end(summary: ReportSummary): string
}
