import type { Activation } from './activation.ts'
import type { AddOn } from './add-on.ts'
import type { Agreement } from './agreement.ts'
import { addYears, anniversariesBetween, type CivilDate } from './calendar.ts'
import { amountsOf, type Charge, chargeFor, type Taxed } from './charge.ts'
import { ZERO } from './money.ts'
import { priceListOn } from './price-list.ts'
import type { Warning } from './warning.ts'

/** The amounts of a charge on the day it is taken, and why. */
export interface ScheduledCharge extends Taxed {
  readonly on: CivilDate
  readonly reason: 'activation' | 'renewal'
  /** First day of the price list in force on that day. */
  readonly priceListFrom: CivilDate
}

/** What is activated, on what terms, and how many years of charges are asked for. */
export interface ScheduleQuestion {
  readonly addOns: readonly AddOn[]
  /** One year of them at the price list in force on `asOf`. */
  readonly yearly: Charge
  readonly activation: Activation
  readonly expiresOn: CivilDate
  readonly asOf: CivilDate
  readonly horizonYears: number
}

/**
 * Every charge from an activation through `horizonYears` years: the activation itself (at 0.00 when free), then a
 * renewal on the day it covers until and on every anniversary of the expiry after it, at the prices of that day. Where
 * no price list is in force on a later day the schedule ends before it. One warning for the first change of price list,
 * one for the end of the last. Charged on 2026-11-22 for 2027-04-30, in two years: 2026-11-22, 2027-04-30, 2028-04-30.
 */
export function scheduleOf(
  { priceLists }: Agreement,
  { addOns, yearly, activation, expiresOn, asOf, horizonYears }: ScheduleQuestion,
): { charges: ScheduledCharge[]; warnings: Warning[] } {
  const charges = [scheduledCharge(asOf, 'activation', activation.mode === 'free' ? waived(yearly) : yearly)]
  const warnings: Warning[] = []
  const end = addYears(asOf, horizonYears)
  for (const on of anniversariesBetween(expiresOn, activation.coveredUntil, end)) {
    const priceList = priceListOn(priceLists, on)
    if (priceList === undefined) {
      warnings.push({ code: 'price-list-ends', on })
      break
    }
    const changed = priceList.validFrom !== yearly.priceListFrom
    if (changed && warnings.length === 0) warnings.push({ code: 'price-list-changes', on })
    charges.push(scheduledCharge(on, 'renewal', changed ? chargeFor(priceList, addOns) : yearly))
  }
  return { charges, warnings }
}

function scheduledCharge(on: CivilDate, reason: ScheduledCharge['reason'], charge: Charge): ScheduledCharge {
  return { on, reason, ...amountsOf(charge), priceListFrom: charge.priceListFrom }
}

/** The charge of a free activation: nothing is taken. */
function waived(charge: Charge): Charge {
  return { ...charge, net: ZERO, vat: ZERO, gross: ZERO }
}
