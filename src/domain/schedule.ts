import type { Activation } from './activation.ts'
import type { AddOn } from './add-on.ts'
import type { Agreement } from './agreement.ts'
import { addYears, type CivilDate, yearsToAnniversaryFrom } from './calendar.ts'
import { chargeFor, nothingDue, type Taxed } from './charge.ts'
import { type PriceList, priceListOn } from './price-list.ts'
import type { Warning } from './warning.ts'

/** The amounts of a charge on the day it is taken, and why. */
export interface ScheduledCharge extends Taxed {
  readonly on: CivilDate
  readonly reason: 'activation' | 'renewal'
  /** First day of the price list in force on that day. */
  readonly priceListFrom: CivilDate
}

/** What is activated, on what terms, and for how many years the charges are told. */
export interface ScheduleQuestion {
  readonly addOns: readonly AddOn[]
  readonly activation: Activation
  readonly expiresOn: CivilDate
  readonly asOf: CivilDate
  readonly horizonYears: number
}

/**
 * Every charge from an activation through `horizonYears` years: the activation itself (at 0.00 when free), then a
 * renewal on the day it covers until and on every anniversary of the expiry after it, at the prices of that day. Where no price list is in
 * force on a later day the schedule ends before it.
 */
export function scheduleOf(
  { priceLists }: Agreement,
  { addOns, activation, expiresOn, asOf, horizonYears }: ScheduleQuestion,
): { charges: ScheduledCharge[]; warnings: Warning[] } {
  const current = priceListOn(priceLists, asOf) as PriceList
  const yearly = chargeFor(current, addOns)
  const free = activation.mode === 'free'
  const charges = [scheduled(asOf, 'activation', free ? nothingDue(current) : yearly, current)]
  const warnings: Warning[] = []
  const end = addYears(asOf, horizonYears)
  let years = yearsToAnniversaryFrom(expiresOn, activation.coveredUntil)
  for (let on = activation.coveredUntil; on <= end; on = addYears(expiresOn, ++years)) {
    const priceList = priceListOn(priceLists, on)
    if (priceList === undefined) {
      warnings.push({ code: 'price-list-ends', on })
      break
    }
    if (priceList !== current && warnings.length === 0) warnings.push({ code: 'price-list-changes', on })
    const amounts = priceList === current ? yearly : chargeFor(priceList, addOns)
    charges.push(scheduled(on, 'renewal', amounts, priceList))
  }
  return { charges, warnings }
}

function scheduled(
  on: CivilDate,
  reason: ScheduledCharge['reason'],
  { net, vatPercentage, vat, gross }: Taxed,
  { validFrom }: PriceList,
): ScheduledCharge {
  return { on, reason, net, vatPercentage, vat, gross, priceListFrom: validFrom }
}
