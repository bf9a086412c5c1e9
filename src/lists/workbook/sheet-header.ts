import { type ColumnRules, type Columns, columnsOf } from '../table/columns.ts'
import { countKnown, isHeader, MAX_TITLE_LINES } from '../table/header-line.ts'
import type { TableHeader } from '../table/header-report.ts'
import type { SheetLine } from './record-lines.ts'
import type { SheetRecords } from './records.ts'

/** The header of a sheet; its line is a row of the sheet. */
export interface SheetHeader extends TableHeader {
  /** The position of the sheet among the visible ones. */
  readonly sheet: number
  /** The last row of the sheet that is not blank. */
  readonly lastRow: number
  /** Names of the other sheets that look like lists, and have rows. */
  readonly otherSheets: readonly string[]
}

/** The maximum number of other sheets that are named. */
export const MAX_OTHER_SHEETS = 100

/** A header and the sheet that it stands on. */
type Candidate = Omit<SheetHeader, 'otherSheets'> & { readonly name: string }

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
  let at: SheetLine = { sheet: '', lastRow: 0, isLast: false }
  let seen = 0
  let best: Candidate | undefined
  const withList = new Set<string>()
  for await (const item of items) {
    if ('sheet' in item) {
      sheet++
      at = item
      seen = 0
      continue
    }
    const { sheet: name, lastRow, isLast } = at
    for (const { line, cells } of item.slice(0, MAX_TITLE_LINES - seen)) {
      seen++
      const header = { columns: columnsOf(cells, rules), line, sheet, lastRow, name }
      if (rankOf(header, hasNoServices) > rankOf(best, hasNoServices)) best = header
      if (looksLikeList(header.columns) && lastRow > line) withList.add(name)
      if (!isHeader(header.columns)) continue
      // What stands below a header is no title.
      seen = MAX_TITLE_LINES
      break
    }
    if (isLast && rankOf(best, hasNoServices) === BEST_RANK) break
  }
  return best && { ...best, otherSheets: [...withList].filter((name) => name !== best.name).slice(0, MAX_OTHER_SHEETS) }
}

/** Whether a header names an address, and an expiry date or a service: services may have a sheet of their own. */
function looksLikeList({ fields, services }: Columns): boolean {
  return fields.address !== undefined && (fields.expiresOn !== undefined || services.length > 0)
}

const BEST_RANK = Number.MAX_SAFE_INTEGER

/** First a row with an address, an expiry date and a service, then one with the first two, then by known columns. */
function rankOf(header: Candidate | undefined, hasNoServices: boolean): number {
  if (header === undefined) return -1
  const { columns } = header
  if (!isHeader(columns)) return countKnown(columns)
  return hasNoServices || columns.services.length > 0 ? BEST_RANK : BEST_RANK - 1
}
