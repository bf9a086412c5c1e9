import t from 'tap'
import type { Agreement } from '../../src/domain/agreement.ts'
import { createAgreements } from '../../src/domain/agreement.ts'
import { agreementOfQuote, quote } from '../../src/domain/quote.ts'
import { isRejection } from '../../src/domain/rejection.ts'
import { fixtureAgreements } from '../support/agreements.ts'
import { addOnsOf, casesOf, type GigabytesByService, warningLine } from '../support/cases.ts'

const agreements = fixtureAgreements()
const architects = agreements.byId('architetti-torino') as Agreement
const items = addOnsOf({ 'extra-space': 3, preservation: 1 })
const address = 'mario.rossi@architettitorinopec.it'

t.test('charges, how long the answer holds, warnings', async (t) => {
  type Given = {
    agreement?: string
    address?: string
    expiresOn?: string
    asOf: string
    horizonYears?: number
    gigabytes: GigabytesByService
  }
  type Expect = { charges?: string[]; validThrough?: string; warnings: string[] }
  for (const { name, given, expect } of casesOf<Given, Expect>('quote-cases.json')) {
    const { agreement, address, expiresOn, asOf, horizonYears, gigabytes } = given
    const about = address === undefined ? { agreement } : { mailbox: { address, ...(expiresOn && { expiresOn }) } }
    const answer = quote(agreements, { ...about, items: addOnsOf(gigabytes), horizonYears }, asOf)
    if (isRejection(answer)) return t.fail(name, answer)
    const { charges, validThrough, warnings } = answer
    const actual = {
      ...(charges && { charges: charges.map(({ on, reason, gross }) => `${on} ${reason} ${gross}`) }),
      ...(validThrough && { validThrough }),
      warnings: warnings.map(warningLine),
    }
    t.strictSame(actual, expect, name)
  }
})

t.test('a whole quote', async (t) => {
  const lines = [
    { service: 'extra-space', gigabytes: 3, unitPrice: '3.00', net: '9.00' },
    { service: 'preservation', gigabytes: 1, unitPrice: '4.00', net: '4.00' },
  ]
  const year = { net: '13.00', vatPercentage: '22.00', vat: '2.86', gross: '15.86' }
  const question = { mailbox: { address, expiresOn: '2027-04-30' }, items, credit: '5.00', horizonYears: 1 }
  t.strictSame(quote(agreements, question, '2026-11-22'), {
    agreement: architects,
    asOf: '2026-11-22',
    currency: 'EUR',
    expiresOn: '2027-04-30',
    yearly: { lines, ...year, priceListFrom: '2018-05-17' },
    credit: { required: '15.86', available: '5.00', toLoad: '10.86' },
    activation: { mode: 'charged', dueNow: '15.86', coveredUntil: '2027-04-30', freeFrom: '2027-02-01' },
    waiting: { until: '2027-02-01', days: 71, saves: '15.86' },
    charges: [
      { on: '2026-11-22', reason: 'activation', ...year, priceListFrom: '2018-05-17' },
      { on: '2027-04-30', reason: 'renewal', ...year, priceListFrom: '2018-05-17' },
    ],
    renewal: {
      dueOn: '2027-04-30',
      amountDue: '15.86',
      loadBy: '2027-04-15',
      left: '0.00',
      toLoad: '15.86',
      outcome: 'deactivated',
      itemsAlone: true,
    },
    validThrough: '2027-01-31',
    warnings: [],
  })
})

t.test('a free activation is a charge of 0.00, and requires the credit of a year all the same', async (t) => {
  const question = { mailbox: { address, expiresOn: '2027-04-30' }, items, credit: '20.00', horizonYears: 1 }
  const answer = quote(agreements, question, '2027-02-01')
  if (isRejection(answer)) return t.fail('rejected', answer)
  const nothing = { net: '0.00', vatPercentage: '22.00', vat: '0.00', gross: '0.00' }
  const [first] = answer.charges ?? []
  t.strictSame(first, { on: '2027-02-01', reason: 'activation', ...nothing, priceListFrom: '2018-05-17' })
  t.strictSame(answer.credit, { required: '15.86', available: '20.00', toLoad: '0.00' })
  t.equal(answer.waiting, undefined)
})

t.test('the price alone: by agreement, or for a mailbox whose expiry is not stated', async (t) => {
  for (const about of [{ agreement: 'architetti-torino' }, { mailbox: { address } }]) {
    const answer = quote(agreements, { ...about, items, credit: '0.00' }, '2026-11-22')
    if (isRejection(answer)) return t.fail('rejected', answer)
    t.strictSame(
      Object.keys(answer)
        .filter((key) => answer[key as keyof typeof answer] !== undefined)
        .sort(),
      ['agreement', 'asOf', 'credit', 'currency', 'warnings', 'yearly'],
    )
    t.strictSame(answer.credit, { required: '15.86', available: '0.00', toLoad: '15.86' })
  }
})

t.test('one warning for a change of price lists and one for their end', async (t) => {
  const [list] = architects.priceLists
  const unitPrices = { 'extra-space': '5.00', preservation: '5.00' }
  const changing = createAgreements([
    {
      ...architects,
      priceLists: [
        { ...list, validThrough: '2027-12-31' } as Agreement['priceLists'][number],
        { validFrom: '2028-01-01', validThrough: '2030-04-29', currency: 'EUR', vatPercentage: '22.00', unitPrices },
      ],
    },
  ])
  const question = { mailbox: { address, expiresOn: '2027-04-30' }, items, horizonYears: 10 }
  const answer = quote(changing, question, '2026-11-22')
  if (isRejection(answer)) return t.fail('rejected', answer)
  t.strictSame(answer.warnings.map(warningLine), ['price-list-changes 2028-04-30', 'price-list-ends 2030-04-30'])
  t.strictSame(
    answer.charges?.map(({ on, gross, priceListFrom }) => [on, gross, priceListFrom]),
    [
      ['2026-11-22', '15.86', '2018-05-17'],
      ['2027-04-30', '15.86', '2018-05-17'],
      ['2028-04-30', '24.40', '2028-01-01'],
      ['2029-04-30', '24.40', '2028-01-01'],
    ],
  )
  t.equal(answer.validThrough, '2027-01-31', 'the free window begins before the list ends')
})

t.test('every fault of a question, in order', async (t) => {
  const many = [
    { service: 'extra-inbox', gigabytes: 6 },
    { service: 'spam-filter', gigabytes: 1 },
    { service: 'extra-inbox', gigabytes: 7 },
    { service: 'preservation', gigabytes: 1 },
  ]
  const table = [
    {
      name: 'an unknown agreement',
      question: { agreement: 'ingegneri', items },
      asOf: '2026-11-22',
      faults: [{ code: 'unknown-agreement', pointer: '/agreement' }],
    },
    {
      name: 'an unknown agreement and a service twice',
      question: { agreement: 'ingegneri', items: many },
      asOf: '2026-11-22',
      faults: [
        { code: 'unknown-agreement', pointer: '/agreement' },
        { code: 'duplicate-service', pointer: '/items/2/service' },
      ],
    },
    {
      name: 'an unknown domain, an expiry passed and a service twice',
      question: { mailbox: { address: 'a@pec.it', expiresOn: '2026-11-21' }, items: many },
      asOf: '2026-11-22',
      faults: [
        { code: 'domain-not-covered', pointer: '/mailbox/address' },
        { code: 'expiry-passed', pointer: '/mailbox/expiresOn' },
        { code: 'duplicate-service', pointer: '/items/2/service' },
      ],
    },
    {
      name: 'everything at once',
      question: { mailbox: { address: 'a@ingpec.eu', expiresOn: '2020-12-30' }, items: many },
      asOf: '2020-12-31',
      faults: [
        { code: 'expiry-passed', pointer: '/mailbox/expiresOn' },
        { code: 'no-price-list', pointer: '/asOf', on: '2020-12-31' },
        { code: 'duplicate-service', pointer: '/items/2/service' },
        { code: 'service-not-offered', pointer: '/items/1/service' },
        { code: 'service-not-offered', pointer: '/items/3/service' },
        { code: 'quantity-above-maximum', pointer: '/items/0/gigabytes', maximumGigabytes: 5 },
        { code: 'quantity-above-maximum', pointer: '/items/2/gigabytes', maximumGigabytes: 5 },
      ],
    },
    {
      name: 'the day before the first price list',
      question: { agreement: 'architetti-torino', items },
      asOf: '2018-05-16',
      faults: [{ code: 'no-price-list', pointer: '/asOf', on: '2018-05-16' }],
    },
    {
      name: 'a service three times',
      question: { agreement: 'architetti-torino', items: [items[0], items[1], items[0], items[0]] as typeof items },
      asOf: '2026-11-22',
      faults: [
        { code: 'duplicate-service', pointer: '/items/2/service' },
        { code: 'duplicate-service', pointer: '/items/3/service' },
      ],
    },
    {
      name: 'one gigabyte above the maximum',
      question: { agreement: 'ingegneri-cni', items: [{ service: 'extra-inbox', gigabytes: 6 }] },
      asOf: '2026-11-22',
      faults: [{ code: 'quantity-above-maximum', pointer: '/items/0/gigabytes', maximumGigabytes: 5 }],
    },
    {
      name: 'a domain that is nearly one',
      question: { mailbox: { address: 'a@architettitorino.pec.it' }, items },
      asOf: '2026-11-22',
      faults: [{ code: 'domain-not-covered', pointer: '/mailbox/address', didYouMean: 'architettitorinopec.it' }],
    },
    {
      name: 'add-ons of the mailbox: twice, not offered, and too much together with what is asked',
      question: {
        mailbox: { address: 'a@ingpec.eu', expiresOn: '2027-04-30', addOns: [...many, { service: 'x', gigabytes: 9 }] },
        items: [{ service: 'extra-inbox', gigabytes: 1 }],
      },
      asOf: '2026-11-22',
      faults: [
        { code: 'duplicate-service', pointer: '/mailbox/addOns/2/service' },
        { code: 'service-not-offered', pointer: '/mailbox/addOns/1/service' },
        { code: 'service-not-offered', pointer: '/mailbox/addOns/3/service' },
        { code: 'service-not-offered', pointer: '/mailbox/addOns/4/service' },
        { code: 'quantity-above-maximum', pointer: '/items/0/gigabytes', maximumGigabytes: 5 },
      ],
    },
    {
      name: 'one gigabyte above the maximum together with what the mailbox has, expiry or not',
      question: {
        mailbox: { address: 'a@ingpec.eu', addOns: addOnsOf({ 'extra-inbox': 3 }) },
        items: addOnsOf({ 'extra-inbox': 3 }),
      },
      asOf: '2026-11-22',
      faults: [{ code: 'quantity-above-maximum', pointer: '/items/0/gigabytes', maximumGigabytes: 5 }],
    },
    {
      name: 'the add-ons of a mailbox whose domain is not covered',
      question: { mailbox: { address: 'a@pec.it', addOns: [...items, ...items] }, items },
      asOf: '2026-11-22',
      faults: [
        { code: 'domain-not-covered', pointer: '/mailbox/address' },
        { code: 'duplicate-service', pointer: '/mailbox/addOns/2/service' },
        { code: 'duplicate-service', pointer: '/mailbox/addOns/3/service' },
      ],
    },
  ]
  for (const { name, question, asOf, faults } of table) {
    t.strictSame(quote(agreements, question, asOf), { faults }, name)
  }
  const exactly = quote(agreements, { agreement: 'ingegneri-cni', items: addOnsOf({ 'extra-inbox': 5 }) }, '2026-11-22')
  t.equal(isRejection(exactly), false, 'exactly the maximum')
  const together = {
    mailbox: { address: 'a@ingpec.eu', addOns: addOnsOf({ 'extra-inbox': 3 }) },
    items: addOnsOf({ 'extra-inbox': 2 }),
  }
  t.equal(isRejection(quote(agreements, together, '2026-11-22')), false, 'exactly the maximum together')
  const onExpiry = quote(agreements, { mailbox: { address, expiresOn: '2026-11-22' }, items }, '2026-11-22')
  t.equal(isRejection(onExpiry), false, 'on the expiry day')
})

t.test('no advice to wait for a day without a price list', async (t) => {
  const question = (expiresOn: string) => ({
    mailbox: { address: 'a@pec.prova.example', expiresOn },
    items: addOnsOf({ archive: 1 }),
  })
  const without = quote(agreements, question('2029-04-30'), '2028-11-22')
  t.match(without, { activation: { mode: 'charged', freeFrom: '2029-02-01' }, waiting: undefined })
  const inForce = quote(agreements, question('2029-03-30'), '2028-11-22')
  t.match(inForce, { waiting: { until: '2028-12-31', days: 39, saves: '1.35' } })
})

t.test('which agreement a question is about', async (t) => {
  t.equal(agreementOfQuote(agreements, { agreement: 'ingegneri-cni', items })?.id, 'ingegneri-cni')
  t.equal(agreementOfQuote(agreements, { mailbox: { address: 'a@ingpec.eu' }, items })?.id, 'ingegneri-cni')
  t.equal(agreementOfQuote(agreements, { mailbox: { address: 'a@ingpec.example' }, items }), undefined)
})
