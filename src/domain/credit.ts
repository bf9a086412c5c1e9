import type { CivilDate } from './calendar.ts'
import type { Taxed } from './charge.ts'
import { isLess, type Money, subtract } from './money.ts'

/** The prepaid credit needed, and, where the caller stated what is there, what is missing. */
export interface Credit {
  readonly required: Money
  readonly available?: Money
  readonly toLoad?: Money
}

export interface RenewalCredit extends Credit {
  /** The date by which to top up. */
  readonly loadBy: CivilDate
  /** What is left once the add-ons are renewed. */
  readonly remaining?: Money
}

/**
 * Before buying, one year of the services must be there even when the activation is free (the Order's notice of
 * 2018-05-17); VAT included, because that is what a year takes.
 */
export function creditBeforeBuying(yearly: Taxed, available: Money | undefined): Credit {
  return creditFor(yearly.gross, available)
}

/** Whether a credit that was stated is short: equal is enough, and of one that is not known nothing is said. */
export function isShort({ required, available }: Credit): boolean {
  return available !== undefined && isLess(available, required)
}

/** Credit required against credit stated: to load is the difference, never below zero. */
export function creditFor(required: Money, available: Money | undefined): Credit {
  return available === undefined ? { required } : { required, available, toLoad: subtract(required, available) }
}
