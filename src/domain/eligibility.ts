import { type Activation, activate, type Waiting, waitingAdvice } from './activation.ts'
import type { AddOn } from './add-on.ts'
import { type Agreement, type Agreements, serviceOf } from './agreement.ts'
import type { CivilDate } from './calendar.ts'
import { chargeFor } from './charge.ts'
import { type Credit, creditBeforeBuying, isShort } from './credit.ts'
import { domainNotCovered } from './domain-not-covered.ts'
import { duplicateServices, maximumExceeded, servicesNotOffered } from './faults-of-add-ons.ts'
import { isExpired, type Mailbox } from './mailbox.ts'
import type { Money } from './money.ts'
import { type PriceList, priceListOn } from './price-list.ts'
import { type Rejection, rejection } from './rejection.ts'
import { activationOnExpiryDay, expiryBeyondTerm, type Warning } from './warning.ts'

/** May these services be activated on this mailbox now? */
export interface EligibilityQuestion {
  readonly mailbox: Mailbox
  readonly items: readonly AddOn[]
  readonly credit?: Money
}

/** What blocks an activation, in the order in which the reasons are reported. */
export const REASON_CODES = [
  'domain-not-covered',
  'expiry-passed',
  'no-price-list',
  'service-not-offered',
  'quantity-above-maximum',
  'insufficient-credit',
] as const

export interface Reason {
  readonly code: (typeof REASON_CODES)[number]
  /** For service-not-offered and quantity-above-maximum. */
  readonly service?: string
  /** For quantity-above-maximum. */
  readonly maximumGigabytes?: number
  /** For domain-not-covered: the mail domain that was probably meant, if one is near. */
  readonly didYouMean?: string
}

/** Currency, activation, waiting and credit are absent where the services have no price. */
export interface Eligibility {
  readonly eligible: boolean
  readonly asOf: CivilDate
  readonly expiresOn: CivilDate
  readonly agreement?: Agreement
  readonly reasons: readonly Reason[]
  readonly currency?: 'EUR'
  readonly activation?: Activation
  readonly waiting?: Waiting
  readonly credit?: Credit
  readonly warnings: readonly Warning[]
}

/**
 * Answers whether the services may be activated, free or charged, with every reason that blocks them. Rejected only for
 * a service named twice, or an add-on the mailbox claims to have that its agreement does not offer.
 */
export function checkEligibility(
  agreements: Agreements,
  { mailbox, items, credit }: EligibilityQuestion,
  asOf: CivilDate,
): Eligibility | Rejection {
  const { address, expiresOn, addOns = [] } = mailbox
  const agreement = agreements.byAddress(address)
  const faults = [
    ...duplicateServices(items, '/items'),
    ...duplicateServices(addOns, '/mailbox/addOns'),
    ...(agreement ? servicesNotOffered(agreement, addOns, '/mailbox/addOns') : []),
  ]
  if (faults.length > 0) return rejection(faults)

  const priceList = agreement && priceListOn(agreement.priceLists, asOf)
  const reasons: Reason[] = [
    ...(agreement ? [] : [domainNotCovered(agreements, address)]),
    ...reasonsOf(agreement, priceList, mailbox, items, asOf),
  ]
  const warnings = agreement ? expiryBeyondTerm(agreement, expiresOn, asOf) : []
  // A quantity above the maximum has a price all the same.
  const priced = agreement && priceList && reasons.every(({ code }) => code === 'quantity-above-maximum')
  if (!priced) return { eligible: false, asOf, expiresOn, agreement, reasons, warnings }

  const yearly = chargeFor(priceList, items)
  const needed = creditBeforeBuying(yearly, credit)
  if (isShort(needed)) reasons.push({ code: 'insufficient-credit' })
  const activation = activate(agreement, expiresOn, asOf, yearly.gross)
  return {
    eligible: reasons.length === 0,
    asOf,
    expiresOn,
    agreement,
    reasons,
    currency: priceList.currency,
    activation,
    waiting: waitingAdvice(activation, asOf, agreement.priceLists),
    credit: needed,
    warnings: [...warnings, ...activationOnExpiryDay(activation, asOf)],
  }
}

/** What blocks, in the order of REASON_CODES: all but the domain, and the credit, which is checked against a price. */
function reasonsOf(
  agreement: Agreement | undefined,
  priceList: PriceList | undefined,
  { expiresOn, addOns = [] }: Mailbox,
  items: readonly AddOn[],
  asOf: CivilDate,
): Reason[] {
  const reasons: Reason[] = []
  if (isExpired(expiresOn, asOf)) reasons.push({ code: 'expiry-passed' })
  if (agreement === undefined) return reasons
  if (priceList === undefined) reasons.push({ code: 'no-price-list' })
  for (const { service } of items) {
    if (serviceOf(agreement, service) === undefined) reasons.push({ code: 'service-not-offered', service })
  }
  for (const item of items) {
    const maximumGigabytes = maximumExceeded(agreement, item, addOns)
    if (maximumGigabytes !== undefined) {
      reasons.push({ code: 'quantity-above-maximum', service: item.service, maximumGigabytes })
    }
  }
  return reasons
}
