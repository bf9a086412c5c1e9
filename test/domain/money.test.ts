import t from 'tap'
import { isLess, isMoney, percentageOf, subtract, sum, times, toCents, toMoney, ZERO } from '../../src/domain/money.ts'

t.test('an amount is decimal text with two digits', async (t) => {
  for (const text of ['0.00', '0.01', '10.98', '9999.99', '999999999.99']) t.equal(isMoney(text), true, text)
  const others = ['', '10', '10.5', '10.980', '010.98', '00.00', '.50', '1.', '1e3', '-1.00', '+1.00', 'NaN', '10,98']
  const more = ['1 000.00', '1000000000.00', ' 1.00', '1.00\n', '１.00', '0x1.00', '1.0a']
  for (const text of [...others, ...more]) t.equal(isMoney(text), false, JSON.stringify(text))
})

t.test('a unit price x gigabytes is exact', async (t) => {
  const table: { given: [unitPrice: string, gigabytes: number]; expect: string }[] = [
    { given: ['3.00', 3], expect: '9.00' },
    { given: ['0.07', 3], expect: '0.21' },
    { given: ['9999.99', 1000], expect: '9999990.00' },
  ]
  for (const { given, expect } of table) t.equal(times(...given), expect, given.join(' x '))
})

t.test('a percentage is rounded once, half up, to the cent', async (t) => {
  const table: { given: [amount: string, percentage: string]; expect: string }[] = [
    { given: ['13.00', '22.00'], expect: '2.86' },
    { given: ['3.33', '22.00'], expect: '0.73' },
    { given: ['83.25', '22.00'], expect: '18.32' },
    { given: ['0.25', '22.00'], expect: '0.06' },
    { given: ['0.75', '22.00'], expect: '0.17' },
    { given: ['0.25', '10.00'], expect: '0.03' },
    { given: ['0.45', '10.00'], expect: '0.05' },
    { given: ['0.44', '10.00'], expect: '0.04' },
    { given: ['1.00', '0.50'], expect: '0.01' },
    { given: ['1.00', '0.49'], expect: '0.00' },
    { given: ['10.00', '0.00'], expect: '0.00' },
    { given: ['10.00', '100.00'], expect: '10.00' },
    { given: ['199999800.00', '22.00'], expect: '43999956.00' },
  ]
  for (const { given, expect } of table) t.equal(percentageOf(...given), expect, `${given[1]} % of ${given[0]}`)
})

t.test('amounts are whole cents, and back', async (t) => {
  const table: { given: string; expect: number }[] = [
    { given: '0.00', expect: 0 },
    { given: '0.01', expect: 1 },
    { given: '0.10', expect: 10 },
    { given: '1.00', expect: 100 },
    { given: '10.98', expect: 1098 },
    { given: '1.15', expect: 115 },
    { given: '999999999.99', expect: 99_999_999_999 },
    { given: '90071992547409.91', expect: Number.MAX_SAFE_INTEGER },
  ]
  for (const { given, expect } of table) {
    t.equal(toCents(given), expect, given)
    t.equal(toMoney(expect), given, given)
  }
})

t.test('a total beyond what a number holds exactly is an error, not a wrong cent', async (t) => {
  for (const cents of [Number.MAX_SAFE_INTEGER + 1, Number.POSITIVE_INFINITY, Number.NaN, 0.5]) {
    t.throws(() => toMoney(cents), { name: 'RangeError', message: `not an exact number of cents: ${cents}` })
  }
  t.throws(() => sum(['90071992547409.91', '0.01']), { name: 'RangeError' })
})

t.test('the sum of amounts', async (t) => {
  t.equal(sum([]), ZERO)
  t.equal(sum(['0.10', '0.20']), '0.30', 'in binary fractions 0.30000000000000004')
  t.equal(sum(['9.00', '4.00', '0.01']), '13.01')
})

t.test('what is missing, or what remains: never below zero', async (t) => {
  const table: { given: [string, string]; expect: string }[] = [
    { given: ['15.86', '4.88'], expect: '10.98' },
    { given: ['15.86', '15.85'], expect: '0.01' },
    { given: ['15.86', '15.86'], expect: '0.00' },
    { given: ['15.86', '15.87'], expect: '0.00' },
  ]
  for (const { given, expect } of table) t.equal(subtract(...given), expect, given.join(' - '))
})

t.test('the smaller of two amounts', async (t) => {
  const table: { name: string; given: [string, string]; expect: boolean }[] = [
    { name: 'by a cent', given: ['15.85', '15.86'], expect: true },
    { name: 'equal', given: ['15.86', '15.86'], expect: false },
    { name: 'as numbers, not as text', given: ['9.99', '15.86'], expect: true },
    { name: 'larger', given: ['100.00', '15.86'], expect: false },
    { name: 'of 14 digits', given: ['9999999999999.99', '10000000000000.00'], expect: true },
  ]
  for (const { name, given, expect } of table) t.equal(isLess(...given), expect, name)
})
