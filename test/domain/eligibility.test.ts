import t from 'tap'
import { type Agreement, createAgreements } from '../../src/domain/agreement.ts'
import { checkEligibility, REASON_CODES } from '../../src/domain/eligibility.ts'
import { isRejection } from '../../src/domain/rejection.ts'
import { fixtureAgreements } from '../support/agreements.ts'
import { addOnsOf, casesOf, type GigabytesByService, warningLine } from '../support/cases.ts'

const agreements = fixtureAgreements()

t.test('reasons, terms and warnings', async (t) => {
  type Given = {
    address: string
    expiresOn: string
    asOf: string
    has?: GigabytesByService
    credit?: string
    gigabytes: GigabytesByService
  }
  type Expect = { reasons: string[]; mode?: string; required?: string; toLoad?: string; warnings: string[] }
  for (const { name, given, expect } of casesOf<Given, Expect>('eligibility-cases.json')) {
    const { address, expiresOn, asOf, has, credit, gigabytes } = given
    const mailbox = { address, expiresOn, ...(has && { addOns: addOnsOf(has) }) }
    const answer = checkEligibility(agreements, { mailbox, items: addOnsOf(gigabytes), credit }, asOf)
    if (isRejection(answer)) return t.fail(name, answer)
    const actual = {
      reasons: answer.reasons.map((reason) => Object.values(reason).join(' ')),
      ...(answer.activation && { mode: answer.activation.mode }),
      ...(answer.credit && { required: answer.credit.required }),
      ...(answer.credit?.toLoad && { toLoad: answer.credit.toLoad }),
      warnings: answer.warnings.map(warningLine),
    }
    t.strictSame(actual, expect, name)
    t.equal(answer.eligible, expect.reasons.length === 0, `${name}: eligible`)
    const ranks = answer.reasons.map(({ code }) => REASON_CODES.indexOf(code))
    t.strictSame(ranks, ranks.toSorted(), `${name}: the reasons are in order`)
  }
})

const address = 'mario.rossi@architettitorinopec.it'
const items = addOnsOf({ 'extra-space': 3, preservation: 1 })

t.test('a whole answer', async (t) => {
  const question = { mailbox: { address, expiresOn: '2027-04-30' }, items, credit: '15.85' }
  t.strictSame(checkEligibility(agreements, question, '2026-11-22'), {
    eligible: false,
    asOf: '2026-11-22',
    expiresOn: '2027-04-30',
    agreement: agreements.byId('architetti-torino') as Agreement,
    reasons: [{ code: 'insufficient-credit' }],
    currency: 'EUR',
    activation: { mode: 'charged', dueNow: '15.86', coveredUntil: '2027-04-30', freeFrom: '2027-02-01' },
    waiting: { until: '2027-02-01', days: 71, saves: '15.86' },
    credit: { required: '15.86', available: '15.85', toLoad: '0.01' },
    warnings: [],
  })
})

t.test('where nothing has a price there are no terms', async (t) => {
  const question = { mailbox: { address: 'a@pec.it', expiresOn: '2027-04-30' }, items }
  t.strictSame(checkEligibility(agreements, question, '2026-11-22'), {
    eligible: false,
    asOf: '2026-11-22',
    expiresOn: '2027-04-30',
    agreement: undefined,
    reasons: [{ code: 'domain-not-covered' }],
    warnings: [],
  })
})

t.test('no advice to wait for a day without a price list', async (t) => {
  const mailbox = { address: 'a@pec.prova.example', expiresOn: '2029-04-30' }
  t.match(checkEligibility(agreements, { mailbox, items: addOnsOf({ archive: 1 }) }, '2028-11-22'), {
    eligible: true,
    activation: { mode: 'charged', freeFrom: '2029-02-01' },
    waiting: undefined,
  })
})

t.test('the maximum of a service counts what the mailbox has of it, not of others', async (t) => {
  const agreement = agreements.byId('architetti-torino') as Agreement
  const limited = { ...agreement, services: agreement.services.map((it) => ({ ...it, maximumGigabytes: 5 })) }
  const addOns = addOnsOf({ preservation: 5, 'extra-space': 2 })
  const mailbox = { address, expiresOn: '2027-04-30', addOns }
  const reasons = (asked: GigabytesByService) => {
    const answer = checkEligibility(createAgreements([limited]), { mailbox, items: addOnsOf(asked) }, '2026-11-22')
    return isRejection(answer) ? answer : answer.reasons
  }
  t.strictSame(reasons({ 'extra-space': 3 }), [])
  t.strictSame(reasons({ 'extra-space': 4 }), [
    { code: 'quantity-above-maximum', service: 'extra-space', maximumGigabytes: 5 },
  ])
  t.strictSame(reasons({ 'extra-space': 4, preservation: 1 }), [
    { code: 'quantity-above-maximum', service: 'extra-space', maximumGigabytes: 5 },
    { code: 'quantity-above-maximum', service: 'preservation', maximumGigabytes: 5 },
  ])
})

t.test('every fault of a question, in order', async (t) => {
  const twice = [...items, { service: 'extra-space', gigabytes: 1 }]
  const table = [
    {
      name: 'a service twice in the items',
      question: { mailbox: { address, expiresOn: '2027-04-30' }, items: twice },
      faults: [{ code: 'duplicate-service', pointer: '/items/2/service' }],
    },
    {
      name: 'a service twice in the add-ons it has, even where no agreement covers the domain',
      question: { mailbox: { address: 'a@pec.it', expiresOn: '2027-04-30', addOns: twice }, items },
      faults: [{ code: 'duplicate-service', pointer: '/mailbox/addOns/2/service' }],
    },
    {
      name: 'everything at once',
      question: {
        mailbox: { address, expiresOn: '2026-01-01', addOns: [{ service: 'extra-inbox', gigabytes: 1 }, ...twice] },
        items: [...twice, { service: 'spam-filter', gigabytes: 1 }],
      },
      faults: [
        { code: 'duplicate-service', pointer: '/items/2/service' },
        { code: 'duplicate-service', pointer: '/mailbox/addOns/3/service' },
        { code: 'service-not-offered', pointer: '/mailbox/addOns/0/service' },
      ],
    },
  ]
  for (const { name, question, faults } of table) {
    t.strictSame(checkEligibility(agreements, question, '2026-11-22'), { faults }, name)
  }
})
