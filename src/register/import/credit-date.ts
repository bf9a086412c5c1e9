import { type CivilDate, isCivilDate } from '../../domain/calendar.ts'
import type { List } from '../../lists/list.ts'
import type { Row } from '../../lists/row.ts'
import { plainName } from '../../shared/column-name.ts'
import { toIsoDate } from '../../shared/written-values.js'

/** Whether a column is that of the report over the register in which each credit has its date. */
export function isCreditDate(column: string): boolean {
  return plainName(column) === plainName('creditReadOn')
}

/** Where the column is in the columns of a list, or -1: found once for a list, not for every row. */
const places = new WeakMap<readonly string[], number>()

/**
 * The date on which the credit of a row was read: that of the list, unless the list is a report over the register. If
 * that is imported again, an old credit must not become a new one. Undefined if the date cannot be read.
 */
export function creditDateOf({ cells }: Row, { columns }: List, asOf: CivilDate): CivilDate | undefined {
  const index = places.get(columns) ?? columns.findIndex(isCreditDate)
  places.set(columns, index)
  if (index === -1) return asOf
  const date = toIsoDate(cells[index] ?? '')
  if (!isCivilDate(date)) return undefined
  return date < asOf ? date : asOf
}
