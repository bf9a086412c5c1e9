import { wordsOf } from '../../shared/column-name.ts'
import { toIsoDate } from '../../shared/written-values.js'
import type { Columns } from './columns.ts'

/** How a spreadsheet's row of totals begins one of its cells: "Totale", "TOTALE GENERALE", "Tot.:". */
const TOTAL = /^(?:sub)?tot(?:al[ei]?|als)?$/

/** A longer cell is a note. */
const MAX_LENGTH = 60

const saysTotal = (cell: string): boolean =>
  cell.length <= MAX_LENGTH && /tot/i.test(cell) && TOTAL.test(wordsOf(cell)[0] as string)

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/

/**
 * Whether a record holds the totals of the list, not a mailbox: no address, no expiry date, and a cell with "totale".
 * With a date it is a mailbox whose address is missing.
 */
export function isTotalsRow(cells: readonly string[], { fields, ofField }: Columns): boolean {
  if (cells[fields.address as number]?.includes('@')) return false
  if (!cells.some(saysTotal)) return false
  return ofField.expiresOn.every((index) => !ISO_DATE.test(toIsoDate(cells[index] ?? '')))
}
