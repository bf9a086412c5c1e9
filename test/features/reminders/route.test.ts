import fc from 'fast-check'
import t, { type Test } from 'tap'
import { createAgreements } from '../../../src/domain/agreement.ts'
import { addDays } from '../../../src/domain/calendar.ts'
import { previewReminders } from '../../../src/features/reminders/preview.ts'
import { encodeCursor } from '../../../src/http/cursor.ts'
import { saveDecisions } from '../../../src/register/deliveries.ts'
import { deliveryId } from '../../../src/register/delivery.ts'
import { startOf } from '../../../src/register/due-order.ts'
import type { MailboxRecord } from '../../../src/register/mailbox-record.ts'
import { saveSync } from '../../../src/register/source-syncs.ts'
import { fixtureAgreements, NOW } from '../../support/app.ts'
import { ask } from '../../support/problem.ts'
import { recordWith } from '../../support/records.ts'
import { type RegisteredApp, registeredApp } from '../../support/registered-app.ts'
import { MAIL_ALONE, MAIL_AND_WEBHOOK } from '../../support/reminders.ts'
import { emptyStore, STORES } from '../../support/stores.ts'

const TODAY = '2026-11-22'
const OTHER = 'ordine-di-prova'
const url = '/v1/reminders'

/** One for every day from 70 days ago to 200 days from now; a third of another agreement, a fifth without contact. */
const RECORDS: readonly MailboxRecord[] = Array.from({ length: 270 }, (_, index) => {
  const isOther = index % 3 === 2
  const { contact: _contact, ...record } = recordWith({
    id: `m${(index * 7) % 270}`,
    agreement: isOther ? OTHER : 'architetti-torino',
    address: `m${index}@${isOther ? 'pec.prova.example' : 'architettitorinopec.it'}`,
    expiresOn: addDays(TODAY, index - 70),
    credit: ['0.00', '100.00'][index % 2] as string,
  })
  return { ...record, ...(index % 5 !== 0 && { contact: `m${index}@example.org` }) }
})

interface Item {
  readonly mailbox: { readonly id: string; readonly address: string }
  readonly agreement: string
  readonly outcome: string
  readonly daysLeft?: number
  readonly messages: readonly { readonly decision: string; readonly reason?: string }[]
}

/** Every page of a preview. */
async function previewAll({ app }: RegisteredApp, headers: Record<string, string>, query: Record<string, string> = {}) {
  const items: Item[] = []
  let cursor: string | undefined
  do {
    const { status, body } = await ask(app, { url, query: { ...query, ...(cursor && { cursor }) }, headers })
    if (status !== 200) throw new Error(JSON.stringify(body))
    items.push(...body.items)
    cursor = body.nextCursor
  } while (cursor !== undefined)
  return items
}

for (const kind of STORES) {
  t.test(`${kind}: a preview has whom reminders can concern, in due order, whatever the pages`, async (t) => {
    const registered = await registeredApp(t as Test, RECORDS, await emptyStore(t as Test, kind), MAIL_ALONE)
    const key = await registered.headersWith({ scopes: ['read'] })
    const addresses = (items: readonly Item[]) => items.map(({ mailbox }) => mailbox.address)
    for (const [on, near] of [
      [TODAY, 131],
      [addDays(TODAY, 30), 161],
    ] as const) {
      const all = await previewAll(registered, key, { on })
      t.strictSame(
        addresses(all),
        RECORDS.slice(0, near).map(({ address }) => address),
        'those that have expired, and those due in 60 days',
      )
      for (const limit of ['1', '7']) t.strictSame(await previewAll(registered, key, { on, limit }), all, limit)
      for (const decision of ['send', 'skip']) {
        const expected = all.filter(({ messages }) => messages.some((each) => each.decision === decision))
        t.ok(expected.length > 10)
        t.strictSame(await previewAll(registered, key, { on, decision, limit: '9' }), expected, decision)
      }
      const own = await registered.headersWith({ agreement: OTHER, scopes: ['read'] })
      const others = all.filter(({ agreement }) => agreement === OTHER)
      t.strictSame(await previewAll(registered, own, { on }), others, 'a key of one agreement sees no other')
      t.strictSame(await previewAll(registered, key, { on, agreement: OTHER }), others)
      t.equal(
        (await ask(registered.app, { url, query: { on, agreement: 'architetti-torino' }, headers: own })).status,
        403,
      )
    }
    t.strictSame(
      await previewAll(registered, key),
      await previewAll(registered, key, { on: TODAY }),
      'today by default',
    )
  })
}

t.test('whole responses in both languages', async (t) => {
  const records = [
    recordWith({ id: 'late', address: 'late@architettitorinopec.it', expiresOn: '2026-11-21' }),
    recordWith({ id: 'short', address: 'short@architettitorinopec.it', expiresOn: '2026-12-22', credit: '5.00' }),
    recordWith({
      id: 'odd',
      address: 'odd@pec.prova.example',
      agreement: OTHER,
      expiresOn: '2026-12-23',
      addOns: [{ service: 'fax', gigabytes: 1 }],
    }),
  ]
  const { app, headersWith, register } = await registeredApp(t as Test, records, undefined, MAIL_AND_WEBHOOK)
  const key = { mailbox: 'short', dueOn: '2026-12-22', step: 30, channel: 'webhook' } as const
  const decision = {
    ...key,
    id: deliveryId(key),
    agreement: 'architetti-torino',
    run: 'r',
    decidedOn: TODAY,
    state: 'waiting',
    createdAt: '2026-11-22T07:00:00.000Z',
  } as const
  await register.write((db) => saveDecisions(db, [decision], decision.createdAt))
  const headers = await headersWith({ scopes: ['read'] })
  const { status, body, headers: answered } = await ask(app, { url, headers })
  t.equal(status, 200)
  t.equal(answered['cache-control'], 'no-store')
  const late = {
    mailbox: { id: 'late', address: 'late@architettitorinopec.it', contact: 'mario.rossi@example.org' },
    agreement: 'architetti-torino',
    on: TODAY,
    outcome: 'expiry-passed',
    messages: [
      { channel: 'mail', decision: 'skip', reason: 'expiry-passed', recipient: 'mario.rossi@example.org' },
      { channel: 'webhook', decision: 'skip', reason: 'expiry-passed' },
    ],
    text: 'Non parte nulla: la scadenza del 21 novembre 2026 è passata e va letta la data nuova.',
  }
  const short = {
    mailbox: { id: 'short', address: 'short@architettitorinopec.it', contact: 'mario.rossi@example.org' },
    agreement: 'architetti-torino',
    on: TODAY,
    outcome: 'deactivated',
    dueOn: '2026-12-22',
    daysLeft: 30,
    messages: [
      { channel: 'mail', step: 30, decision: 'send', recipient: 'mario.rossi@example.org' },
      { channel: 'webhook', step: 30, decision: 'send' },
    ],
    text: 'Parte una mail a mario.rossi@example.org e parte un evento per il webhook: il credito non copre alcun servizio, al rinnovo mancano 30 giorni.',
  }
  const odd = {
    mailbox: { id: 'odd', address: 'odd@pec.prova.example', contact: 'mario.rossi@example.org' },
    agreement: OTHER,
    on: TODAY,
    problem: {
      code: 'service-not-offered',
      title: 'Servizio non offerto',
      errors: body.items[2]?.problem.errors,
    },
    messages: [],
    text: 'Non parte nulla: il rinnovo di questa casella non si può controllare.',
  }
  t.strictSame(body, { reminders: 'on', items: [late, short, odd] })
  t.match(odd.problem.errors, [{ pointer: '/mailbox/addOns/0/service', code: 'service-not-offered' }])

  const english = await ask(app, { url, query: { decision: 'skip' }, headers: { ...headers, 'accept-language': 'en' } })
  t.equal(english.headers['content-language'], 'en')
  t.strictSame(english.body.items, [
    {
      ...late,
      text: 'Nothing is sent: the expiry of 21 November 2026 has passed, and the new date is to be read.',
    },
    {
      ...odd,
      problem: { ...odd.problem, title: 'Service not offered', errors: english.body.items[1]?.problem.errors },
      text: 'Nothing is sent: the renewal of this mailbox cannot be checked.',
    },
  ])

  const off = await registeredApp(t as Test, records)
  const shown = await ask(off.app, { url, query: { decision: 'send' }, headers: await off.headersWith() })
  t.equal(shown.body.reminders, 'off')
  t.strictSame(
    shown.body.items.map(({ messages }: Item) => messages),
    [[{ channel: 'mail', step: 30, decision: 'send', recipient: 'mario.rossi@example.org' }]],
    'where no channel is configured, what mail would do',
  )
})

t.test('a filtered page ends after so many mailboxes, and says where to go on', async (t) => {
  const { register } = await registeredApp(t as Test, RECORDS)
  const agreements = fixtureAgreements()
  const previewed = agreements.all
  const question = { register, agreements, previewed, channels: MAIL_ALONE, limit: 200, on: TODAY, now: NOW }
  const limits = { perTurn: 10, maxRead: 20 }
  const pages: number[] = []
  let after = startOf(0, TODAY)
  for (;;) {
    const { items, next } = await previewReminders({ ...question, decision: 'send', after }, limits)
    pages.push(items.length)
    if (next === undefined) break
    after = next
  }
  t.equal(pages.length, 7)
  t.strictSame(pages.slice(0, 3), [0, 0, 0], 'those that have expired')
  t.ok(pages.slice(4).every((count) => count > 3))
})

t.test('where the day is another one already, the last mailbox is due a day later', async (t) => {
  const due = (id: string, expiresOn: string) =>
    recordWith({ id, address: `${id}@architettitorinopec.it`, expiresOn, credit: '0.00' })
  const { register } = await registeredApp(t as Test, [due('near', '2027-01-22'), due('far', '2027-01-23')])
  const agreements = createAgreements(
    fixtureAgreements().all.map((each) => ({ ...each, timeZone: 'Pacific/Kiritimati' })),
  )
  const question = { register, agreements, previewed: agreements.all, channels: MAIL_ALONE, limit: 10, now: NOW }
  const { items } = await previewReminders({ ...question, on: TODAY, after: startOf(0, TODAY) })
  t.match(items, [{ record: { id: 'near' }, asOf: '2026-11-23', decisions: [{ isSent: true, due: { step: 60 } }] }])
  t.equal(items.length, 1)
})

t.test('a key without the scope, and none', async (t) => {
  const { app, headersWith } = await registeredApp(t as Test)
  t.equal((await ask(app, { url })).status, 401)
  t.equal((await ask(app, { url, headers: await headersWith({ scopes: ['write', 'remind'] }) })).status, 403)
  const headers = await headersWith()
  t.equal((await ask(app, { url, headers: { ...headers, accept: 'text/csv' } })).status, 406)
})

t.test('a cursor is valid for the same key and parameters only', async (t) => {
  const { app, headersWith } = await registeredApp(t as Test, RECORDS, undefined, MAIL_ALONE)
  const key = await headersWith()
  const query = { on: '2026-12-01', limit: '1' }
  const { body } = await ask(app, { url, query, headers: key })
  const cursor = body.nextCursor
  t.equal((await ask(app, { url, query: { ...query, limit: '200', cursor }, headers: key })).status, 200)
  const made = (position: string) =>
    encodeCursor(['preview', key.authorization.slice(11, 19), '2026-12-01', undefined, undefined], position)
  t.equal(
    (await ask(app, { url, query: { ...query, cursor: made('2026-12-01 1 12-31 m1') }, headers: key })).status,
    200,
  )
  const wrong: [Record<string, string>, Record<string, string>][] = [
    [{ ...query, cursor }, await headersWith()],
    [{ limit: '1', cursor }, key],
    [{ ...query, on: '2026-12-02', cursor }, key],
    [{ ...query, decision: 'send', cursor }, key],
    [{ ...query, agreement: OTHER, cursor }, key],
    [{ ...query, cursor: made('2026-12-02 1 12-31 m1') }, key],
    [{ ...query, cursor: made('2026-12-01 3 12-31 m1') }, key],
    [{ ...query, cursor: `${cursor}A` }, key],
  ]
  const rejects = async (search: Record<string, string>, headers: Record<string, string>) => {
    const { status, body } = await ask(app, { url, query: search, headers })
    t.equal(status, 400, JSON.stringify(search))
    t.match(body, { code: 'invalid-request', errors: [{ pointer: '?cursor', code: 'wrong-format' }] })
  }
  for (const [search, headers] of wrong) await rejects(search, headers)
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string(), fc.base64String(), fc.string().map(made)), (text) =>
      rejects({ ...query, cursor: text }, key),
    ),
    { numRuns: 100 },
  )
})

t.test('any date can be previewed, and nothing else is a date', async (t) => {
  const { app, headersWith } = await registeredApp(t as Test, RECORDS.slice(0, 100), undefined, MAIL_ALONE)
  const headers = await headersWith()
  for (const on of ['1900-01-01', '2028-02-29', '2150-12-31']) {
    const { status, body } = await ask(app, { url, query: { on }, headers })
    t.equal(status, 200, on)
    t.ok(
      body.items.every((item: { on: string }) => item.on === on),
      on,
    )
  }
  for (const [query, pointer, code] of [
    [{ on: '2027-02-29' }, '?on', 'wrong-format'],
    [{ on: '1899-12-31' }, '?on', 'out-of-range'],
    [{ on: '2151-01-01' }, '?on', 'out-of-range'],
    [{ on: '30/04/2027' }, '?on', 'wrong-format'],
    [{ on: '' }, '?on', 'wrong-format'],
    [{ decision: 'perhaps' }, '?decision', 'wrong-format'],
    [{ limit: '0' }, '?limit', 'out-of-range'],
    [{ asOf: TODAY }, '?asOf', 'unknown-field'],
  ] as const) {
    const { status, body } = await ask(app, { url, query, headers })
    t.equal(status, 400, JSON.stringify(query))
    t.match(body, { code: 'invalid-request', errors: [{ pointer, code }] })
  }
})

t.test('a preview says when the mailboxes were last read from their provider', async (t) => {
  const registered = await registeredApp(t as Test)
  const key = await registered.headersWith({ scopes: ['read'] })
  const preview = async (headers = key) => (await ask(registered.app, { url, headers })).body
  t.notOk('sources' in (await preview()))
  const source = { source: 'aruba', on: TODAY, finishedAt: '2026-11-22T05:04:30.000Z' } as const
  const counts = { listed: 61, vanished: 1, added: 2, changed: 4, removed: 3, rowsFaulty: 5, doubtful: 6 }
  await registered.register.write(async (db) => {
    await saveSync(db, { ...source, agreement: 'architetti-torino', result: 'applied', counts })
    await saveSync(db, { ...source, agreement: OTHER, result: 'failed', fault: 'unavailable' })
  })
  const failed = { ...source, agreement: OTHER, result: 'failed', fault: 'unavailable' }
  const mailboxes = { listed: 61, added: 2, changed: 4, removed: 3, faulty: 5, doubtful: 6 }
  const applied = { ...source, agreement: 'architetti-torino', result: 'applied', mailboxes }
  t.strictSame((await preview()).sources, [applied, failed])
  const other = await registered.headersWith({ scopes: ['read'], agreement: OTHER })
  t.strictSame((await preview(other)).sources, [failed], 'of the agreements of the key alone')
})
