import type { CheckedRow } from './check-row.ts'
import type { Summary } from './summary.ts'

/** Writes a report in one format. */
export interface Writer {
  /** What comes before the rows. */
  readonly head: string
  row(row: CheckedRow): string
  /** What comes after the last row. */
  end(summary: Summary): string
}
