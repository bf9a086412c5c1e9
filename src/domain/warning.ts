import type { Activation } from './activation.ts'
import type { Agreement } from './agreement.ts'
import { addYears, type CivilDate } from './calendar.ts'

/** Things worth a second look that are no errors. Each figure of a warning's text is a field too. */
export type Warning =
  | { readonly code: 'expiry-beyond-term'; readonly latestExpected: CivilDate }
  | { readonly code: 'activation-on-expiry-day' }
  | { readonly code: 'price-list-changes'; readonly on: CivilDate }
  | { readonly code: 'price-list-ends'; readonly on: CivilDate }
  | { readonly code: 'space-over-base-plan'; readonly gigabytesOver: number }

/** The warnings with some of the codes. */
export type WarningOf<Code extends Warning['code']> = Extract<Warning, { readonly code: Code }>

export const WARNING_CODES = [
  'expiry-beyond-term',
  'activation-on-expiry-day',
  'price-list-changes',
  'price-list-ends',
  'space-over-base-plan',
] as const satisfies Warning['code'][]

/** An expiry later than one term of the base plan from `asOf`: more likely a slip than a date. */
export function expiryBeyondTerm(
  agreement: Agreement,
  expiresOn: CivilDate,
  asOf: CivilDate,
): WarningOf<'expiry-beyond-term'>[] {
  const latestExpected = addYears(asOf, agreement.basePlan.termYears)
  return expiresOn > latestExpected ? [{ code: 'expiry-beyond-term', latestExpected }] : []
}

/** Activating on the expiry day is free for zero days: the renewal is due the same day. */
export function activationOnExpiryDay({ mode, coveredUntil }: Activation, asOf: CivilDate): Warning[] {
  return mode === 'free' && asOf === coveredUntil ? [{ code: 'activation-on-expiry-day' }] : []
}

/**
 * A mailbox that uses more than the base plan's space is over quota once its add-ons are off: 3.1 GB used of 1 GB are
 * 2.1 GB over. Call it where the add-ons are not renewed for certain.
 * @param usedGigabytes two decimals count, half up
 */
export function spaceOverBasePlan(
  { basePlan }: Agreement,
  usedGigabytes: number | undefined,
): WarningOf<'space-over-base-plan'>[] {
  if (usedGigabytes === undefined) return []
  const hundredthsOver = toHundredths(usedGigabytes) - basePlan.gigabytes * 100
  return hundredthsOver > 0 ? [{ code: 'space-over-base-plan', gigabytesOver: hundredthsOver / 100 }] : []
}

/** Half up by the decimal digits: 1.005 is 101, although 1.005 * 100 is 100.49999999999999. */
function toHundredths(gigabytes: number): number {
  return Math.round(Number(`${gigabytes}e2`))
}
