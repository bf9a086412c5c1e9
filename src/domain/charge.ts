import type { AddOn } from './add-on.ts'
import { memoize } from './memoize.ts'
import { type Money, percentageOf, sum, times } from './money.ts'
import type { PriceList } from './price-list.ts'

/** One service of a charge, net of VAT. */
export interface ChargeLine extends AddOn {
  readonly unitPrice: Money
  readonly net: Money
}

/** An amount with its VAT: net + vat is the gross. */
export interface Taxed {
  readonly net: Money
  readonly vatPercentage: string
  readonly vat: Money
  readonly gross: Money
}

/** What is taken from the credit on one date, taxed like one invoice. */
export interface Charge extends Taxed {
  /** Their sum is the net. */
  readonly lines: readonly ChargeLine[]
  /** First day of the price list it was made with. */
  readonly priceListFrom: string
}

/** Limit of memoized charges. Members buy the few services of an agreement in few sizes. */
export const MAX_MEMOIZED_CHARGES = 10_000

/**
 * One year of some add-ons at one price list: net is the sum of unit price x gigabytes; VAT is rounded once on that
 * sum, half up; gross is net + VAT (DPR 633/1972 art. 21: one invoice, one rate). The only function that prices
 * anything. 3 GB at 3.00 and 1 GB at 4.00: net 13.00, VAT 2.86, gross 15.86.
 *
 * Memoized, because the decimal arithmetic takes most of the time of a quote.
 * @param priceList must price every service of `addOns`
 */
export const chargeFor = memoize(MAX_MEMOIZED_CHARGES, calculateCharge, keyOfCharge)

function calculateCharge({ unitPrices, vatPercentage, validFrom }: PriceList, addOns: readonly AddOn[]): Charge {
  const lines = addOns.map(({ service, gigabytes }) => {
    const unitPrice = unitPrices[service] as Money
    return { service, gigabytes, unitPrice, net: times(unitPrice, gigabytes) }
  })
  const net = sum(lines.map((line) => line.net))
  const vat = percentageOf(net, vatPercentage)
  return { lines, net, vatPercentage, vat, gross: sum([net, vat]), priceListFrom: validFrom }
}

/**
 * Everything a charge depends on, such as "2018-05-17 22.00 extra-space 3 3.00 preservation 1 4.00": price lists of two
 * agreements have a key in common only where the charge is the same. No part contains a space (see the file's schema).
 */
function keyOfCharge({ validFrom, vatPercentage, unitPrices }: PriceList, addOns: readonly AddOn[]): string {
  const lines = addOns.map(({ service, gigabytes }) => `${service} ${gigabytes} ${unitPrices[service]}`)
  return [validFrom, vatPercentage, ...lines].join(' ')
}

/** The amounts of a charge without its lines. */
export function amountsOf({ net, vatPercentage, vat, gross }: Taxed): Taxed {
  return { net, vatPercentage, vat, gross }
}
