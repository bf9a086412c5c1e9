import type { Agreements } from '../../domain/agreement.ts'
import { readAddress } from '../../shared/written-values.js'
import { type Columns, withAddress } from './columns.ts'

/** The number of rows at the start of a list that show which column holds the addresses. */
export const SAMPLE_ROWS = 20

/**
 * Of several columns that could be the address, takes the one with the most addresses of a covered domain; where that
 * does not decide, the one whose name says so best.
 * @param rows the cells of the first rows of the list
 * @example of "pec" and "indirizzo" with "a@architettitorinopec.it" and "Via Po, 1" it is "pec"
 */
export function decideAddress(columns: Columns, rows: readonly (readonly string[])[], agreements: Agreements): Columns {
  const { addressCandidates } = columns
  if (addressCandidates.length < 2) return columns
  const sample = rows.slice(0, SAMPLE_ROWS)
  const isCovered = (cell = ''): boolean => agreements.byAddress(readAddress(cell)) !== undefined
  const counts = addressCandidates.map((index) => sample.filter((cells) => isCovered(cells[index])).length)
  // The candidates are in the order of their names: of equal counts the first is taken.
  return withAddress(columns, addressCandidates[counts.indexOf(Math.max(...counts))])
}
