import type { AddOn } from './add-on.ts'
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
 * The credit that may still be there on a date. It is unknown once a renewal of the add-ons was due in
 * [creditReadOn, asOf), because that has spent it, or once it is older than the agreement allows.
 * @example 50.00 was read on 2026-03-01, for an expiry on 2027-04-30. On 2026-05-15 it is unknown: the renewal of
 * 2026-04-30 has spent it
 */
export function creditOn(mailbox: KnownMailbox, agreement: Agreement, asOf: CivilDate): Money | undefined {
  const { credit, creditReadOn, addOns, expiresOn } = mailbox
  if (credit === undefined || creditReadOn === undefined) return undefined
  const maxAge = agreement.renewal.creditMaxAgeDays ?? CREDIT_MAX_AGE_DAYS
  if (asOf > addDays(creditReadOn, maxAge)) return undefined
  const wasDue = addOns.length > 0 && creditReadOn <= expiresOn && nextRenewal(expiresOn, creditReadOn) < asOf
  return wasDue ? undefined : credit
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
