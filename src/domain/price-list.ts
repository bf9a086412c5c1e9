import { addDays, type CivilDate } from './calendar.ts'
import type { Money } from './money.ts'

/** The prices in force from one day through another: net of VAT, per gigabyte and year. */
export interface PriceList {
  readonly validFrom: CivilDate
  /** The last day in force; absent: no end is known. */
  readonly validThrough?: CivilDate
  readonly currency: 'EUR'
  /** The VAT rate as decimal text, "22.00" (the ordinary rate, DPR 633/1972 art. 16). */
  readonly vatPercentage: string
  /** By service id. */
  readonly unitPrices: Readonly<Record<string, Money>>
}

/**
 * Price lists in order of their first day. One that states no last day lasts until the day before the next begins: with
 * lists from 2021-01-01 and from 2024-04-01, the first is valid through 2024-03-31.
 */
export function inOrder<List extends PriceList>(lists: readonly List[]): List[] {
  const sorted = lists.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
  return sorted.map((list, index) => {
    const next = sorted[index + 1]
    return list.validThrough === undefined && next !== undefined
      ? { ...list, validThrough: addDays(next.validFrom, -1) }
      : list
  })
}

/** The list in force on a date. Where there is none, the caller must not fall back to another list. */
export function priceListOn(lists: readonly PriceList[], date: CivilDate): PriceList | undefined {
  return lists.find(
    ({ validFrom, validThrough }) => validFrom <= date && (validThrough === undefined || date <= validThrough),
  )
}
