import Big from 'big.js'
import { numberIn } from './digits.ts'

/** A euro amount as decimal text with exactly two digits, never negative: "10.98". Never a binary fraction. */
export type Money = string

export const ZERO: Money = '0.00'

/** Exactly the canonical form: no sign, no leading zeros, nine integer digits at most. */
const CANONICAL = /^(0|[1-9]\d{0,8})\.\d{2}$/

/** An exact amount while it is reckoned with. Money is its text. */
export type Amount = Big

const HUNDREDTH = new Big('0.01')

/** An amount to reckon with. */
export function amount(money: Money): Amount {
  return new Big(money)
}

/** An amount as text, to the cent. */
export function toMoney(amount: Amount): Money {
  return amount.toFixed(2, Big.roundHalfUp)
}

/** Whether a text is an amount in canonical form ("10.98"; not "10", "010.98" or "1e3"). */
export function isMoney(text: string): boolean {
  return CANONICAL.test(text)
}

/** An amount so many times, such as a unit price for some gigabytes; exact. */
export function times(amount: Amount, count: number): Amount {
  return amount.times(count)
}

const NOTHING = new Big(0)

/** The sum of all amounts, zero of none; exact. */
export function sum(amounts: readonly Amount[]): Amount {
  return amounts.length === 0 ? NOTHING : amounts.reduce((total, amount) => total.plus(amount))
}

/** A rate to reckon with: "22.00" per cent are 0.22. */
export function rateOf(percentage: string): Amount {
  return new Big(percentage).times(HUNDREDTH)
}

/**
 * What a rate makes of an amount, rounded once, half up, to the cent
 * (DPR 633/1972 art. 21; half up as in Reg. CE 1103/97): 22 % of 3.33 is 0.73.
 */
export function atRate(amount: Amount, rate: Amount): Amount {
  return amount.times(rate).round(2, Big.roundHalfUp)
}

/**
 * The first amount less the second, never below "0.00": what is missing, or what is left. Asked of every mailbox that states
 * a credit, and reckoned in whole cents: a number holds them exactly up to 90 thousand billion euro.
 */
export function subtract(a: Money, b: Money): Money {
  return isLess(b, a) ? ofCents(centsIn(a) - centsIn(b)) : ZERO
}

/** The whole cents that an amount is. */
function centsIn(money: Money): number {
  const point = money.length - 3
  return numberIn(money, 0, point) * 100 + numberIn(money, point + 1, money.length)
}

function ofCents(cents: number | bigint): Money {
  const digits = String(cents).padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** A total while amounts are added to it: whole cents, exact however many there are. */
export type Total = bigint

export const NOTHING_YET: Total = 0n

/** A total with one more amount. */
export function plus(total: Total, money: Money): Total {
  return total + BigInt(centsIn(money))
}

/** A total as text. */
export function writtenTotal(total: Total): Money {
  return ofCents(total)
}

/**
 * Whether the first amount is smaller than the second. Without leading zeros and with two digits behind the point, the
 * shorter text is the smaller amount, and texts of one length compare as amounts do.
 */
export function isLess(a: Money, b: Money): boolean {
  return a.length === b.length ? a < b : a.length < b.length
}

/**
 * By how many gigabytes `used` exceeds `included`, a whole number or one of two decimals: decimally, to two decimals, half
 * up (3.1 over 1 is 2.1). 0 or less when nothing exceeds.
 */
export function gigabytesOver(used: number, included: number): number {
  return (hundredthsIn(used) - hundredthsIn(included)) / 100
}

/** A number in whole hundredths, half up by its decimal digits: 1.005 is 101, though 1.005 * 100 is 100.49999999999999. */
function hundredthsIn(decimal: number): number {
  const hundredths = Number(`${decimal}e2`)
  // What is written with an exponent of its own is either whole or next to nothing.
  return Math.round(Number.isNaN(hundredths) ? decimal * 100 : hundredths)
}
