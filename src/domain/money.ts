import Big from 'big.js'

/** A euro amount as decimal text with exactly two digits, never negative: "10.98". Never a binary fraction. */
export type Money = string

export const ZERO: Money = '0.00'

/** The canonical form: no sign, no leading zeros, nine integer digits at most. */
const CANONICAL = /^(0|[1-9]\d{0,8})\.\d{2}$/

/** Whether a text is an amount in canonical form ("10.98"; not "10", "010.98" or "1e3"). */
export function isMoney(text: string): boolean {
  return CANONICAL.test(text)
}

/** A unit price a number of times; exact: 3 x "3.33" is "9.99". */
export function times(unitPrice: Money, count: number): Money {
  return new Big(unitPrice).times(count).toFixed(2)
}

/**
 * A percentage of an amount, rounded half up to the cent as in Reg. CE 1103/97: 22 % of 0.75 is 0.165, so 0.17.
 * @param percentage decimal text such as "22.00"
 */
export function percentageOf(amount: Money, percentage: string): Money {
  return new Big(amount).times(percentage).times('0.01').toFixed(2, Big.roundHalfUp)
}

/** An amount in whole cents, in which amounts are added, subtracted and compared: "10.98" is 1098. */
export function toCents(money: Money): number {
  return Number(money.replace('.', ''))
}

/**
 * Whole cents as an amount: 1098 is "10.98".
 *
 * A number holds whole cents exactly up to 2^53 - 1, some 90 thousand billion euro. One charge has nine integer digits
 * at most (20 services x 1000 GB x 9999.99 EUR, and VAT), so only the total of a report could get there. The default of
 * 256 MiB holds 11.7 million rows of 23 bytes ("a@b.it,2027-04-30,1000"): each would have to owe 7.7 million euro. At
 * the founding prices a row owes at most 8540.00.
 * @throws RangeError beyond that limit: no total rather than a wrong cent
 */
export function toMoney(cents: number): Money {
  if (!Number.isSafeInteger(cents)) throw new RangeError(`not an exact number of cents: ${cents}`)
  const digits = String(cents).padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** The sum of all amounts; "0.00" if there are none. */
export function sum(amounts: readonly Money[]): Money {
  return toMoney(amounts.reduce((cents, amount) => cents + toCents(amount), 0))
}

/** The first amount less the second, never below "0.00": what is missing, or what remains. */
export function subtract(a: Money, b: Money): Money {
  return toMoney(Math.max(0, toCents(a) - toCents(b)))
}

/** Whether the first amount is smaller than the second. */
export function isLess(a: Money, b: Money): boolean {
  return toCents(a) < toCents(b)
}
