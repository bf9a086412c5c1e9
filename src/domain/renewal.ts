import type { AddOn } from './add-on.ts'
import type { Agreement, Agreements } from './agreement.ts'
import { addDays, anniversaryFrom, type CivilDate, daysBetween } from './calendar.ts'
import { type Charge, type ChargeLine, chargeFor } from './charge.ts'
import { creditFor, type RenewalCredit } from './credit.ts'
import { type Rejection, rejection } from './fault.ts'
import { duplicateServices, servicesNotOffered } from './faults-of-add-ons.ts'
import { isExpired } from './mailbox.ts'
import { gigabytesOver, isLess, type Money, subtract } from './money.ts'
import { type PriceList, priceListOn } from './price-list.ts'
import { expiryBeyondTerm, type Warning } from './warning.ts'

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

/** Every outcome of a renewal check, from none to certain. */
export const OUTCOMES = [
  'expiry-passed',
  'nothing-to-renew',
  'credit-unknown',
  'renewed',
  'partly-covered',
  'deactivated',
] as const

export type Outcome = (typeof OUTCOMES)[number]

/** What becomes of one add-on. Which ones survive a credit that is short is documented nowhere: `undetermined`. */
export const LINE_OUTCOMES = ['renewed', 'deactivated', 'undetermined', 'credit-unknown'] as const

export interface RenewalLine extends ChargeLine {
  /** The gross of this add-on taxed as a charge of its own: what its outcome is decided on. */
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
  readonly warnings: readonly Warning[]
}

/**
 * The date on which the add-on year in course ends: the first of the expiry and its anniversaries (expiry minus k
 * years) on or after `asOf`. For a yearly mailbox that is simply its expiry.
 */
export function nextRenewal(expiresOn: CivilDate, asOf: CivilDate): CivilDate {
  return anniversaryFrom(expiresOn, asOf)
}

/** Answers whether the add-ons will be renewed with this credit, and what is missing by when; or tells every fault. */
export function checkRenewal(agreements: Agreements, question: RenewalQuestion, asOf: CivilDate): Renewal | Rejection {
  const { address, expiresOn, addOns } = question.mailbox
  const agreement = agreements.byAddress(address)
  const passed = isExpired(expiresOn, asOf)
  const dueOn = passed || addOns.length === 0 ? undefined : nextRenewal(expiresOn, asOf)
  const priceList = agreement && dueOn ? priceListOn(agreement.priceLists, dueOn) : undefined
  const faults = duplicateServices(addOns, '/mailbox/addOns')
  if (agreement === undefined) faults.push({ code: 'domain-not-covered', pointer: '/mailbox/address' })
  else {
    faults.push(...servicesNotOffered(agreement, addOns, '/mailbox/addOns'))
    if (dueOn && !priceList) faults.push({ code: 'no-price-list', pointer: '/mailbox/expiresOn', on: dueOn })
  }
  if (faults.length > 0 || agreement === undefined) return rejection(faults)

  const due = dueOn && priceList ? renewalDue(agreement, priceList, question, asOf, dueOn) : undefined
  const outcome = due ? outcomeOf(due) : passed ? 'expiry-passed' : 'nothing-to-renew'
  const warnings = [
    ...expiryBeyondTerm(agreement, expiresOn, asOf),
    ...spaceOverBasePlan(agreement, question.mailbox.usedGigabytes, outcome),
  ]
  return { outcome, asOf, expiresOn, agreement, due, warnings }
}

function renewalDue(
  agreement: Agreement,
  priceList: PriceList,
  { mailbox, credit }: RenewalQuestion,
  asOf: CivilDate,
  dueOn: CivilDate,
): RenewalDue {
  const charge = chargeFor(priceList, mailbox.addOns)
  const renewed = credit !== undefined && !isLess(credit, charge.gross)
  const lines = charge.lines.map((line): RenewalLine => {
    const { service, gigabytes, unitPrice, net } = line
    const ifRenewedAlone = chargeFor(priceList, [line]).gross
    const outcome = lineOutcome(ifRenewedAlone, credit, renewed)
    return { service, gigabytes, unitPrice, net, ifRenewedAlone, outcome }
  })
  const loadBy = addDays(dueOn, -agreement.renewal.topUpLeadDays)
  return {
    dueOn,
    daysLeft: daysBetween(asOf, dueOn),
    currency: priceList.currency,
    lines,
    charge,
    credit: {
      ...creditFor(charge.gross, credit),
      loadBy: loadBy < asOf ? asOf : loadBy,
      remaining: renewed ? subtract(credit, charge.gross) : undefined,
    },
  }
}

function lineOutcome(ifRenewedAlone: Money, credit: Money | undefined, renewed: boolean): RenewalLine['outcome'] {
  if (credit === undefined) return 'credit-unknown'
  if (renewed) return 'renewed'
  return isLess(credit, ifRenewedAlone) ? 'deactivated' : 'undetermined'
}

/**
 * `renewed` when the credit covers the whole charge (equal is enough); `deactivated` when it covers not even the
 * cheapest add-on alone; `partly-covered` in between.
 */
function outcomeOf({ lines }: RenewalDue): Outcome {
  if (lines.some((line) => line.outcome === 'undetermined')) return 'partly-covered'
  return lines[0]?.outcome as Outcome
}

/** A mailbox that uses more than the base plan's space is, or will be, over quota once its add-ons are off. */
function spaceOverBasePlan(agreement: Agreement, usedGigabytes: number | undefined, outcome: Outcome): Warning[] {
  const included = agreement.basePlan.gigabytes
  if (usedGigabytes === undefined || usedGigabytes <= included || outcome === 'renewed') return []
  const over = gigabytesOver(usedGigabytes, included)
  return over > 0 ? [{ code: 'space-over-base-plan', gigabytesOver: over }] : []
}
