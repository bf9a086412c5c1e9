import t from 'tap'
import { amountsOf, chargeFor, MAX_MEMOIZED_CHARGES } from '../../src/domain/charge.ts'
import { inOrder, type PriceList, priceListOn } from '../../src/domain/price-list.ts'
import { fixtureAgreements } from '../support/agreements.ts'
import { addOnsOf, casesOf, type GigabytesByService } from '../support/cases.ts'

const agreements = fixtureAgreements()

t.test('what add-ons cost on a date', async (t) => {
  type Given = { agreement: string; on: string; gigabytes: GigabytesByService }
  type Expect = { lines: string[]; net: string; vat: string; gross: string } | 'no price list'
  for (const { name, given, expect } of casesOf<Given, Expect>('price-cases.json')) {
    const priceList = priceListOn(agreements.byId(given.agreement)?.priceLists ?? [], given.on)
    const charge = priceList && chargeFor(priceList, addOnsOf(given.gigabytes))
    const actual = charge && {
      lines: charge.lines.map((line) => line.net),
      net: charge.net,
      vat: charge.vat,
      gross: charge.gross,
    }
    t.strictSame(actual ?? 'no price list', expect, name)
  }
})

t.test('a whole charge', async (t) => {
  const priceList = priceListOn(agreements.byId('architetti-torino')?.priceLists ?? [], '2026-11-22') as PriceList
  const charge = chargeFor(priceList, addOnsOf({ 'extra-space': 3, preservation: 1 }))
  t.strictSame(charge, {
    lines: [
      { service: 'extra-space', gigabytes: 3, unitPrice: '3.00', net: '9.00' },
      { service: 'preservation', gigabytes: 1, unitPrice: '4.00', net: '4.00' },
    ],
    net: '13.00',
    vatPercentage: '22.00',
    vat: '2.86',
    gross: '15.86',
    priceListFrom: '2018-05-17',
  })
})

t.test('price lists that differ in anything never share a charge', async (t) => {
  const space = [{ service: 'space', gigabytes: 2 }]
  const both = [...space, { service: 'archive', gigabytes: 1 }]
  const list: PriceList = {
    validFrom: '2020-01-01',
    currency: 'EUR',
    vatPercentage: '22.00',
    unitPrices: { space: '1.00', archive: '2.00' },
  }
  const table = [
    { name: 'one agreement', given: list, expect: { space: '2.44', both: '4.88', from: '2020-01-01' } },
    {
      name: 'another first day',
      given: { ...list, validFrom: '2021-01-01' },
      expect: { space: '2.44', both: '4.88', from: '2021-01-01' },
    },
    {
      name: 'another VAT rate',
      given: { ...list, vatPercentage: '4.00' },
      expect: { space: '2.08', both: '4.16', from: '2020-01-01' },
    },
    {
      name: 'another price of the first service',
      given: { ...list, unitPrices: { space: '100.00', archive: '2.00' } },
      expect: { space: '244.00', both: '246.44', from: '2020-01-01' },
    },
    {
      name: 'another price of the second service',
      given: { ...list, unitPrices: { space: '1.00', archive: '20.00' } },
      expect: { space: '2.44', both: '26.84', from: '2020-01-01' },
    },
    {
      name: 'equal to the first, of another agreement',
      given: structuredClone(list),
      expect: { space: '2.44', both: '4.88', from: '2020-01-01' },
    },
  ]
  for (const round of ['first', 'again']) {
    for (const { name, given, expect } of table) {
      t.equal(chargeFor(given, space).gross, expect.space, `${name}, ${round}`)
      t.equal(chargeFor(given, both).gross, expect.both, `${name}, two services, ${round}`)
      t.equal(chargeFor(given, space).priceListFrom, expect.from, `${name}, first day, ${round}`)
    }
  }
})

t.test('another service, other gigabytes, another order or one more: another charge', async (t) => {
  const list: PriceList = {
    validFrom: '2020-01-01',
    currency: 'EUR',
    vatPercentage: '22.00',
    unitPrices: { space: '1.00', archive: '1.00' },
  }
  const space = { service: 'space', gigabytes: 1 }
  const more = { service: 'space', gigabytes: 11 }
  const archive = { service: 'archive', gigabytes: 1 }
  const table = [[], [space], [more], [archive], [space, archive], [archive, space], [more, archive]]
  for (const round of ['first', 'again']) {
    for (const addOns of table) {
      const lines = chargeFor(list, addOns).lines.map(({ service, gigabytes }) => ({ service, gigabytes }))
      t.strictSame(lines, addOns, round)
    }
  }
})

t.test('a charge is calculated once, and dropped when more than the limit were asked for', async (t) => {
  const unitPrices = Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`service-${index}`, '1.00']))
  const priceList: PriceList = { validFrom: '2020-01-01', currency: 'EUR', vatPercentage: '22.00', unitPrices }
  const first = [{ service: 'service-0', gigabytes: 1 }]
  const charge = chargeFor(priceList, first)
  t.equal(chargeFor(priceList, first), charge, 'the very same')
  const others = Object.keys(unitPrices).flatMap((service) =>
    Array.from({ length: 1000 }, (_, index) => [{ service, gigabytes: index + 1 }]),
  )
  t.ok(others.length > MAX_MEMOIZED_CHARGES)
  const wrong = others.filter((addOns) => chargeFor(priceList, addOns).net !== `${addOns[0]?.gigabytes}.00`)
  t.strictSame(wrong, [])
  t.not(chargeFor(priceList, first), charge, 'dropped')
  t.strictSame(chargeFor(priceList, first), charge, 'and calculated again, with the same amounts')
})

t.test('the amounts alone', async (t) => {
  const priceList = priceListOn(agreements.byId('architetti-torino')?.priceLists ?? [], '2026-11-22') as PriceList
  const charge = chargeFor(priceList, addOnsOf({ preservation: 1 }))
  t.strictSame(amountsOf(charge), { net: '4.00', vatPercentage: '22.00', vat: '0.88', gross: '4.88' })
})

t.test('price lists in order: one without a last day lasts until the day before the next begins', async (t) => {
  const list = (validFrom: string, validThrough?: string): PriceList => ({
    validFrom,
    ...(validThrough && { validThrough }),
    currency: 'EUR',
    vatPercentage: '22.00',
    unitPrices: {},
  })
  t.strictSame(inOrder([list('2024-03-01'), list('2021-01-01'), list('2023-01-01', '2023-06-30')]), [
    list('2021-01-01', '2022-12-31'),
    list('2023-01-01', '2023-06-30'),
    list('2024-03-01'),
  ])
  const lists = inOrder([list('2021-01-01'), list('2023-01-01', '2023-06-30'), list('2024-03-01')])
  const table: [date: string, validFrom: string | undefined][] = [
    ['2020-12-31', undefined],
    ['2021-01-01', '2021-01-01'],
    ['2022-12-31', '2021-01-01'],
    ['2023-01-01', '2023-01-01'],
    ['2023-06-30', '2023-01-01'],
    ['2023-07-01', undefined],
    ['2024-02-29', undefined],
    ['2024-03-01', '2024-03-01'],
    ['2150-12-31', '2024-03-01'],
  ]
  for (const [date, validFrom] of table) t.equal(priceListOn(lists, date)?.validFrom, validFrom, date)
  t.equal(priceListOn([], '2026-11-22'), undefined)
})
