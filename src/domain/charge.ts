import type { AddOn } from './add-on.ts'
import { rememberByAddOns } from './memoize.ts'
import { type Amount, amount, atRate, type Money, rateOf, sum, times, toMoney, ZERO } from './money.ts'
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

/** How many charges are remembered per price list: the few services of an agreement are bought in few sizes. */
export const REMEMBERED_CHARGES = 10_000

const chargesOf = new WeakMap<PriceList, (addOns: readonly AddOn[]) => Charge>()

/**
 * One year of some add-ons at one price list: net is the sum of unit price x gigabytes; VAT is rounded once on that
 * sum; gross is net + VAT (DPR 633/1972 art. 21: one invoice, one rate). The only function that prices anything.
 * @param priceList must price every service of `addOns`
 */
export function chargeFor(priceList: PriceList, addOns: readonly AddOn[]): Charge {
  let charges = chargesOf.get(priceList)
  if (charges === undefined) {
    charges = rememberByAddOns(REMEMBERED_CHARGES, pricing(priceList))
    chargesOf.set(priceList, charges)
  }
  return charges(addOns)
}

/** What prices by one price list, whose figures are read once. */
function pricing({ unitPrices, vatPercentage, validFrom }: PriceList): (addOns: readonly AddOn[]) => Charge {
  const prices = new Map(Object.entries(unitPrices).map(([service, price]) => [service, amount(price)]))
  const rate = rateOf(vatPercentage)
  return (addOns) => {
    const nets = addOns.map(({ service, gigabytes }) => times(prices.get(service) as Amount, gigabytes))
    const net = sum(nets)
    const vat = atRate(net, rate)
    return {
      lines: addOns.map(({ service, gigabytes }, index) => ({
        service,
        gigabytes,
        unitPrice: unitPrices[service] as Money,
        net: toMoney(nets[index] as Amount),
      })),
      net: toMoney(net),
      vatPercentage,
      vat: toMoney(vat),
      gross: toMoney(sum([net, vat])),
      priceListFrom: validFrom,
    }
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
