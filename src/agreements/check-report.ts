import type { Agreement } from '../domain/agreement.ts'
import { priceListOn } from '../domain/price-list.ts'
import { todayOf } from '../domain/today.ts'

/** What an agreement file says, on one line, so that what belongs to another Order is noticed. */
export function okLine({ id, sponsor, domains, priceLists }: Agreement): string {
  const end = priceLists.at(-1)?.validThrough
  const prices = `prices from ${priceLists[0]?.validFrom}${end === undefined ? '' : ` through ${end}`}`
  return `OK: ${id}: ${sponsor.name}; ${domains.join(', ')}; ${prices}`
}

/**
 * What is no fault of a file, but most likely a mistake: no prices today, or what must have been copied from the model.
 * @param others every agreement that the file is compared with
 * @param now milliseconds since the epoch
 */
export function warningsOf(agreement: Agreement, others: readonly Agreement[], now: number): string[] {
  const { id, priceLists } = agreement
  const today = todayOf(agreement, now)
  const prices =
    priceListOn(priceLists, today) === undefined
      ? [`Warning: ${id}: No price list is in force today (${today}): no question about today can be answered.`]
      : []
  return [...prices, ...others.flatMap((other) => copied(agreement, other))]
}

/** What two agreements of different Orders do not share. */
function copied(agreement: Agreement, other: Agreement): string[] {
  if (agreement.id === other.id) return []
  const { guideUrl } = agreement.purchase
  const same = [
    agreement.sponsor.name === other.sponsor.name && 'sponsor.name',
    guideUrl !== undefined && guideUrl === other.purchase.guideUrl && 'purchase.guideUrl',
    agreement.sources.some(({ url }) => other.sources.some((source) => source.url === url)) && 'sources',
  ].filter((field) => field !== false)
  return same.length === 0
    ? []
    : [`Warning: ${agreement.id}: As in ${other.id}: ${same.join(', ')}. Change what was copied from another Order.`]
}
