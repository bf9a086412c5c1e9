import type { Agreement } from './agreement.ts'
import { addDays, type CivilDate } from './calendar.ts'
import type { Charge, Taxed } from './charge.ts'
import { isLess, type Money, subtract } from './money.ts'

/** The prepaid credit required and, if the caller stated the credit available, what is missing. */
export interface Credit {
  readonly required: Money
  readonly available?: Money
  readonly toLoad?: Money
}

export interface RenewalCredit extends Credit {
  /** The date by which to top up. */
  readonly loadBy: CivilDate
  /** What remains once the add-ons are renewed; absent if the credit does not cover them, or was not stated. */
  readonly remaining?: Money
}

/**
 * Before buying, the credit must cover one year of the services, even when the activation is free (the Order's notice
 * of 2018-05-17); VAT included, because that is what a year takes. 3 GB at 3.00 and 1 GB at 4.00 require 15.86.
 */
export function creditBeforeBuying(yearly: Taxed, available: Money | undefined): Credit {
  return creditFor(yearly.gross, available)
}

/** The charge that falls due on a day, and the credit there is for it if it is known. */
export interface DueQuestion {
  readonly charge: Charge
  readonly credit: Money | undefined
  readonly asOf: CivilDate
  readonly dueOn: CivilDate
}

/** The credit that a renewal requires, by when it must be there, and what is missing or remains. */
export function creditForRenewal(agreement: Agreement, question: DueQuestion): RenewalCredit {
  const { charge, credit: available, asOf, dueOn } = question
  const credit = creditFor(charge.gross, available)
  const loadBy = addDays(dueOn, -agreement.renewal.topUpLeadDays)
  return {
    ...credit,
    loadBy: loadBy < asOf ? asOf : loadBy,
    remaining: available === undefined || isShort(credit) ? undefined : subtract(available, charge.gross),
  }
}

/** Whether the credit stated is too small; equal is enough. False where none was stated. */
export function isShort({ required, available }: Credit): boolean {
  return available !== undefined && isLess(available, required)
}

/** The credit required beside the credit stated: to load is the difference, never below zero. */
export function creditFor(required: Money, available: Money | undefined): Credit {
  return available === undefined ? { required } : { required, available, toLoad: subtract(required, available) }
}
