import type { Agreement } from './agreement.ts'
import { addYears, type CivilDate } from './calendar.ts'

/** Things worth a second look that are no errors; each figure of its text is a field too. */
export type Warning =
  | { readonly code: 'expiry-beyond-term'; readonly latestExpected: CivilDate }
  | { readonly code: 'activation-on-expiry-day' }
  | { readonly code: 'price-list-changes'; readonly on: CivilDate }
  | { readonly code: 'price-list-ends'; readonly on: CivilDate }
  | { readonly code: 'space-over-base-plan'; readonly gigabytesOver: number }

export const WARNING_CODES = [
  'expiry-beyond-term',
  'activation-on-expiry-day',
  'price-list-changes',
  'price-list-ends',
  'space-over-base-plan',
] as const satisfies Warning['code'][]

/** An expiry later than one term of the base plan from today: more likely a slip than a date. */
export function expiryBeyondTerm(agreement: Agreement, expiresOn: CivilDate, asOf: CivilDate): Warning[] {
  const latestExpected = addYears(asOf, agreement.basePlan.termYears)
  return expiresOn > latestExpected ? [{ code: 'expiry-beyond-term', latestExpected }] : []
}
