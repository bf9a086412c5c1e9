import type { ValueFault } from '../row.ts'

/** One record of a table and the line on which it begins. A record that could not be read has a fault and no cells. */
export interface TableRecord {
  readonly line: number
  readonly cells: readonly string[]
  readonly fault?: ValueFault
}
