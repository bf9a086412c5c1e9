import type { AddOn } from './add-on.ts'
import { add, type Money, percentageOf, sum, times, ZERO } from './money.ts'
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

/** How many charges are remembered per price list before they are all forgotten. */
export const REMEMBERED_CHARGES = 10_000

const remembered = new WeakMap<PriceList, Map<string, Charge>>()

/**
 * One year of some add-ons at one price list: net is the sum of unit price x gigabytes; VAT is rounded once on that
 * sum; gross is net + VAT (DPR 633/1972 art. 21: one invoice, one rate). The only function that prices anything.
 * @param priceList must price every service of `addOns`
 */
export function chargeFor(priceList: PriceList, addOns: readonly AddOn[]): Charge {
  let charges = remembered.get(priceList)
  if (charges === undefined) {
    charges = new Map()
    remembered.set(priceList, charges)
  }
  let key = ''
  for (const { service, gigabytes } of addOns) key += `${service} ${gigabytes} `
  let charge = charges.get(key)
  if (charge === undefined) {
    charge = price(priceList, addOns)
    if (charges.size >= REMEMBERED_CHARGES) charges.clear()
    charges.set(key, charge)
  }
  return charge
}

function price(priceList: PriceList, addOns: readonly AddOn[]): Charge {
  const lines = addOns.map(({ service, gigabytes }) => {
    const unitPrice = priceList.unitPrices[service] as Money
    return { service, gigabytes, unitPrice, net: times(unitPrice, gigabytes) }
  })
  const net = sum(lines.map((line) => line.net))
  const vat = percentageOf(net, priceList.vatPercentage)
  return {
    lines,
    net,
    vatPercentage: priceList.vatPercentage,
    vat,
    gross: add(net, vat),
    priceListFrom: priceList.validFrom,
  }
}

/** The amounts of a free activation: nothing is taken, but the rate is told. */
export function nothingDue({ vatPercentage }: PriceList): Taxed {
  return { net: ZERO, vatPercentage, vat: ZERO, gross: ZERO }
}

/** The amounts of a charge without its lines. */
export function amountsOf({ net, vatPercentage, vat, gross }: Taxed): Taxed {
  return { net, vatPercentage, vat, gross }
}
