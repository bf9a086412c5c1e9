import { amount, type Money, sum, written } from '../../src/domain/money.ts'

/** The sum of some amounts. */
export function sumOf(...amounts: Money[]): Money {
  return written(sum(amounts.map(amount)))
}
