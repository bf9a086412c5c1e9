import type { CivilDate } from './calendar.ts'
import { type Money, subtract } from './money.ts'

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

/** Credit required against credit stated: to load is the difference, never below zero. */
export function creditFor(required: Money, available: Money | undefined): Credit {
  return available === undefined ? { required } : { required, available, toLoad: subtract(required, available) }
}
