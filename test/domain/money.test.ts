import t from 'tap'
import {
  amount,
  atRate,
  gigabytesOver,
  isLess,
  isMoney,
  rateOf,
  subtract,
  sum,
  times,
  toMoney,
  ZERO,
} from '../../src/domain/money.ts'
import { sumOf } from '../support/money.ts'

t.test('an amount is decimal text with two digits', async (t) => {
  for (const text of ['0.00', '0.01', '10.98', '9999.99', '999999999.99']) t.equal(isMoney(text), true, text)
  const others = ['', '10', '10.5', '10.980', '010.98', '00.00', '.50', '1.', '1e3', '-1.00', '+1.00', 'NaN', '10,98']
  const more = ['1 000.00', '1000000000.00', ' 1.00', '1.00\n', '１.00', '0x1.00', '1.0a']
  for (const text of [...others, ...more]) t.equal(isMoney(text), false, JSON.stringify(text))
})

t.test('arithmetic is exact', async (t) => {
  t.equal(toMoney(times(amount('3.00'), 3)), '9.00')
  t.equal(toMoney(times(amount('0.07'), 3)), '0.21', 'in binary fractions 0.21000000000000002')
  t.equal(toMoney(times(amount('9999.99'), 1000)), '9999990.00')
  t.equal(sumOf('0.10', '0.20'), '0.30', 'in binary fractions 0.30000000000000004')
  t.equal(toMoney(sum([])), ZERO)
  t.equal(sumOf('9.00', '4.00', '0.01'), '13.01')
  t.equal(subtract('15.86', '4.88'), '10.98')
  t.equal(subtract('15.86', '15.86'), '0.00')
  t.equal(subtract('15.86', '15.87'), '0.00', 'never below zero')
  t.equal(isLess('15.85', '15.86'), true)
  t.equal(isLess('15.86', '15.86'), false)
  t.equal(isLess('9.99', '15.86'), true, 'as numbers, not as text')
  t.equal(isLess('100.00', '15.86'), false)
  t.equal(isLess('99999999999999.99', '123456789012345.00'), true, 'the totals of a report have up to 15 digits')
})

t.test('a percentage is rounded once, half up, to the cent', async (t) => {
  const table: [string, string, string][] = [
    ['13.00', '22.00', '2.86'],
    ['3.33', '22.00', '0.73'],
    ['83.25', '22.00', '18.32'],
    ['0.25', '22.00', '0.06'],
    ['0.75', '22.00', '0.17'],
    ['0.25', '10.00', '0.03'],
    ['0.45', '10.00', '0.05'],
    ['0.44', '10.00', '0.04'],
    ['1.00', '0.50', '0.01'],
    ['1.00', '0.49', '0.00'],
    ['10.00', '0.00', '0.00'],
    ['10.00', '100.00', '10.00'],
    ['199999800.00', '22.00', '43999956.00'],
  ]
  for (const [net, rate, expected] of table) {
    t.equal(toMoney(atRate(amount(net), rateOf(rate))), expected, `${rate} % of ${net}`)
  }
})

t.test('gigabytes over are decimal, to two decimals, half up', async (t) => {
  const table: [number, number, number][] = [
    [3.1, 1, 2.1],
    [1.01, 1, 0.01],
    [1.1, 1, 0.1],
    [1, 1, 0],
    [1.004, 1, 0],
    [1.005, 1, 0.01],
    [1.994, 1, 0.99],
    [1.995, 1, 1],
    [0.3, 0.1, 0.2],
    [10_000, 1, 9999],
    [1e-7, 0, 0],
    [1e22, 0, 1e22],
    [0.5, 1, -0.5],
  ]
  for (const [used, included, expected] of table)
    t.equal(gigabytesOver(used, included), expected, `${used} - ${included}`)
})
