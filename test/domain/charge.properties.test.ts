import fc from 'fast-check'
import t from 'tap'
import { type Charge, chargeFor } from '../../src/domain/charge.ts'
import { creditFor } from '../../src/domain/credit.ts'
import { isLess, percentageOf, subtract, sum, toCents, toMoney } from '../../src/domain/money.ts'
import type { PriceList } from '../../src/domain/price-list.ts'
import { spaceOverBasePlan } from '../../src/domain/warning.ts'
import { addOns, agreement, credit, holds } from '../support/arbitraries.ts'

/** Hundredths, as an integer: of a euro, or of a percent. */
const hundredths = (text: string): bigint => BigInt(text.replace('.', ''))

/** VAT in cents by integers alone: net x rate / 10 000, half up. */
const vatOf = (net: bigint, rate: bigint): bigint => (net * rate + 5_000n) / 10_000n

const text = (amount: bigint): string => `${amount / 100n}.${String(amount % 100n).padStart(2, '0')}`

const priceList = agreement.map(({ priceLists }) => priceLists[0] as PriceList)

t.test('lines sum to net, VAT is rounded once on it by exact integers, net and VAT are gross', async () => {
  holds(
    fc.property(priceList, addOns, (list, asked) => {
      const { lines, net, vat, gross, vatPercentage, priceListFrom } = chargeFor(list, asked)
      const expected = asked.map(
        ({ service, gigabytes }) => hundredths(list.unitPrices[service] as string) * BigInt(gigabytes),
      )
      const total = expected.reduce((a, b) => a + b, 0n)
      return (
        lines.every((line, index) => line.net === text(expected[index] as bigint)) &&
        net === text(total) &&
        net === sum(lines.map((line) => line.net)) &&
        vatPercentage === list.vatPercentage &&
        vat === text(vatOf(total, hundredths(vatPercentage))) &&
        gross === text(total + hundredths(vat)) &&
        gross === sum([net, vat]) &&
        priceListFrom === list.validFrom
      )
    }),
  )
})

t.test('the order of the items changes no total', async () => {
  const totals = ({ net, vat, gross }: Charge) => [net, vat, gross].join()
  const shuffled = addOns.chain((asked) =>
    fc.tuple(fc.constant(asked), fc.shuffledSubarray(asked, { minLength: asked.length, maxLength: asked.length })),
  )
  holds(
    fc.property(priceList, shuffled, (list, [asked, other]) => {
      const charge = chargeFor(list, other)
      return (
        totals(charge) === totals(chargeFor(list, asked)) &&
        charge.lines.every((line, index) => line.service === other[index]?.service)
      )
    }),
  )
})

t.test('all together cost at most a cent per add-on more or less than each alone', async () => {
  holds(
    fc.property(priceList, addOns, (list, asked) => {
      const together = hundredths(chargeFor(list, asked).gross)
      const alone = asked.reduce((total, addOn) => total + hundredths(chargeFor(list, [addOn]).gross), 0n)
      const apart = together > alone ? together - alone : alone - together
      return apart <= BigInt(asked.length)
    }),
  )
})

t.test('money agrees with exact integers of cents', async () => {
  const percentage = fc.nat(10_000).map((value) => text(BigInt(value)))
  holds(
    fc.property(credit, credit, percentage, (a, b, percent) => {
      const [x, y] = [hundredths(a), hundredths(b)]
      return (
        sum([a, b]) === text(x + y) &&
        subtract(a, b) === text(x > y ? x - y : 0n) &&
        isLess(a, b) === x < y &&
        percentageOf(a, percent) === text(vatOf(x, hundredths(percent)))
      )
    }),
  )
})

t.test('cents and amounts agree with exact integers, up to the largest safe one', async () => {
  holds(
    fc.property(fc.maxSafeNat(), (cents) => {
      const money = toMoney(cents)
      return money === text(BigInt(cents)) && toCents(money) === cents
    }),
  )
})

t.test('a total is the sum of its amounts, however many', async () => {
  holds(
    fc.property(fc.array(credit, { maxLength: 200 }), (amounts) => {
      return sum(amounts) === text(amounts.reduce((total, each) => total + hundredths(each), 0n))
    }),
  )
})

t.test('what is to load and what is there make what is required', async () => {
  holds(
    fc.property(credit, credit, (required, available) => {
      const { toLoad = '', ...stated } = creditFor(required, available)
      const there = isLess(available, required) ? available : required
      return stated.required === required && stated.available === available && sum([toLoad, there]) === required
    }),
  )
})

t.test('gigabytes over are rounded half up by the decimal digits of the gigabytes used', async () => {
  const millionths = fc.integer({ min: 0, max: 10_000_000_000 })
  holds(
    fc.property(agreement, millionths, fc.integer({ min: 1, max: 1000 }), (given, used, gigabytes) => {
      const warnings = spaceOverBasePlan({ ...given, basePlan: { ...given.basePlan, gigabytes } }, used / 1_000_000)
      const over = Math.floor((used + 5_000) / 10_000) - gigabytes * 100
      const [warning] = warnings
      return over > 0
        ? warning?.code === 'space-over-base-plan' && warning.gigabytesOver === over / 100
        : warnings.length === 0
    }),
  )
})
