import Big from 'big.js'
import { remember } from './remember.ts'

/** A euro amount as decimal text with exactly two digits, never negative: "10.98". Never a binary fraction. */
export type Money = string

export const ZERO: Money = '0.00'

/** Exactly the canonical form: no sign, no leading zeros, nine integer digits at most. */
const CANONICAL = /^(0|[1-9]\d{0,8})\.\d{2}$/

/** How many amounts that are compared are remembered: credits and charges repeat, and parsing costs most. */
export const REMEMBERED_AMOUNTS = 20_000

const compared = remember(REMEMBERED_AMOUNTS, (amount: Money) => new Big(amount))

const HUNDREDTH = new Big('0.01')

const format = (amount: Big): Money => amount.toFixed(2, Big.roundHalfUp)

/** Whether a text is an amount in canonical form ("10.98"; not "10", "010.98" or "1e3"). */
export function isMoney(text: string): boolean {
  return CANONICAL.test(text)
}

/** A unit price times whole gigabytes; exact. */
export function times(unitPrice: Money, gigabytes: number): Money {
  return format(new Big(unitPrice).times(gigabytes))
}

/** The sum of two amounts; exact. */
export function add(a: Money, b: Money): Money {
  return format(new Big(a).plus(b))
}

/** The sum of all amounts, "0.00" of none; exact. */
export function sum(amounts: readonly Money[]): Money {
  return format(amounts.reduce((total, amount) => total.plus(amount), new Big(0)))
}

/**
 * A percentage ("22.00") of an amount, rounded once, half up, to the cent
 * (DPR 633/1972 art. 21; half up as in Reg. CE 1103/97): 22 % of 3.33 is 0.73.
 */
export function percentageOf(amount: Money, percentage: string): Money {
  return format(new Big(amount).times(percentage).times(HUNDREDTH))
}

/** The first amount less the second, never below "0.00": what is missing, or what is left. */
export function subtract(a: Money, b: Money): Money {
  const difference = compared(a).minus(compared(b))
  return difference.lt(0) ? ZERO : format(difference)
}

/** Whether the first amount is smaller than the second. */
export function isLess(a: Money, b: Money): boolean {
  return compared(a).lt(compared(b))
}

/**
 * By how many gigabytes `used` exceeds `included`: decimally, to two decimals, half up (3.1 over 1 is 2.1).
 * Not money, but the same decimal arithmetic; 0 or less when nothing exceeds.
 */
export function gigabytesOver(used: number, included: number): number {
  return new Big(used).minus(included).round(2, Big.roundHalfUp).toNumber()
}
