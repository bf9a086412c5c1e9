import { amount, type Money, sum, toMoney } from '../../src/domain/money.ts'

/** The sum of some amounts. */
export function sumOf(...amounts: Money[]): Money {
  return toMoney(sum(amounts.map(amount)))
}
