import { isWithinFreeWindow } from './activation.ts'
import { type AddOn, gigabytesOf } from './add-on.ts'
import type { Agreement } from './agreement.ts'
import { addDays, type CivilDate } from './calendar.ts'
import type { Money } from './money.ts'
import { nextRenewal, type RenewalQuestion } from './renewal.ts'

/** What the register knows of a mailbox that its checks depend on. */
export interface KnownMailbox {
  /** In lower case. */
  readonly address: string
  readonly expiresOn: CivilDate
  readonly addOns: readonly AddOn[]
  readonly usedGigabytes?: number
  readonly credit?: Money
  /** The date on which the credit was read; present where the credit is. */
  readonly creditReadOn?: CivilDate
}

/** A credit that was read more than this number of days ago is unknown, where the agreement does not say otherwise. */
const CREDIT_MAX_AGE_DAYS = 90

/**
 * The credit that may still be there on a date. It is unknown before it was read, once a renewal of the add-ons was due in
 * [creditReadOn, asOf), because that has spent it, or once it is older than the agreement allows.
 * @example 50.00 was read on 2026-03-01, for an expiry on 2027-04-30. On 2026-05-15 it is unknown: the renewal of
 * 2026-04-30 has spent it
 */
export function creditOn(mailbox: KnownMailbox, agreement: Agreement, asOf: CivilDate): Money | undefined {
  const { credit, creditReadOn } = mailbox
  if (credit === undefined || creditReadOn === undefined) return undefined
  const maxAge = agreement.renewal.creditMaxAgeDays ?? CREDIT_MAX_AGE_DAYS
  if (asOf < creditReadOn) return undefined
  return asOf > addDays(creditReadOn, maxAge) || isCreditSpent(mailbox, asOf) ? undefined : credit
}

/**
 * Whether a mailbox that is read anew without its credit may have spent the known one: by a renewal, which only the old
 * expiry shows, or by add-ons that were bought since. Then the credit must go, or the new data would make it look safe.
 * @param now what is read on `asOf`
 * @example 3 GB and 10.98, read on 2026-11-01; 6 GB on 2026-11-20. The purchase was charged: of the 10.98 nothing is sure
 */
export function maySpendCredit(
  known: KnownMailbox,
  now: Pick<KnownMailbox, 'expiresOn' | 'addOns'>,
  agreement: Agreement,
  asOf: CivilDate,
): boolean {
  const { creditReadOn, addOns, expiresOn } = known
  if (creditReadOn === undefined || creditReadOn >= asOf) return false
  if (expiresOn !== now.expiresOn && isCreditSpent(known, asOf)) return true
  const { freeWindowMonths } = agreement.activation
  const wasFree = freeWindowMonths !== undefined && isWithinFreeWindow(freeWindowMonths, now.expiresOn, creditReadOn)
  return !wasFree && now.addOns.some(({ service, gigabytes }) => gigabytes > gigabytesOf(addOns, service))
}

/** Whether a renewal of the add-ons was due in [creditReadOn, asOf). */
function isCreditSpent({ creditReadOn, addOns, expiresOn }: KnownMailbox, asOf: CivilDate): boolean {
  if (creditReadOn === undefined || addOns.length === 0 || creditReadOn > expiresOn) return false
  return nextRenewal(expiresOn, creditReadOn) < asOf
}

/** The question whether the add-ons of a registered mailbox are renewed, as it stands on a date. */
export function questionOf(mailbox: KnownMailbox, agreement: Agreement, asOf: CivilDate): RenewalQuestion {
  const { address, expiresOn, addOns, usedGigabytes } = mailbox
  const credit = creditOn(mailbox, agreement, asOf)
  return {
    mailbox: { address, expiresOn, addOns, ...(usedGigabytes !== undefined && { usedGigabytes }) },
    ...(credit !== undefined && { credit }),
  }
}
