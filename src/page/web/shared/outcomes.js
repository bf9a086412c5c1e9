/** The outcomes of a renewal check from lost to safe: how they are listed and sorted, whatever the language. */
export const OUTCOMES = [
  'deactivated',
  'partly-covered',
  'credit-unknown',
  'expiry-passed',
  'nothing-to-renew',
  'renewed',
]

/** The credit is known, and does not suffice. */
export const NOT_COVERED = ['deactivated', 'partly-covered']

/** Add-ons are lost or may be, as `atRisk` of the API counts them. */
export const AT_RISK = [...NOT_COVERED, 'credit-unknown', 'expiry-passed']

/** Outcomes of a renewal that is to come. */
export const OF_RENEWALS = OUTCOMES.filter((outcome) => !['expiry-passed', 'nothing-to-renew'].includes(outcome))

/** Due by then, or the expiry has passed: `dueWithinDays` of the API. @param check `outcome` and `daysLeft` of one */
export function isDueWithin({ outcome, daysLeft }, days) {
  return outcome === 'expiry-passed' || daysLeft <= days
}
