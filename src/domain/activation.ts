import type { Agreement } from './agreement.ts'
import { addDays, addMonths, anniversaryAfter, type CivilDate, daysBetween } from './calendar.ts'
import { type Money, ZERO } from './money.ts'
import { type PriceList, priceListOn } from './price-list.ts'

/** What happens when add-ons are chosen on a date. */
export interface Activation {
  readonly mode: 'free' | 'charged'
  readonly dueNow: Money
  /** Covered through this day, on which the renewal is due. */
  readonly coveredUntil: CivilDate
  /** The first day on which activating is free; absent where the agreement has no free window. */
  readonly freeFrom?: CivilDate
}

/** Advice for a member who can wait: from when activating is free, in how many days, and what that saves. */
export interface Waiting {
  readonly until: CivilDate
  readonly days: number
  readonly saves: Money
}

/**
 * Free if fewer than `months` months remain to the expiry (the Order's notice of 2018-05-17), strictly: with exactly
 * three months left it is charged. 2026-11-30 for 2027-02-28 is charged, 2026-12-01 is free.
 */
export function isWithinFreeWindow(months: number, expiresOn: CivilDate, asOf: CivilDate): boolean {
  return addMonths(asOf, months) > expiresOn
}

/**
 * The first day within the free window. Three months before 2027-02-28 is 2026-11-28, but from 29 and 30 November too
 * three months reach only 28 February: the window opens on 2026-12-01. The search takes four steps at most.
 */
export function firstFreeDay(months: number, expiresOn: CivilDate): CivilDate {
  let day = addDays(addMonths(expiresOn, -months), 1)
  while (!isWithinFreeWindow(months, expiresOn, day)) day = addDays(day, 1)
  return day
}

/**
 * Free within the window, covered until the expiry; otherwise one full year is due now, covered until the first
 * anniversary of the expiry strictly after `asOf`. Without a free window: always charged.
 * @param expiresOn not before `asOf`
 * @param yearlyGross one year of the services chosen, VAT included, at the price list in force on `asOf`
 */
export function activate(agreement: Agreement, expiresOn: CivilDate, asOf: CivilDate, yearlyGross: Money): Activation {
  const months = agreement.activation.freeWindowMonths
  const freeFrom = months === undefined ? undefined : firstFreeDay(months, expiresOn)
  if (freeFrom !== undefined && asOf >= freeFrom) {
    return { mode: 'free', dueNow: ZERO, coveredUntil: expiresOn, freeFrom }
  }
  return { mode: 'charged', dueNow: yearlyGross, coveredUntil: anniversaryAfter(expiresOn, asOf), freeFrom }
}

/**
 * Waiting pays when the activation is charged and becomes free no later than the day this charge covers until. No
 * advice to wait for a day on which no price list is in force: nothing can be bought on it.
 */
export function waitingAdvice(
  { mode, dueNow, coveredUntil, freeFrom }: Activation,
  asOf: CivilDate,
  priceLists: readonly PriceList[],
): Waiting | undefined {
  if (mode === 'free' || freeFrom === undefined || freeFrom > coveredUntil) return undefined
  if (priceListOn(priceLists, freeFrom) === undefined) return undefined
  return { until: freeFrom, days: daysBetween(asOf, freeFrom), saves: dueNow }
}
