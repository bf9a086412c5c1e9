import fc from 'fast-check'
import t from 'tap'
import { decimalText } from '../../src/shared/decimal-text.ts'

t.test('digits and a decimal point', async (t) => {
  for (const [value, text] of [
    [2.5, '2.5'],
    [0, '0'],
    [10_000, '10000'],
    [1e-7, '0.0000001'],
    [1.5e-9, '0.0000000015'],
    [1e21, '1000000000000000000000'],
    [-1e-7, '-0.0000001'],
    [5e-324, '0'],
  ] as const) {
    t.equal(decimalText(value), text)
  }
})

t.test('a text reads as its number again', async () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-80, max: 1e80, noNaN: true }), (value) => Number(decimalText(value)) === value),
  )
})
