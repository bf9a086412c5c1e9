import t from 'tap'
import { testApp } from '../support/app.ts'
import { postText, REQUEST_ID } from '../support/problem.ts'

const app = await testApp()
const oat = 'mario.rossi@architettitorinopec.it'
const item = { service: 'extra-space', gigabytes: 3 }
const strange = { service: 'fax', gigabytes: 1 }
const mailbox = { address: oat, expiresOn: '2027-04-30' }
const elsewhere = { address: 'mario.rossi@pec.example.it', expiresOn: '2027-04-30' }

type Row = [url: string, question: object, ...faults: [code: string, pointer: string, detail: string][]]

/** Well-formed requests that no agreement covers: the code of the document is that of its first fault. */
const TABLE: Row[] = [
  [
    '/v1/quotes',
    { agreement: 'nobody', items: [item] },
    ['unknown-agreement', '/agreement', 'No agreement has this id.'],
  ],
  [
    '/v1/quotes',
    { mailbox: elsewhere, items: [item] },
    [
      'domain-not-covered',
      '/mailbox/address',
      'No Order with an agreement uses this domain: check the part after the @.',
    ],
  ],
  [
    '/v1/quotes',
    { mailbox: { ...mailbox, expiresOn: '2026-11-21' }, items: [item] },
    [
      'expiry-passed',
      '/mailbox/expiresOn',
      'The date given has already passed: the Order has renewed the mailbox, read its new expiry in the customer area.',
    ],
  ],
  [
    '/v1/quotes',
    { mailbox, items: [item], asOf: '2018-05-16' },
    ['no-price-list', '/asOf', 'No price list is in force on 16 May 2018.'],
  ],
  [
    '/v1/quotes',
    { agreement: 'ingegneri-cni', items: [{ service: 'extra-inbox', gigabytes: 6 }, strange, strange] },
    [
      'duplicate-service',
      '/items/2/service',
      'The same service appears more than once: add up the gigabytes in one entry.',
    ],
    ['service-not-offered', '/items/1/service', 'The agreement does not offer this service.'],
    ['service-not-offered', '/items/2/service', 'The agreement does not offer this service.'],
    [
      'quantity-above-maximum',
      '/items/0/gigabytes',
      'The agreement allows at most 5 GB of this service per mailbox, including what it already has.',
    ],
  ],
  [
    '/v1/activation-eligibility',
    { mailbox: { ...mailbox, addOns: [strange] }, items: [item, item] },
    [
      'duplicate-service',
      '/items/1/service',
      'The same service appears more than once: add up the gigabytes in one entry.',
    ],
    ['service-not-offered', '/mailbox/addOns/0/service', 'The agreement does not offer this service.'],
  ],
  [
    '/v1/renewal-checks',
    { mailbox: { ...elsewhere, addOns: [item] } },
    [
      'domain-not-covered',
      '/mailbox/address',
      'No Order with an agreement uses this domain: check the part after the @.',
    ],
  ],
]

const TITLES: Record<string, string> = {
  'unknown-agreement': 'Unknown agreement',
  'domain-not-covered': 'Domain not covered',
  'expiry-passed': 'Expiry passed',
  'no-price-list': 'No price list in force',
  'duplicate-service': 'Duplicate service',
}

t.test('a request that no agreement covers is 422 with every fault', async (t) => {
  for (const [url, question, ...faults] of TABLE) {
    const code = String(faults[0]?.[0])
    const response = await postText(app, url, JSON.stringify(question), { 'accept-language': 'en' })
    const { detail, ...body } = response.body
    t.equal(response.status, 422, code)
    t.match(detail, /\.$/, code)
    t.strictSame(
      body,
      {
        type: `/problems/${code}`,
        title: TITLES[code],
        status: 422,
        instance: url,
        requestId: REQUEST_ID,
        code,
        errors: faults.map(([code, pointer, detail]) => ({ pointer, code, detail })),
      },
      code,
    )
  }
})

t.test('what the client sent is not repeated', async (t) => {
  for (const [url, question] of TABLE) {
    const { body } = await postText(app, url, JSON.stringify(question))
    t.notMatch(JSON.stringify(body), /rossi|fax|nobody|pec\.example/, url)
  }
})
