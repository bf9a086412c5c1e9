import type { CheckedRow } from './check-row.ts'
import type { Summary } from './summary.ts'

/** Writes a report in one form, some rows at a time. */
export interface Writer {
  /** What comes before the rows. */
  readonly head: string
  rows(rows: readonly CheckedRow[]): string
  /** What comes behind the last row. */
  end(summary: Summary): string
}
