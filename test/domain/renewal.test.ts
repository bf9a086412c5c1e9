import t from 'tap'
import type { Agreement } from '../../src/domain/agreement.ts'
import { isRejection } from '../../src/domain/rejection.ts'
import { checkRenewal, nextRenewal, OUTCOMES } from '../../src/domain/renewal.ts'
import { fixtureAgreements } from '../support/agreements.ts'
import { addOnsOf, casesOf, type GigabytesByService, warningLine } from '../support/cases.ts'

const agreements = fixtureAgreements()

type Given = {
  address: string
  expiresOn: string
  asOf: string
  has: GigabytesByService
  credit?: string
  usedGigabytes?: number
}
type Expect = {
  outcome: string
  dueOn?: string
  daysLeft?: number
  amountDue?: string
  toLoad?: string
  remaining?: string
  loadBy?: string
  lines?: string[]
  warnings: string[]
}
const cases = casesOf<Given, Expect>('renewal-cases.json')

t.test('outcomes, amounts, dates and warnings', async (t) => {
  for (const { name, given, expect } of cases) {
    const { address, expiresOn, asOf, has, credit, usedGigabytes } = given
    const mailbox = { address, expiresOn, addOns: addOnsOf(has), usedGigabytes }
    const answer = checkRenewal(agreements, { mailbox, credit }, asOf)
    if (isRejection(answer)) return t.fail(name, answer)
    const { outcome, due, warnings } = answer
    const actual = {
      outcome,
      ...(due && {
        dueOn: due.dueOn,
        daysLeft: due.daysLeft,
        amountDue: due.charge.gross,
        ...(due.credit.toLoad && { toLoad: due.credit.toLoad }),
        ...(due.credit.remaining && { remaining: due.credit.remaining }),
        loadBy: due.credit.loadBy,
        lines: due.lines.map((line) => `${line.service} ${line.ifRenewedAlone} ${line.outcome}`),
      }),
      warnings: warnings.map(warningLine),
    }
    t.strictSame(actual, expect, name)
  }
  t.strictSame(new Set(cases.map(({ expect }) => expect.outcome)), new Set(OUTCOMES), 'every outcome has a case')
})

const address = 'mario.rossi@architettitorinopec.it'
const addOns = addOnsOf({ 'extra-space': 3, preservation: 1 })

t.test('a whole answer', async (t) => {
  const question = { mailbox: { address, expiresOn: '2027-04-30', addOns }, credit: '20.00' }
  const lines = [
    { service: 'extra-space', gigabytes: 3, unitPrice: '3.00', net: '9.00' },
    { service: 'preservation', gigabytes: 1, unitPrice: '4.00', net: '4.00' },
  ]
  t.strictSame(checkRenewal(agreements, question, '2026-11-22'), {
    outcome: 'renewed',
    asOf: '2026-11-22',
    expiresOn: '2027-04-30',
    agreement: agreements.byId('architetti-torino') as Agreement,
    due: {
      dueOn: '2027-04-30',
      daysLeft: 159,
      currency: 'EUR',
      lines: [
        { ...lines[0], ifRenewedAlone: '10.98', outcome: 'renewed' },
        { ...lines[1], ifRenewedAlone: '4.88', outcome: 'renewed' },
      ],
      charge: { lines, net: '13.00', vatPercentage: '22.00', vat: '2.86', gross: '15.86', priceListFrom: '2018-05-17' },
      credit: { required: '15.86', available: '20.00', toLoad: '0.00', loadBy: '2027-04-15', remaining: '4.14' },
    },
    warnings: [],
  })
})

t.test('nothing due: no figures at all', async (t) => {
  const question = { mailbox: { address, expiresOn: '2027-04-30', addOns: [] }, credit: '20.00' }
  t.strictSame(checkRenewal(agreements, question, '2026-11-22'), {
    outcome: 'nothing-to-renew',
    asOf: '2026-11-22',
    expiresOn: '2027-04-30',
    agreement: agreements.byId('architetti-torino') as Agreement,
    warnings: [],
  })
})

t.test('the next renewal: the first of the expiry and its anniversaries on or after the date', async (t) => {
  const table: [string, string, string][] = [
    ['2027-04-30', '2026-11-22', '2027-04-30'],
    ['2027-04-30', '2027-04-30', '2027-04-30'],
    ['2029-04-30', '2026-11-22', '2027-04-30'],
    ['2029-04-30', '2027-04-30', '2027-04-30'],
    ['2029-04-30', '2027-05-01', '2028-04-30'],
    ['2029-04-30', '2028-05-01', '2029-04-30'],
    ['2028-02-29', '2026-03-01', '2027-02-28'],
    ['2028-02-29', '2027-02-28', '2027-02-28'],
    ['2028-02-29', '2027-03-01', '2028-02-29'],
    ['2032-02-29', '2028-02-29', '2028-02-29'],
    ['2032-02-29', '2027-03-01', '2028-02-29'],
  ]
  for (const [expiresOn, asOf, expected] of table) {
    t.equal(nextRenewal(expiresOn, asOf), expected, `${expiresOn} asked on ${asOf}`)
  }
})

t.test('every fault of a question, in order', async (t) => {
  const twice = [...addOns, { service: 'preservation', gigabytes: 1 }]
  const table = [
    {
      name: 'an unknown domain',
      question: { mailbox: { address: 'a@pec.it', expiresOn: '2027-04-30', addOns } },
      faults: [{ code: 'domain-not-covered', pointer: '/mailbox/address' }],
    },
    {
      name: 'a domain that is nearly one',
      question: { mailbox: { address: 'a@architettitorino.pec.it', expiresOn: '2027-04-30', addOns } },
      faults: [{ code: 'domain-not-covered', pointer: '/mailbox/address', didYouMean: 'architettitorinopec.it' }],
    },
    {
      name: 'an unknown domain comes before the outcome that nothing is to renew',
      question: { mailbox: { address: 'a@pec.it', expiresOn: '2027-04-30', addOns: [] } },
      faults: [{ code: 'domain-not-covered', pointer: '/mailbox/address' }],
    },
    {
      name: 'an unknown domain and a service twice',
      question: { mailbox: { address: 'a@pec.it', expiresOn: '2027-04-30', addOns: twice } },
      faults: [
        { code: 'domain-not-covered', pointer: '/mailbox/address' },
        { code: 'duplicate-service', pointer: '/mailbox/addOns/2/service' },
      ],
    },
    {
      name: 'no price list on the due date, whatever is in force on the day of the question',
      question: {
        mailbox: { address: 'a@pec.prova.example', expiresOn: '2029-01-01', addOns: addOnsOf({ archive: 1 }) },
      },
      asOf: '2028-12-31',
      faults: [{ code: 'no-price-list', pointer: '/mailbox/expiresOn', on: '2029-01-01' }],
    },
    {
      name: 'everything at once',
      question: {
        mailbox: {
          address: 'a@pec.prova.example',
          expiresOn: '2031-01-01',
          addOns: [...twice, { service: 'extra-inbox', gigabytes: 1 }],
        },
      },
      asOf: '2029-06-01',
      faults: [
        { code: 'no-price-list', pointer: '/mailbox/expiresOn', on: '2030-01-01' },
        { code: 'duplicate-service', pointer: '/mailbox/addOns/2/service' },
        { code: 'service-not-offered', pointer: '/mailbox/addOns/1/service' },
        { code: 'service-not-offered', pointer: '/mailbox/addOns/2/service' },
        { code: 'service-not-offered', pointer: '/mailbox/addOns/3/service' },
      ],
    },
    {
      name: 'a service not offered comes before a passed expiry',
      question: { mailbox: { address, expiresOn: '2026-11-21', addOns: addOnsOf({ archive: 1 }) } },
      faults: [{ code: 'service-not-offered', pointer: '/mailbox/addOns/0/service' }],
    },
  ]
  for (const { name, question, asOf = '2026-11-22', faults } of table) {
    t.strictSame(checkRenewal(agreements, question, asOf), { faults }, name)
  }
})

t.test('only the due date decides on the price list', async (t) => {
  const mailbox = { address: 'a@pec.prova.example', expiresOn: '2020-01-01', addOns: addOnsOf({ archive: 1 }) }
  const answer = checkRenewal(agreements, { mailbox }, '2019-06-01')
  if (isRejection(answer)) return t.fail('rejected', answer)
  t.equal(answer.due?.charge.gross, '1.35')
  const passed = checkRenewal(agreements, { mailbox }, '2150-01-01')
  t.equal(isRejection(passed), false, 'an expiry that has passed needs no price list')
})
