import fc from 'fast-check'
import type { AddOn } from '../../src/domain/add-on.ts'
import type { Agreement } from '../../src/domain/agreement.ts'
import { addDays, type CivilDate } from '../../src/domain/calendar.ts'
import { inOrder, type PriceList } from '../../src/domain/price-list.ts'

/** Checks a property with a fixed seed. */
export function holds<Values>(property: fc.IProperty<Values>, numRuns = 500): void {
  fc.assert(property, { seed: 20180517, numRuns })
}

/** A civil date that a request may contain, or one of a shorter period. */
export function civilDate(first: CivilDate = '1900-01-01', last: CivilDate = '2150-12-31'): fc.Arbitrary<CivilDate> {
  return fc.oneof(
    fc
      .date({ min: new Date(first), max: new Date(last), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
    // Last days of months, including 29 February: the edge cases of the rules.
    fc
      .tuple(fc.integer({ min: Number(first.slice(0, 4)) + 1, max: Number(last.slice(0, 4)) }), fc.nat(11))
      .map(([year, month]) => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)),
  )
}

const cents = (max: number): fc.Arbitrary<string> => fc.nat(max).map((amount) => (amount / 100).toFixed(2))

/** A credit, often of the size of the amounts due. */
export const credit = fc.oneof(cents(10_000), cents(99_999_999))

const SERVICES = ['extra-space', 'preservation', 'archive']

const priceLists: fc.Arbitrary<readonly PriceList[]> = fc
  .record({
    firstDays: fc.uniqueArray(civilDate('2015-01-01', '2035-12-31'), { minLength: 1, maxLength: 4 }),
    days: fc.array(fc.option(fc.integer({ min: 0, max: 2000 }), { nil: undefined }), { minLength: 4, maxLength: 4 }),
    prices: fc.array(fc.tuple(cents(1000), cents(1000), cents(999_999)), { minLength: 4, maxLength: 4 }),
    vatPercentage: fc.constantFrom('22.00', '4.00', '0.00', '19.60', '22.50'),
  })
  .map(({ firstDays, days, prices, vatPercentage }) => {
    const sorted = firstDays.toSorted()
    return inOrder(
      sorted.map((validFrom, index) => {
        const next = sorted[index + 1]
        const length = days[index]
        const end = length === undefined ? undefined : addDays(validFrom, length)
        const validThrough = end !== undefined && (next === undefined || end < next) ? end : undefined
        const unitPrices = Object.fromEntries(SERVICES.map((id, at) => [id, prices[index]?.[at] as string]))
        return { validFrom, ...(validThrough && { validThrough }), currency: 'EUR', vatPercentage, unitPrices }
      }),
    )
  })

/** An agreement for the domain pec.example: any free window or none, any term, up to four price lists, with gaps. */
export const agreement: fc.Arbitrary<Agreement> = fc
  .record({
    priceLists,
    freeWindowMonths: fc.option(fc.integer({ min: 1, max: 11 }), { nil: undefined }),
    topUpLeadDays: fc.nat(180),
    termYears: fc.integer({ min: 1, max: 3 }),
    maximumGigabytes: fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }),
  })
  .map(({ priceLists, freeWindowMonths, topUpLeadDays, termYears, maximumGigabytes }) => ({
    id: 'any',
    sponsor: { name: 'Any Order', shortName: 'ANY' },
    provider: { name: 'Any provider', customerArea: 'https://example.org' },
    domains: ['pec.example'],
    timeZone: 'Europe/Rome',
    basePlan: {
      name: { it: 'Base', en: 'Base' },
      gigabytes: 1,
      paidBy: 'sponsor',
      renewal: 'automatic',
      termYears,
    },
    services: SERVICES.map((id) => ({
      id,
      name: { it: id, en: id },
      ...(id === 'archive' && maximumGigabytes !== undefined && { maximumGigabytes }),
    })),
    activation: { ...(freeWindowMonths !== undefined && { freeWindowMonths }) },
    renewal: { topUpLeadDays },
    priceLists,
    purchase: { steps: [] },
    sources: [{ url: 'https://example.org' }],
  }))

/** Add-ons of that agreement, each service at most once, in any order. */
export const addOns: fc.Arbitrary<AddOn[]> = fc.uniqueArray(
  fc.record({
    service: fc.constantFrom(...SERVICES),
    gigabytes: fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 1000 })),
  }),
  { minLength: 1, maxLength: 3, selector: ({ service }) => service },
)

/** A date and an expiry up to three years later, mostly within the price lists. */
export const term = fc
  .tuple(civilDate('2015-01-01', '2036-12-31'), fc.oneof(fc.nat(100), fc.nat(1100)))
  .map(([asOf, days]) => ({ asOf, expiresOn: addDays(asOf, days) }))

export const ADDRESS = 'any@pec.example'
