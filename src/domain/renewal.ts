import type { AddOn } from './add-on.ts'
import type { Agreement, Agreements } from './agreement.ts'
import { anniversaryFrom, type CivilDate, daysBetween } from './calendar.ts'
import { type Charge, type ChargeLine, chargeFor } from './charge.ts'
import { creditForRenewal, type DueQuestion, type RenewalCredit } from './credit.ts'
import { domainNotCovered } from './domain-not-covered.ts'
import { duplicateServices, servicesNotOffered } from './faults-of-add-ons.ts'
import { isExpired } from './mailbox.ts'
import { isLess, type Money } from './money.ts'
import { type PriceList, priceListOn } from './price-list.ts'
import { type Rejection, rejection } from './rejection.ts'
import { expiryBeyondTerm, spaceOverBasePlan, type Warning, type WarningOf } from './warning.ts'

/** Will the add-ons of this mailbox survive its next expiry? */
export interface RenewalQuestion {
  readonly mailbox: {
    readonly address: string
    readonly expiresOn: CivilDate
    readonly addOns: readonly AddOn[]
    /** Gigabytes of the mailbox in use. */
    readonly usedGigabytes?: number
  }
  readonly credit?: Money
}

/** Every outcome of a renewal check. `outcomeOf` has the rule. */
export const OUTCOMES = [
  'expiry-passed',
  'nothing-to-renew',
  'credit-unknown',
  'renewed',
  'partly-covered',
  'deactivated',
] as const

export type Outcome = (typeof OUTCOMES)[number]

/** Every warning of a renewal check, in its order. */
export const RENEWAL_WARNING_CODES = ['expiry-beyond-term', 'space-over-base-plan'] as const satisfies Warning['code'][]

export type RenewalWarningCode = (typeof RENEWAL_WARNING_CODES)[number]

/** Every outcome of one add-on. `outcomeOfLine` has the rule. */
export const LINE_OUTCOMES = ['renewed', 'deactivated', 'undetermined', 'credit-unknown'] as const

export interface RenewalLine extends ChargeLine {
  /** The gross of this add-on taxed as a charge of its own, which decides its outcome. */
  readonly ifRenewedAlone: Money
  readonly outcome: (typeof LINE_OUTCOMES)[number]
}

/** The renewal that is due: when, how much, and what the credit does to each add-on. */
export interface RenewalDue {
  readonly dueOn: CivilDate
  readonly daysLeft: number
  readonly currency: 'EUR'
  readonly lines: readonly RenewalLine[]
  readonly charge: Charge
  readonly credit: RenewalCredit
}

export interface Renewal {
  readonly outcome: Outcome
  readonly asOf: CivilDate
  readonly expiresOn: CivilDate
  readonly agreement: Agreement
  /** Absent when the expiry has passed or there is nothing to renew. */
  readonly due?: RenewalDue
  readonly warnings: readonly WarningOf<RenewalWarningCode>[]
}

/**
 * The date on which the current add-on year ends: the first of the expiry and its anniversaries (expiry minus k years)
 * on or after `asOf`. For a yearly mailbox that is simply its expiry.
 */
export function nextRenewal(expiresOn: CivilDate, asOf: CivilDate): CivilDate {
  return anniversaryFrom(expiresOn, asOf)
}

/** Answers whether this credit renews the add-ons, and what is missing by when; or reports every fault. */
export function checkRenewal(agreements: Agreements, question: RenewalQuestion, asOf: CivilDate): Renewal | Rejection {
  const { address, expiresOn, addOns, usedGigabytes } = question.mailbox
  const faults = duplicateServices(addOns, '/mailbox/addOns')
  const agreement = agreements.byAddress(address)
  if (agreement === undefined) {
    return rejection([...faults, { ...domainNotCovered(agreements, address), pointer: '/mailbox/address' }])
  }
  faults.push(...servicesNotOffered(agreement, addOns, '/mailbox/addOns'))
  const expired = isExpired(expiresOn, asOf)
  const dueOn = expired || addOns.length === 0 ? undefined : nextRenewal(expiresOn, asOf)
  const priceList = dueOn && priceListOn(agreement.priceLists, dueOn)
  if (dueOn && !priceList) faults.push({ code: 'no-price-list', pointer: '/mailbox/expiresOn', on: dueOn })
  if (faults.length > 0) return rejection(faults)

  const expiry = { asOf, expiresOn, agreement }
  const late = expiryBeyondTerm(agreement, expiresOn, asOf)
  if (!dueOn || !priceList) {
    const outcome = expired ? 'expiry-passed' : 'nothing-to-renew'
    return { ...expiry, outcome, warnings: [...late, ...spaceOverBasePlan(agreement, usedGigabytes)] }
  }
  const charge = chargeFor(priceList, addOns)
  const due = renewalDue(agreement, priceList, { charge, credit: question.credit, asOf, dueOn })
  const outcome = outcomeOf(priceList, charge, due.credit)
  const overSpace = outcome === 'renewed' ? [] : spaceOverBasePlan(agreement, usedGigabytes)
  return { ...expiry, outcome, due, warnings: [...late, ...overSpace] }
}

/** The charge of all add-ons on the day they are due, what is missing by when, and what happens to each. */
function renewalDue(agreement: Agreement, priceList: PriceList, question: DueQuestion): RenewalDue {
  const { charge, asOf, dueOn } = question
  const credit = creditForRenewal(agreement, question)
  const lines = charge.lines.map((line): RenewalLine => {
    const ifRenewedAlone = grossAlone(priceList, line)
    return { ...line, ifRenewedAlone, outcome: outcomeOfLine(ifRenewedAlone, credit) }
  })
  return { dueOn, daysLeft: daysBetween(asOf, dueOn), currency: priceList.currency, lines, charge, credit }
}

/** The gross of one add-on taxed as a charge of its own. */
function grossAlone(priceList: PriceList, addOn: AddOn): Money {
  return chargeFor(priceList, [addOn]).gross
}

/**
 * Which add-ons survive a credit that is short is documented nowhere: one that costs more than the credit cannot; of
 * any other nothing is known. With 7.00 for two that cost 10.98 and 4.88 alone: `deactivated` and `undetermined`.
 */
function outcomeOfLine(ifRenewedAlone: Money, { available, remaining }: RenewalCredit): RenewalLine['outcome'] {
  if (available === undefined) return 'credit-unknown'
  if (remaining !== undefined) return 'renewed'
  return isLess(available, ifRenewedAlone) ? 'deactivated' : 'undetermined'
}

/**
 * `renewed` when the credit covers the whole charge; `deactivated` when it does not cover even the cheapest add-on
 * alone; `partly-covered` in between: with 7.00 for those two, which cost 15.86 together.
 */
export function outcomeOf(priceList: PriceList, charge: Charge, { available, remaining }: RenewalCredit): Outcome {
  if (available === undefined) return 'credit-unknown'
  if (remaining !== undefined) return 'renewed'
  const cheapest = charge.lines.reduce((line, other) => (isLess(other.net, line.net) ? other : line))
  return isLess(available, grossAlone(priceList, cheapest)) ? 'deactivated' : 'partly-covered'
}
