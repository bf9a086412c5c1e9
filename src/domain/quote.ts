import { type Activation, activate, type Waiting, waitingAdvice } from './activation.ts'
import type { AddOn } from './add-on.ts'
import type { Agreement, Agreements } from './agreement.ts'
import { addDays, type CivilDate, earliest } from './calendar.ts'
import { type Charge, chargeFor } from './charge.ts'
import { type Credit, creditBeforeBuying } from './credit.ts'
import { domainNotCovered } from './domain-not-covered.ts'
import { duplicateServices, quantitiesAboveMaximum, servicesNotOffered } from './faults-of-add-ons.ts'
import { isExpired } from './mailbox.ts'
import type { Money } from './money.ts'
import { type PriceList, priceListOn } from './price-list.ts'
import { type Fault, type Rejection, rejection } from './rejection.ts'
import { type RenewalAfter, renewalAfter } from './renewal-after-purchase.ts'
import { type ScheduledCharge, scheduleOf } from './schedule.ts'
import { activationOnExpiryDay, expiryBeyondTerm, type Warning } from './warning.ts'

/** What do these services cost? By agreement the price alone; for a mailbox with an expiry also when it is charged. */
export interface QuoteQuestion {
  /** Exactly one of `agreement` and `mailbox` is there. */
  readonly agreement?: string
  readonly mailbox?: {
    readonly address: string
    readonly expiresOn?: CivilDate
    /** What it has already: paid from the same credit. */
    readonly addOns?: readonly AddOn[]
  }
  readonly items: readonly AddOn[]
  readonly credit?: Money
  readonly horizonYears?: number
}

export interface Quote {
  readonly agreement: Agreement
  readonly asOf: CivilDate
  readonly currency: 'EUR'
  readonly expiresOn?: CivilDate
  /** One year of the services at the price list in force on `asOf`. */
  readonly yearly: Charge
  readonly credit: Credit
  readonly activation?: Activation
  readonly waiting?: Waiting
  readonly charges?: ScheduledCharge[]
  /** Absent where no price list is in force on the day it is due. */
  readonly renewal?: RenewalAfter
  /** The last date on which the same question has the same price, mode and amount due now; absent: no end is known. */
  readonly validThrough?: CivilDate
  readonly warnings: readonly Warning[]
}

/** Years of charges listed where the question states no horizon. */
export const DEFAULT_HORIZON_YEARS = 2

/** The agreement a question is about: by its id or by the mailbox's domain. */
export function agreementOfQuote(agreements: Agreements, { agreement, mailbox }: QuoteQuestion): Agreement | undefined {
  return mailbox === undefined ? agreements.byId(agreement as string) : agreements.byAddress(mailbox.address)
}

/** Answers what the services cost, when they are charged and whether waiting pays; or reports every fault. */
export function quote(agreements: Agreements, question: QuoteQuestion, asOf: CivilDate): Quote | Rejection {
  const agreement = agreementOfQuote(agreements, question)
  const priceList = agreement && priceListOn(agreement.priceLists, asOf)
  const faults = faultsOf(question, agreement, priceList, asOf)
  if (agreement === undefined) return rejection([...faults, unknownAgreement(agreements, question)])
  if (faults.length > 0 || priceList === undefined) return rejection(faults)

  const { items, credit } = question
  const yearly = chargeFor(priceList, items)
  const price = { agreement, asOf, currency: priceList.currency, yearly, credit: creditBeforeBuying(yearly, credit) }
  const { expiresOn, addOns = [] } = question.mailbox ?? {}
  if (expiresOn === undefined) return { ...price, validThrough: priceList.validThrough, warnings: [] }

  const activation = activate(agreement, expiresOn, asOf, yearly.gross)
  const horizonYears = question.horizonYears ?? DEFAULT_HORIZON_YEARS
  const schedule = scheduleOf(agreement, { addOns: items, yearly, activation, expiresOn, asOf, horizonYears })
  return {
    ...price,
    expiresOn,
    activation,
    waiting: waitingAdvice(activation, asOf, agreement.priceLists),
    charges: schedule.charges,
    renewal: renewalAfter(agreement, { items, addOns, activation, credit: price.credit, expiresOn, asOf }),
    validThrough: earliest([priceList.validThrough, lastChargedDay(activation), expiresOn]),
    warnings: [
      ...expiryBeyondTerm(agreement, expiresOn, asOf),
      ...activationOnExpiryDay(activation, asOf),
      ...schedule.warnings,
    ],
  }
}

/** The day before the free window opens, for an activation that is charged. */
function lastChargedDay({ mode, freeFrom }: Activation): CivilDate | undefined {
  return mode === 'charged' && freeFrom !== undefined ? addDays(freeFrom, -1) : undefined
}

function unknownAgreement(agreements: Agreements, { mailbox }: QuoteQuestion): Fault {
  return mailbox === undefined
    ? { code: 'unknown-agreement', pointer: '/agreement' }
    : { ...domainNotCovered(agreements, mailbox.address), pointer: '/mailbox/address' }
}

/** All faults but that of an agreement that is not known. */
function faultsOf(
  { mailbox, items }: QuoteQuestion,
  agreement: Agreement | undefined,
  priceList: PriceList | undefined,
  asOf: CivilDate,
): Fault[] {
  const addOns = mailbox?.addOns ?? []
  const faults = [...duplicateServices(items, '/items'), ...duplicateServices(addOns, '/mailbox/addOns')]
  if (mailbox?.expiresOn !== undefined && isExpired(mailbox.expiresOn, asOf)) {
    faults.push({ code: 'expiry-passed', pointer: '/mailbox/expiresOn' })
  }
  if (agreement === undefined) return faults
  if (priceList === undefined) faults.push({ code: 'no-price-list', pointer: '/asOf', on: asOf })
  faults.push(
    ...servicesNotOffered(agreement, items, '/items'),
    ...servicesNotOffered(agreement, addOns, '/mailbox/addOns'),
    ...quantitiesAboveMaximum(agreement, items, addOns, '/items'),
  )
  return faults
}
