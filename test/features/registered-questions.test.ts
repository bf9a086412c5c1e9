import type { FastifyInstance } from 'fastify'
import t from 'tap'
import type { MailboxRecord } from '../../src/register/mailbox-record.ts'
import { createRegister } from '../../src/register/register.ts'
import { post, testApp } from '../support/app.ts'
import { recordWith } from '../support/records.ts'
import { registeredApp } from '../support/registered-app.ts'

const ADDRESS = 'mario.rossi@architettitorinopec.it'
const REGISTERED = { id: 'mario', readOn: '2026-11-20' }
const ITEMS = [{ service: 'extra-space', gigabytes: 1 }]
const record = recordWith()

/** A question by address alone and the same question stated whole, for each operation that the register completes. */
const OPERATIONS: readonly { url: string; alone: object; whole: (record: MailboxRecord) => object }[] = [
  {
    url: '/renewal-checks',
    alone: { mailbox: { address: ADDRESS } },
    whole: ({ expiresOn, addOns, usedGigabytes, credit }) => ({
      mailbox: { address: ADDRESS, expiresOn, addOns, usedGigabytes },
      credit,
    }),
  },
  {
    url: '/activation-eligibility',
    alone: { mailbox: { address: ADDRESS }, items: ITEMS },
    whole: ({ expiresOn, addOns, credit }) => ({
      mailbox: { address: ADDRESS, expiresOn, addOns },
      credit,
      items: ITEMS,
    }),
  },
  {
    url: '/quotes',
    alone: { mailbox: { address: ADDRESS }, items: ITEMS },
    whole: ({ expiresOn, addOns, credit }) => ({
      mailbox: { address: ADDRESS, expiresOn, addOns },
      credit,
      items: ITEMS,
    }),
  },
]

for (const { url, alone, whole } of OPERATIONS) {
  t.test(`${url}: a question by address alone is the same as stated whole`, async (t) => {
    const { app, headersWith } = await registeredApp(t, [record])
    const headers = await headersWith({ scopes: ['read'] })
    const completed = await post(app, url, alone, headers)
    t.equal(completed.status, 200)
    t.strictSame(completed.body.registered, REGISTERED)
    const stated = await post(app, url, whole(record))
    const { registered: _, ...answer } = completed.body
    t.strictSame(answer, stated.body)
    t.notOk('registered' in stated.body)
    const inCapitals = { ...alone, mailbox: { address: ADDRESS.toUpperCase() } }
    t.strictSame((await post(app, url, inCapitals, headers)).body.registered, REGISTERED)
  })

  t.test(`${url}: what the question states wins`, async (t) => {
    const { app, headersWith } = await registeredApp(t, [record])
    const question = whole({ ...record, expiresOn: '2027-06-30', addOns: [], usedGigabytes: 9, credit: '0.00' })
    const withKey = await post(app, url, question, await headersWith())
    t.strictSame(withKey.body, (await post(app, url, question)).body)
  })

  t.test(
    `${url}: without a key, or with one that cannot see the mailbox, nothing of the register is used`,
    async (t) => {
      const { app, headersWith } = await registeredApp(t, [record])
      const unknown = { ...alone, mailbox: { address: 'nobody@architettitorinopec.it' } }
      const noKey = await post(app, url, alone)
      const others: [name: string, headers: Record<string, string>][] = [
        ['no key', {}],
        ['another scheme', { authorization: 'Basic bWFyaW86cm9zc2k=' }],
        ['another bearer', { authorization: 'Bearer eyJhbGciOi' }],
        ['a key that may not read', await headersWith({ scopes: ['write', 'remind'] })],
      ]
      for (const [name, headers] of others) {
        t.strictSame(await shown(app, url, alone, headers), await shown(app, url, alone), name)
        t.strictSame(await shown(app, url, unknown, headers), await shown(app, url, unknown), name)
      }
      t.equal(noKey.status, url === '/quotes' ? 200 : 400)
      const ofAnother = await headersWith({ agreement: 'architetti-esempio' })
      const hidden = await shown(app, url, alone, ofAnother)
      t.strictSame(hidden, await shown(app, url, unknown, ofAnother), 'a mailbox of another agreement does not exist')
      t.equal(hidden.status, url === '/quotes' ? 200 : 422)
    },
  )

  t.test(`${url}: a key that is not valid is rejected, whatever the question`, async (t) => {
    const { app } = await registeredApp(t, [record])
    for (const authorization of ['Bearer pec_', `Bearer pec_abcdefgh_${'x'.repeat(32)}`, 'bearer pec_short']) {
      const { status, body, headers } = await post(app, url, whole(record), { authorization })
      t.equal(status, 401)
      t.equal(body.code, 'unauthorized')
      t.equal(headers['www-authenticate'], 'Bearer')
    }
  })
}

/** What a client sees of a response: status and body, without what differs from request to request. */
async function shown(app: FastifyInstance, url: string, question: object, headers: Record<string, string> = {}) {
  const { status, body } = await post(app, url, question, { 'request-id': 'the-same', ...headers })
  return { status, body }
}

t.test('a mailbox that is not registered: what is missing is said', async (t) => {
  const { app, headersWith } = await registeredApp(t, [record])
  const headers = await headersWith()
  const mailbox = { address: 'nobody@architettitorinopec.it' }
  const { status, body } = await post(app, '/renewal-checks', { mailbox }, headers)
  t.equal(status, 422)
  t.match(body, {
    code: 'unknown-mailbox',
    status: 422,
    errors: [
      { pointer: '/mailbox/expiresOn', code: 'missing-field' },
      { pointer: '/mailbox/addOns', code: 'missing-field' },
    ],
  })
  const elsewhere = { mailbox: { address: 'nobody@example.org' } }
  t.match(await post(app, '/renewal-checks', elsewhere, headers), { status: 422, body: { code: 'unknown-mailbox' } })
  const stated = { mailbox: { ...mailbox, expiresOn: '2027-04-30', addOns: [] } }
  t.match((await post(app, '/renewal-checks', stated, headers)).body, {
    outcome: 'nothing-to-renew',
    registered: undefined,
  })
  const broken = [{ mailbox: { address: 'no address' } }, { mailbox: [] }, { mailbox: null }, [], null, 'text', {}]
  for (const question of broken) {
    const noKey = await shown(app, '/renewal-checks', question as object)
    t.strictSame(await shown(app, '/renewal-checks', question as object, headers), noKey, JSON.stringify(question))
  }
})

t.test('where the register knows no more than the question, it is not named', async (t) => {
  const { credit: _, creditReadOn: __, usedGigabytes: ___, ...bare } = record
  const { app, headersWith } = await registeredApp(t, [bare])
  const headers = await headersWith()
  const stated = { mailbox: { address: ADDRESS, expiresOn: '2027-04-30', addOns: record.addOns } }
  t.notOk('registered' in (await post(app, '/renewal-checks', stated, headers)).body)
  const { body } = await post(app, '/renewal-checks', { mailbox: { address: ADDRESS } }, headers)
  t.match(body, { outcome: 'credit-unknown', registered: REGISTERED })
  const whole = { mailbox: { ...stated.mailbox, usedGigabytes: 1 }, credit: '5.00' }
  t.notOk('registered' in (await post(app, '/renewal-checks', whole, headers)).body)
})

t.test('an old credit is not used, and the question says for which date', async (t) => {
  const { app, headersWith } = await registeredApp(t, [record])
  const headers = await headersWith()
  const check = (question: object) =>
    post(app, '/renewal-checks', { mailbox: { address: ADDRESS }, ...question }, headers)
  t.equal((await check({})).body.outcome, 'renewed')
  t.equal((await check({ asOf: '2027-02-19' })).body.outcome, 'credit-unknown', 'read 91 days ago')
  t.equal((await check({ asOf: '2027-02-18' })).body.outcome, 'renewed', 'read 90 days ago')
  t.equal((await check({ asOf: 'yesterday' })).status, 400)
  t.equal((await check({ credit: '1.00' })).body.outcome, 'deactivated')
  t.equal((await check({ credit: null })).status, 400, 'null is not left out')
})

t.test('a batch: each question is completed, and an unknown mailbox stops no other', async (t) => {
  const { app, headersWith } = await registeredApp(t, [record])
  const headers = await headersWith()
  const mailboxes = [
    { mailbox: { address: ADDRESS } },
    { mailbox: { address: 'nobody@architettitorinopec.it' }, credit: '5.00' },
    { mailbox: { address: ADDRESS, expiresOn: '2027-04-30', addOns: [] }, credit: '5.00' },
    ...Array.from({ length: 30 }, () => ({ mailbox: { address: ADDRESS } })),
  ]
  const { status, body } = await post(app, '/renewal-check-batches', { mailboxes }, headers)
  t.equal(status, 200)
  t.match(body.items[0], { index: 0, check: { outcome: 'renewed', registered: REGISTERED } })
  t.match(body.items[1], {
    index: 1,
    problem: { code: 'unknown-mailbox', errors: [{ pointer: '/mailbox/expiresOn' }, { pointer: '/mailbox/addOns' }] },
  })
  t.match(body.items[2], { index: 2, check: { outcome: 'nothing-to-renew' } })
  t.match(body.summary, { rowsRead: 33, rowsChecked: 32, rowsFaulty: 1 })
  const single = await post(app, '/renewal-checks', mailboxes[0], headers)
  t.strictSame(body.items[0].check, single.body, 'as the question alone')

  const faulty = [{ mailbox: { address: 'nobody@architettitorinopec.it' }, credit: 5 }]
  t.match(await post(app, '/renewal-check-batches', { mailboxes: faulty }, headers), {
    status: 400,
    body: { errors: [{ pointer: '/mailboxes/0/credit', code: 'wrong-type' }] },
  })
  for (const wrong of [{ mailboxes: 'all' }, null, {}, { mailboxes: [null] }]) {
    t.equal((await post(app, '/renewal-check-batches', wrong, headers)).status, 400)
  }
  t.equal((await post(app, '/renewal-check-batches', { mailboxes: [mailboxes[0]] })).status, 400, 'without a key')
})

t.test('while the register is unavailable, complete questions are answered', async (t) => {
  const register = createRegister('postgres://nobody@127.0.0.1:1/none')
  const app = await testApp({}, undefined, { register })
  t.teardown(() => app.close())
  const headers = { authorization: `Bearer pec_abcdefgh_${'x'.repeat(32)}` }
  const complete = { mailbox: { address: ADDRESS, expiresOn: '2027-04-30', addOns: record.addOns } }
  t.match((await post(app, '/renewal-checks', complete, headers)).body, { outcome: 'credit-unknown' })
  const alone = await post(app, '/renewal-checks', { mailbox: { address: ADDRESS } }, headers)
  t.equal(alone.status, 503)
  t.equal(alone.body.code, 'register-unavailable')
  t.equal(alone.headers['retry-after'], '5')
})

t.test('a register that fails between the key and the mailbox', async (t) => {
  const { register, app, headersWith } = await registeredApp(t, [record])
  const headers = await headersWith()
  const complete = { mailbox: { address: ADDRESS, expiresOn: '2027-04-30', addOns: [] } }
  await register.write((db) => db.schema.alterTable('mailboxes').renameTo('away').execute())
  t.equal((await post(app, '/renewal-checks', complete, headers)).status, 500, 'a fault of the service is no absence')
})

t.test('without a register a key opens nothing', async (t) => {
  const app = await testApp()
  t.teardown(() => app.close())
  const headers = { authorization: `Bearer pec_abcdefgh_${'x'.repeat(32)}` }
  t.equal((await post(app, '/renewal-checks', { mailbox: { address: ADDRESS } }, headers)).status, 401)
})
