import t, { type Test } from 'tap'
import { saveDecisions } from '../../../src/register/deliveries.ts'
import { addRun, noteFinished } from '../../../src/register/reminder-runs.ts'
import { ask, problem } from '../../support/problem.ts'
import { recordWith } from '../../support/records.ts'
import { registeredApp } from '../../support/registered-app.ts'
import { MAIL_AND_WEBHOOK } from '../../support/reminders.ts'
import { emptyStore, STORES } from '../../support/stores.ts'

const OWN = 'architetti-torino'
const OTHER = 'ordine-di-prova'
const url = '/v1/reminder-runs'

/** One that is warned, one that cannot be, one that has expired, one that is due too late. */
const { contact: _, ...unreachable } = recordWith({
  id: 'unreachable',
  address: 'unreachable@architettitorinopec.it',
  expiresOn: '2026-12-20',
  credit: '0.00',
})
const RECORDS = [
  recordWith({ id: 'short', address: 'short@architettitorinopec.it', expiresOn: '2026-12-22', credit: '0.00' }),
  unreachable,
  recordWith({ id: 'late', address: 'late@architettitorinopec.it', expiresOn: '2026-11-21' }),
  recordWith({ id: 'later', address: 'later@architettitorinopec.it', expiresOn: '2027-10-21' }),
  recordWith({
    id: 'other',
    address: 'other@pec.prova.example',
    agreement: OTHER,
    expiresOn: '2026-12-22',
    credit: '0.00',
  }),
]

for (const kind of STORES) {
  t.test(`${kind}: a run decides on the reminders of today once, and is listed`, async (t) => {
    const store = await emptyStore(t as Test, kind)
    const { app, headersWith, register } = await registeredApp(t as Test, RECORDS, store, MAIL_AND_WEBHOOK)
    const own = await headersWith({ agreement: OWN, scopes: ['read', 'remind'] })
    const first = await ask(app, { method: 'POST', url, headers: own })
    t.equal(first.status, 200)
    t.equal(first.headers['cache-control'], 'no-store')
    const common = {
      agreement: OWN,
      on: '2026-11-22',
      trigger: 'request',
      startedAt: '2026-11-22T11:00:00.000Z',
      decidedAt: '2026-11-22T11:00:00.000Z',
      mailboxesChecked: 3,
    }
    const run = {
      id: 'run1',
      ...common,
      deliveries: [
        { channel: 'mail', state: 'not-sent', reason: 'expiry-passed', count: 1 },
        { channel: 'mail', state: 'not-sent', reason: 'no-contact', count: 1 },
        { channel: 'mail', state: 'waiting', count: 1 },
        { channel: 'webhook', state: 'waiting', count: 2 },
      ],
    }
    t.strictSame(first.body, run)
    const second = await ask(app, { method: 'POST', url, query: { agreement: OWN }, headers: own })
    t.strictSame(second.body, { id: 'run2', ...common, deliveries: [] }, 'nothing is decided twice')

    const other = await ask(app, { method: 'POST', url, query: { agreement: OTHER }, headers: await headersWith() })
    t.equal(other.body.agreement, OTHER)
    await register.write((db) => noteFinished(db, 'run1', '2026-11-22T11:05:00.000Z'))
    const listed = await ask(app, { url, headers: own })
    const { items, ...rest } = listed.body
    t.strictSame(rest, { reminders: 'on', next: [{ agreement: OWN, at: '2026-11-23T07:00:00.000Z' }] })
    const finished = { ...run, finishedAt: '2026-11-22T11:05:00.000Z' }
    t.strictSame(items, [finished, second.body], 'a key of one agreement sees no run of another')
    const all = await ask(app, { url, headers: await headersWith({ scopes: ['read'] }) })
    t.equal(all.body.items.length, 3)
    t.equal(all.body.next.length, 3)
    const some = await ask(app, { url, query: { agreement: OTHER, limit: '1' }, headers: await headersWith() })
    t.strictSame(some.body.items, [other.body])
  })
}

t.test('runs come the latest first, with what has become of their messages', async (t) => {
  const { app, headersWith, register } = await registeredApp(t as Test, RECORDS)
  const begun = { agreement: OWN, trigger: 'daily' } as const
  const digest = {
    id: 'd',
    agreement: OWN,
    run: 'b',
    channel: 'digest',
    dueOn: '2026-11-21',
    step: 0,
    decidedOn: '2026-11-21',
    state: 'waiting',
    recipient: 'segreteria@example.org',
    createdAt: '2026-11-21T07:00:00.000Z',
  } as const
  await register.write(async (db) => {
    await addRun(db, { ...begun, id: 'a', on: '2026-11-20', startedAt: '2026-11-20T07:00:00.000Z' })
    await addRun(db, { ...begun, id: 'b', on: '2026-11-21', startedAt: '2026-11-21T07:00:00.000Z' })
    await saveDecisions(db, [digest], digest.createdAt)
  })
  const { body } = await ask(app, { url, headers: await headersWith() })
  const run = { ...begun, mailboxesChecked: 0 }
  t.strictSame(body, {
    reminders: 'off',
    items: [
      {
        ...run,
        id: 'b',
        on: '2026-11-21',
        startedAt: '2026-11-21T07:00:00.000Z',
        deliveries: [{ channel: 'digest', state: 'waiting', count: 1 }],
      },
      { ...run, id: 'a', on: '2026-11-20', startedAt: '2026-11-20T07:00:00.000Z', deliveries: [] },
    ],
  })
  t.notMatch(JSON.stringify(body), '@', 'without an address')
})

t.test('while reminders are off nothing runs', async (t) => {
  const { app, headersWith, register } = await registeredApp(t as Test, RECORDS)
  const headers = await headersWith({ agreement: OWN })
  for (const language of ['it', 'en']) {
    const { status, body } = await ask(app, {
      method: 'POST',
      url,
      headers: { ...headers, 'accept-language': language },
    })
    t.equal(status, 409)
    t.strictSame(body, {
      ...problem('not-found', url),
      type: '/problems/reminders-off',
      status: 409,
      code: 'reminders-off',
      ...(language === 'it'
        ? {
            title: 'Promemoria non attivi',
            detail: 'Questo servizio non invia promemoria: non è stato inviato nulla.',
          }
        : { title: 'Reminders off', detail: 'This service sends no reminders: nothing was sent.' }),
    })
  }
  t.strictSame(await register.read((db) => db.selectFrom('reminder_runs').selectAll().execute()), [])
})

t.test('who may run and list them, and of what', async (t) => {
  const { app, headersWith } = await registeredApp(t as Test, RECORDS, undefined, MAIL_AND_WEBHOOK)
  const all = await headersWith()
  const post = (query: Record<string, string>, headers: Record<string, string>, payload?: string) =>
    ask(app, { method: 'POST', url, query, headers, ...(payload !== undefined && { payload }) })
  t.match(await post({}, all), { status: 400, body: { errors: [{ pointer: '?agreement', code: 'missing-field' }] } })
  t.match(await post({ agreement: 'none' }, all), { status: 403, body: { code: 'forbidden' } })
  t.match(await post({ agreement: 'NONE' }, all), { status: 400, body: { errors: [{ pointer: '?agreement' }] } })
  t.match(await post({ agreement: OWN, on: '2026-11-22' }, all), {
    status: 400,
    body: { errors: [{ pointer: '?on', code: 'unknown-field' }] },
  })
  const own = await headersWith({ agreement: OWN })
  t.match(await post({ agreement: OTHER }, own), { status: 403 })
  t.match(await post({ agreement: OWN }, await headersWith({ scopes: ['read', 'write'] })), { status: 403 })
  t.match(await post({ agreement: OWN }, {}), { status: 401 })
  for (const type of ['application/json', 'text/csv', 'no media type']) {
    t.match(await post({}, { ...own, 'content-type': type }, '{'), { status: 200 }, 'a body says nothing')
  }
  t.match(await ask(app, { url, query: { agreement: OTHER }, headers: own }), { status: 403 })
  t.match(await ask(app, { url, headers: await headersWith({ scopes: ['write', 'remind'] }) }), { status: 403 })
  t.match(await ask(app, { url }), { status: 401 })
  t.match(await ask(app, { url, query: { limit: '201' }, headers: own }), {
    status: 400,
    body: { errors: [{ pointer: '?limit', code: 'out-of-range' }] },
  })
})
