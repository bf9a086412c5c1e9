import { type ColumnRules, columnsOf } from '../table/columns.ts'
import { countKnown, isHeader, MAX_TITLE_LINES } from '../table/header-line.ts'
import type { TableHeader } from '../table/header-report.ts'
import type { SheetRecords } from './records.ts'

/** The header of a sheet; its line is a row of the sheet. */
export interface SheetHeader extends TableHeader {
  /** The position of the sheet among the visible ones. */
  readonly sheet: number
  /** The last row of the sheet that is not blank. */
  readonly lastRow: number
}

/**
 * Finds the header: in the first sheet that has one with an address, an expiry date and a service, or else one with an
 * address and an expiry date. If no sheet has, it is the row with most known columns.
 * @returns undefined if all sheets are blank
 */
export async function findHeader(
  items: AsyncIterable<SheetRecords>,
  rules: ColumnRules,
  hasNoServices: boolean,
): Promise<SheetHeader | undefined> {
  let sheet = -1
  let lastRow = 0
  let seen = 0
  let best: SheetHeader | undefined
  for await (const item of items) {
    if ('sheet' in item) {
      sheet++
      lastRow = item.lastRow
      seen = 0
      continue
    }
    for (const { line, cells } of item.slice(0, MAX_TITLE_LINES - seen)) {
      seen++
      const header = { columns: columnsOf(cells, rules), line, sheet, lastRow }
      if (rankOf(header) > rankOf(best)) best = header
      if (!isHeader(header.columns)) continue
      if (hasNoServices || header.columns.services.length > 0) return header
      // What stands below a header is no title.
      seen = MAX_TITLE_LINES
      break
    }
  }
  return best
}

/** A row with an address and an expiry date goes before all that have not both. */
function rankOf(header: SheetHeader | undefined): number {
  if (header === undefined) return -1
  return isHeader(header.columns) ? Number.MAX_SAFE_INTEGER : countKnown(header.columns)
}
