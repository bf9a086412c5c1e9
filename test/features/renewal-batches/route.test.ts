import t from 'tap'
import { createMetrics } from '../../../src/http/metrics.ts'
import { NOW, post, testApp } from '../../support/app.ts'
import { notJson, postText, problem } from '../../support/problem.ts'

const URL = '/renewal-check-batches'
const PATH = `/v1${URL}`

const app = await testApp()

const mailbox = {
  address: 'mario.rossi@architettitorinopec.it',
  expiresOn: '2027-04-30',
  addOns: [{ service: 'extra-space', gigabytes: 3 }],
}
const question = { mailbox, credit: '20.00' }
const elsewhere = { mailbox: { ...mailbox, address: 'mario.rossi@example.com' } }
const empty = { mailbox: { ...mailbox, addOns: [] } }

const RENEWED = {
  outcome: 'renewed',
  asOf: '2026-11-22',
  agreement: 'architetti-torino',
  text: "Il credito basta: il 30 aprile 2027 i servizi aggiuntivi si rinnovano per un anno con 10,98 euro, IVA inclusa, e restano 9,02 euro; a rinnovo avvenuto, verificarlo nell'area clienti.",
  dueOn: '2027-04-30',
  daysLeft: 159,
  currency: 'EUR',
  lines: [
    {
      service: 'extra-space',
      name: 'Spazio extra archivio e inbox',
      gigabytes: 3,
      unitPrice: '3.00',
      net: '9.00',
      ifRenewedAlone: '10.98',
      outcome: 'renewed',
    },
  ],
  amountDue: { net: '9.00', vatPercentage: '22.00', vat: '1.98', gross: '10.98' },
  priceListFrom: '2018-05-17',
  credit: { required: '10.98', available: '20.00', toLoad: '0.00', loadBy: '2027-04-15', remaining: '9.02' },
  basePlan: {
    gigabytes: 1,
    paidBy: 'sponsor',
    renewal: 'automatic',
    sponsor: { name: 'Ordine Architetti Torino', shortName: 'OAT' },
  },
  warnings: [],
}

const NO_OUTCOME = {
  'expiry-passed': 0,
  'nothing-to-renew': 0,
  'credit-unknown': 0,
  renewed: 0,
  'partly-covered': 0,
  deactivated: 0,
}

t.test('a question that is checked and one that is rejected: the whole response', async (t) => {
  const { status, headers, body } = await post(app, URL, { asOf: '2026-11-22', mailboxes: [question, elsewhere] })
  t.equal(status, 200)
  t.equal(headers['content-type'], 'application/json; charset=utf-8')
  t.equal(headers['cache-control'], 'no-store')
  t.equal(headers['content-language'], 'it')
  t.equal(headers.vary, 'Accept, Accept-Language')
  t.strictSame(body, {
    asOf: '2026-11-22',
    items: [
      { index: 0, check: RENEWED },
      {
        index: 1,
        problem: {
          code: 'domain-not-covered',
          title: 'Dominio non coperto',
          errors: [
            {
              pointer: '/mailbox/address',
              code: 'domain-not-covered',
              detail: 'Nessun Ordine convenzionato usa questo dominio: controllare la parte dopo la @.',
            },
          ],
        },
      },
    ],
    summary: {
      asOf: '2026-11-22',
      rowsRead: 2,
      rowsChecked: 1,
      rowsFiltered: 0,
      rowsFaulty: 1,
      byOutcome: { ...NO_OUTCOME, renewed: 1 },
      byMonth: [
        {
          month: '2027-04',
          mailboxes: 1,
          due: '10.98',
          byOutcome: { 'credit-unknown': 0, renewed: 1, 'partly-covered': 0, deactivated: 0 },
        },
      ],
      totalDue: '10.98',
      totalToLoad: '0.00',
      mailboxesOverBasePlan: 0,
      byWarning: { 'expiry-beyond-term': 0, 'space-over-base-plan': 0 },
    },
  })
})

t.test('in English', async (t) => {
  const { headers, body } = await post(app, URL, { mailboxes: [empty, elsewhere] }, { 'accept-language': 'en' })
  t.equal(headers['content-language'], 'en')
  t.equal(
    body.items[0].check.text,
    'The mailbox has no add-ons to renew; the base plan is renewed automatically, paid by Ordine Architetti Torino.',
  )
  t.strictSame(body.items[1].problem, {
    code: 'domain-not-covered',
    title: 'Domain not covered',
    errors: [
      {
        pointer: '/mailbox/address',
        code: 'domain-not-covered',
        detail: 'No Order with an agreement uses this domain: check the part after the @.',
      },
    ],
  })
})

t.test('every fault of a rejected question, the code of the first; pointers lead into the question', async (t) => {
  const addOns = [
    { service: 'extra-space', gigabytes: 1 },
    { service: 'extra-space', gigabytes: 2 },
    { service: 'fax', gigabytes: 1 },
  ]
  const early = { ...mailbox, expiresOn: '2018-04-30', addOns }
  const { body } = await post(app, URL, { asOf: '2018-01-15', mailboxes: [question, { mailbox: early }] })
  const { code, errors } = body.items[1].problem
  t.equal(code, 'no-price-list')
  t.strictSame(
    errors.map((fault: { pointer: string; code: string }) => [fault.pointer, fault.code]),
    [
      ['/mailbox/expiresOn', 'no-price-list'],
      ['/mailbox/addOns/1/service', 'duplicate-service'],
      ['/mailbox/addOns/2/service', 'service-not-offered'],
    ],
  )
})

t.test('1000 questions, in their order; the same mailbox may appear more than once', async (t) => {
  const many = Array.from({ length: 1000 }, (_, index) => (index % 3 === 0 ? empty : question))
  const { status, body } = await post(app, URL, { asOf: '2026-11-22', mailboxes: many })
  t.equal(status, 200)
  t.strictSame(
    body.items.map(({ index }: { index: number }) => index),
    many.map((_, index) => index),
  )
  t.ok(
    many.every((each, index) => (body.items[index].check.outcome === 'renewed') === (each === question)),
    'each result belongs to its question',
  )
  t.match(body.summary, { rowsRead: 1000, byOutcome: { renewed: 666, 'nothing-to-renew': 334 }, totalDue: '7312.68' })
})

t.test('without asOf each mailbox is checked on the current date of its agreement', async (t) => {
  const nearMidnight = await testApp({}, () => Date.parse('2026-11-27T23:30:00Z'))
  const { body } = await post(nearMidnight, URL, { mailboxes: [question] })
  t.equal(body.asOf, '2026-11-28')
  t.equal(body.summary.asOf, '2026-11-28')
  t.equal(body.items[0].check.asOf, '2026-11-28')
})

t.test('JSON only', async (t) => {
  const json = JSON.stringify({ mailboxes: [question] })
  const type = await postText(app, PATH, json, { 'content-type': 'application/x-ndjson' })
  t.strictSame(type.body, notJson(PATH))
  const accept = await postText(app, PATH, json, { accept: 'text/calendar' })
  t.strictSame(accept.body, problem('not-acceptable', PATH))
})

t.test('a batch is one request of the rate limit, and its checks are counted', async (t) => {
  const metrics = createMetrics()
  const limited = await testApp({ RATE_LIMIT_MAX: '2' }, undefined, { metrics })
  const body = { mailboxes: [question, question, empty, elsewhere] }
  t.equal((await post(limited, URL, body)).headers['x-ratelimit-remaining'], '1')
  await post(limited, URL, body)
  t.equal((await post(limited, URL, body)).status, 429)
  const figures = (await metrics.text()).split('\n').filter((line) => /^pec_addons_.*[1-9]$/.test(line))
  t.strictSame(figures.sort(), [
    'pec_addons_renewal_checks_total{outcome="nothing-to-renew"} 2',
    'pec_addons_renewal_checks_total{outcome="renewed"} 4',
  ])
})

t.test('other requests get their turn while a batch is checked', async (t) => {
  const events: string[] = []
  // The clock is read when the check begins, and the checks are counted when it has ended.
  const clock = (): number => {
    busy.inject('/health/live').then(() => events.push('short request'))
    return NOW
  }
  const metrics = createMetrics()
  const counters = { ...metrics.counters, countRenewals: () => void events.push('batch') }
  const busy = await testApp({}, clock, { metrics: { ...metrics, counters } })
  await post(busy, URL, { asOf: '2026-11-22', mailboxes: Array(1000).fill(question) })
  t.strictSame(events.slice(0, 2), ['short request', 'batch'])
})
