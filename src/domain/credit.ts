import type { CivilDate } from './calendar.ts'
import type { Taxed } from './charge.ts'
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

/** Whether the credit stated is too small; equal is enough. False where none was stated. */
export function isShort({ required, available }: Credit): boolean {
  return available !== undefined && isLess(available, required)
}

/** The credit required beside the credit stated: to load is the difference, never below zero. */
export function creditFor(required: Money, available: Money | undefined): Credit {
  return available === undefined ? { required } : { required, available, toLoad: subtract(required, available) }
}
