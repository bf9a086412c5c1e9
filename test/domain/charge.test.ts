import t from 'tap'
import { amountsOf, chargeFor, nothingDue, REMEMBERED_CHARGES } from '../../src/domain/charge.ts'
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
    const told = charge && {
      lines: charge.lines.map((line) => line.net),
      net: charge.net,
      vat: charge.vat,
      gross: charge.gross,
    }
    t.strictSame(told ?? 'no price list', expect, name)
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

t.test('price lists with equal first days have prices and memories of their own', async (t) => {
  const list = { validFrom: '2020-01-01', currency: 'EUR', vatPercentage: '22.00' } as const
  const cheap: PriceList = { ...list, unitPrices: { space: '1.00' } }
  const dear: PriceList = { ...list, vatPercentage: '4.00', unitPrices: { space: '100.00' } }
  const addOns = [{ service: 'space', gigabytes: 2 }]
  for (const round of ['first', 'again']) {
    t.equal(chargeFor(cheap, addOns).gross, '2.44', round)
    t.equal(chargeFor(dear, addOns).gross, '208.00', round)
  }
})

t.test('a charge is priced once, until more than the bound were asked for', async (t) => {
  const unitPrices = Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`service-${index}`, '1.00']))
  const priceList: PriceList = { validFrom: '2020-01-01', currency: 'EUR', vatPercentage: '22.00', unitPrices }
  const first = [{ service: 'service-0', gigabytes: 1 }]
  const charge = chargeFor(priceList, first)
  let others = 0
  for (const service of Object.keys(unitPrices)) {
    for (let gigabytes = 1; gigabytes <= 1000; gigabytes++) {
      if (others === 0 && gigabytes === 1) continue
      if (others === REMEMBERED_CHARGES - 1) break
      const { net } = chargeFor(priceList, [{ service, gigabytes }])
      if (net !== `${gigabytes}.00`) t.fail(`${gigabytes} GB cost ${net}`)
      others += 1
    }
  }
  t.equal(others, REMEMBERED_CHARGES - 1)
  t.equal(chargeFor(priceList, first), charge, 'as many as the bound: the very same')
  chargeFor(priceList, [{ service: 'service-10', gigabytes: 1000 }])
  t.not(chargeFor(priceList, first), charge, 'one more: forgotten')
  t.strictSame(chargeFor(priceList, first), charge, 'and priced anew, equally')
})

t.test('the amounts alone, and those of a free activation', async (t) => {
  const priceList = priceListOn(agreements.byId('architetti-torino')?.priceLists ?? [], '2026-11-22') as PriceList
  const charge = chargeFor(priceList, addOnsOf({ preservation: 1 }))
  t.strictSame(amountsOf(charge), { net: '4.00', vatPercentage: '22.00', vat: '0.88', gross: '4.88' })
  t.strictSame(nothingDue(priceList), { net: '0.00', vatPercentage: '22.00', vat: '0.00', gross: '0.00' })
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
  const table: [string, string | undefined][] = [
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
