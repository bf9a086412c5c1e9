import t, { type Test } from 'tap'
import { addDays } from '../../../src/domain/calendar.ts'
import { OUTCOMES } from '../../../src/domain/renewal.ts'
import { listMailboxes } from '../../../src/features/mailboxes/list.ts'
import { encodeCursor } from '../../../src/http/cursor.ts'
import { type DeliveryDecision, deliveriesOf, saveDecisions } from '../../../src/register/deliveries.ts'
import { claimDelivery, finishDelivery } from '../../../src/register/delivery-claims.ts'
import { startOf } from '../../../src/register/due-order.ts'
import type { MailboxRecord } from '../../../src/register/mailbox-record.ts'
import { saveMailboxes } from '../../../src/register/mailboxes.ts'
import { fixtureAgreements, NOW, post } from '../../support/app.ts'
import { ask } from '../../support/problem.ts'
import { EXAMPLE_RECORDS, recordWith } from '../../support/records.ts'
import { type RegisteredApp, registeredApp } from '../../support/registered-app.ts'
import { emptyStore, STORES } from '../../support/stores.ts'

const TODAY = '2026-11-22'
const OTHER = 'ordine-di-prova'

/** 60 mailboxes of two agreements: of different dates, with every outcome, with and without contact and credit. */
const records: readonly MailboxRecord[] = Array.from({ length: 60 }, (_, index) => {
  const {
    contact: _contact,
    credit: _credit,
    creditReadOn: _readOn,
    ...bare
  } = recordWith({
    id: `m${(index * 7) % 60}`,
    agreement: index % 4 === 3 ? OTHER : 'architetti-torino',
    address: `m${index}@${index % 4 === 3 ? 'pec.prova.example' : 'architettitorinopec.it'}`,
    expiresOn: addDays(TODAY, ((index * 53) % 500) - 60),
    addOns:
      index % 5 === 0
        ? []
        : [
            { service: 'extra-space', gigabytes: 3 },
            ...(index % 3 === 0 ? [{ service: index % 4 === 3 ? 'archive' : 'preservation', gigabytes: 1 }] : []),
          ],
  })
  return {
    ...bare,
    ...(index % 2 === 0 && { contact: `m${index}@example.org` }),
    ...(index % 6 !== 0 && {
      credit: ['0.00', '5.00', '100.00', '5.00'][index % 4] as string,
      creditReadOn: index % 7 === 0 ? '2026-01-01' : '2026-11-20',
    }),
  }
})

/** Lists all mailboxes, page by page. */
async function listAll({ app }: RegisteredApp, headers: Record<string, string>, query: Record<string, string> = {}) {
  // biome-ignore lint/suspicious/noExplicitAny: items as JSON
  const items: any[] = []
  let cursor: string | undefined
  do {
    const { status, body } = await ask(app, {
      url: '/v1/mailboxes',
      query: { ...query, ...(cursor && { cursor }) },
      headers,
    })
    if (status !== 200) throw new Error(JSON.stringify(body))
    items.push(...body.items)
    cursor = body.nextCursor
  } while (cursor !== undefined)
  return items
}

for (const kind of STORES) {
  t.test(
    `${kind}: the list is in the order of the due dates, whatever the pages, and filtered by the checks`,
    async (t) => {
      const registered = await registeredApp(t as Test, records, await emptyStore(t as Test, kind))
      const key = await registered.headersWith({ scopes: ['read'] })
      const all = await listAll(registered, key)
      t.equal(all.length, 60)
      for (const { address, check, credit, creditReadOn, creditCounts } of all) {
        const isUnknown = check.outcome === 'credit-unknown' || credit === undefined || creditReadOn === '2026-01-01'
        t.equal(creditCounts, !isUnknown, address)
      }
      const ids = (items: { id: string }[]) => items.map(({ id }) => id)
      for (const limit of ['1', '7', '200'])
        t.strictSame(ids(await listAll(registered, key, { limit })), ids(all), limit)

      const filtered: [Record<string, string>, (item: (typeof all)[number]) => boolean][] = [
        ...OUTCOMES.map((outcome): (typeof filtered)[number] => [
          { outcome },
          ({ check }) => check.outcome === outcome,
        ]),
        [{ agreement: OTHER }, ({ agreement }) => agreement === OTHER],
        [{ missing: 'contact' }, ({ contact }) => contact === undefined],
        [{ missing: 'credit' }, ({ creditCounts }) => !creditCounts],
        [{ dueWithinDays: '60' }, ({ check }) => check.outcome === 'expiry-passed' || check.daysLeft <= 60],
        [
          { dueWithinDays: '90', missing: 'contact', outcome: 'deactivated' },
          ({ check, contact }) => check.daysLeft <= 90 && !contact && check.outcome === 'deactivated',
        ],
      ]
      for (const [query, keeps] of filtered) {
        const expected = ids(all.filter(keeps))
        t.ok(expected.length > 0, JSON.stringify(query))
        t.strictSame(ids(await listAll(registered, key, query)), expected, JSON.stringify(query))
        t.strictSame(ids(await listAll(registered, key, { ...query, limit: '3' })), expected, JSON.stringify(query))
      }
      const due = all.filter(({ check }) => check.dueOn).map(({ check }) => check.dueOn)
      t.strictSame(due, due.toSorted())
      t.strictSame(
        (await listAll(registered, await registered.headersWith({ agreement: OTHER }))).map(
          ({ agreement }) => agreement,
        ),
        Array(15).fill(OTHER),
      )
    },
  )
}

t.test('a filtered page ends after so many mailboxes, and says where to go on', async (t) => {
  const { register } = await registeredApp(t as Test, records)
  const question = {
    register,
    agreements: fixtureAgreements(),
    ids: ['architetti-torino', OTHER],
    limit: 50,
    on: TODAY,
    now: NOW,
  }
  const filters = { outcome: 'expiry-passed' } as const
  const limits = { perTurn: 10, maxRead: 20 }
  let after = startOf(0, TODAY)
  const pages: number[] = []
  for (;;) {
    const { items, next } = await listMailboxes({ ...question, filters, after }, limits)
    pages.push(items.length)
    if (next === undefined) break
    after = next
  }
  t.strictSame(pages, [8, 0, 0, 0])
})

t.test('a mailbox that cannot be checked has a problem instead', async (t) => {
  const later = recordWith({
    id: 'later',
    agreement: OTHER,
    address: 'later@pec.prova.example',
    expiresOn: '2040-01-01',
    addOns: [{ service: 'fax', gigabytes: 1 }],
  })
  const registered = await registeredApp(t as Test, [recordWith(), later])
  const key = await registered.headersWith()
  const { version: _, ...record } = later
  const [item] = await listAll(
    registered,
    { ...key, 'accept-language': 'en' },
    { dueWithinDays: '60', agreement: OTHER },
  )
  t.match(item, {
    ...record,
    problem: { code: 'service-not-offered', errors: [{ pointer: '/mailbox/addOns/0/service' }] },
  })
  t.notOk('check' in item)
  t.strictSame(await listAll(registered, key, { outcome: 'renewed', agreement: OTHER }), [])
  t.equal(
    (await ask(registered.app, { url: '/v1/mailboxes/later', headers: key })).body.problem.title,
    'Servizio non offerto',
  )
})

t.test('a cursor is valid for the same key and filters only', async (t) => {
  const { app, headersWith, register } = await registeredApp(t as Test, EXAMPLE_RECORDS)
  const key = await headersWith()
  const url = '/v1/mailboxes'
  const { body } = await ask(app, { url, query: { limit: '1', missing: 'credit' }, headers: key })
  const cursor = body.nextCursor
  const rest = await ask(app, { url, query: { limit: '200', missing: 'credit', cursor }, headers: key })
  t.equal(rest.status, 200)
  const keyId = key.authorization.slice(11, 19)
  const made = (position: string) => encodeCursor(['list', keyId, undefined, undefined, undefined, undefined], position)
  const wrong: [Record<string, string>, Record<string, string>][] = [
    [{ missing: 'credit', cursor }, await headersWith()],
    [{ cursor }, key],
    [{ missing: 'contact', cursor }, key],
    [{ missing: 'credit', dueWithinDays: '60', cursor }, key],
    [{ missing: 'credit', cursor: `${cursor}A` }, key],
    [{ cursor: 'AAAA' }, key],
    [{ cursor: 'è' }, key],
    [{ cursor: '' }, key],
    ...[
      '',
      'x',
      '2026-11-22 3 04-30 id',
      '2026-13-22 1 04-30 id',
      '2026-11-23 1 04-30 id',
      '2026-11-22 1 04-30 i\0d',
      '2026-11-22 1 04-30 ',
    ].map((position): [Record<string, string>, Record<string, string>] => [{ cursor: made(position) }, key]),
  ]
  for (const [query, headers] of wrong) {
    const { status, body } = await ask(app, { url, query, headers })
    t.equal(status, 400, JSON.stringify(query))
    t.match(body, { code: 'invalid-request', errors: [{ pointer: '?cursor', code: 'wrong-format' }] })
  }
  t.equal(
    (await ask(app, { url, query: { cursor: made('0001-01-01 0 9999-99-99 id') }, headers: key })).status,
    200,
    'made by hand',
  )

  await register.write((db) =>
    saveMailboxes(db, [recordWith({ id: 'new', address: 'first@architettitorinopec.it', expiresOn: '2026-11-23' })]),
  )
  const again = await ask(app, { url, query: { limit: '200', missing: 'credit', cursor }, headers: key })
  t.strictSame(again.body, rest.body, 'what is due earlier does not move the page')
})

t.test('a search finds mailboxes by address, with their checks', async (t) => {
  const { app, headersWith } = await registeredApp(t as Test, [
    ...EXAMPLE_RECORDS,
    recordWith({ id: 'x', agreement: OTHER, address: 'mario.rossi@pec.prova.example' }),
  ])
  const key = await headersWith()
  const search = (body: object, headers = key) => post(app, '/mailbox-searches', body, headers)
  const found = async (body: object, headers = key) => {
    const { body: page } = await search(body, headers)
    return page.items.map((item: { address: string }) => item.address)
  }
  t.strictSame(await found({ address: 'MARIO.rossi@architettitorinopec.IT' }), ['mario.rossi@architettitorinopec.it'])
  t.strictSame(await found({ contains: 'Rossi' }), [
    'mario.rossi@architettitorinopec.it',
    'mario.rossi@pec.prova.example',
  ])
  const own = await headersWith({ agreement: OTHER, scopes: ['read'] })
  t.strictSame(await found({ contains: 'rossi' }, own), ['mario.rossi@pec.prova.example'])
  t.strictSame(await found({ address: 'mario.rossi@architettitorinopec.it' }, own), [], 'as if it did not exist')
  t.strictSame(await found({ contains: '%' }), [])

  const { body: first } = await search({ contains: '@', limit: 2 })
  t.equal(first.items.length, 2)
  const cursor = first.nextCursor
  t.strictSame(await found({ contains: '@', cursor }), [
    'mario.rossi@architettitorinopec.it',
    'mario.rossi@pec.prova.example',
  ])
  const forged = (position: string) =>
    encodeCursor(['search', key.authorization.slice(11, 19), undefined, '@'], position)
  for (const wrong of [cursor.slice(1), forged('a'), forged('a b\0'), forged('A a@b'), 'AAAA']) {
    const { status, body } = await search({ contains: '@', cursor: wrong })
    t.equal(status, 400, wrong)
    t.match(body, { errors: [{ pointer: '/cursor', code: 'wrong-format' }] })
  }
  t.equal((await search({ contains: 'rossi', cursor })).status, 400, 'another text')
  t.equal((await search({ contains: '@', cursor }, own)).status, 400, 'another key')
  for (const body of [
    {},
    { address: 'a@b.it', contains: 'a' },
    { contains: '' },
    { contains: 'a b' },
    { contains: 'a\0' },
    { contains: 'a', limit: 0 },
    { contains: 'a', limit: 201 },
  ]) {
    t.equal((await search(body)).status, 400, JSON.stringify(body))
  }
})

t.test('a mailbox comes with every reminder that is kept of it, and with those it is erased', async (t) => {
  const record = recordWith({ expiresOn: '2026-12-22' })
  const { app, headersWith, register } = await registeredApp(t as Test, [
    record,
    recordWith({ id: 'x', address: 'x@architettitorinopec.it' }),
  ])
  const key = await headersWith()
  const url = '/v1/mailboxes/mario'
  t.strictSame((await ask(app, { url, headers: key })).body.deliveries, [])
  const common = { agreement: record.agreement, mailbox: 'mario', run: 'r', outcome: 'deactivated' } as const
  const decisions: DeliveryDecision[] = [
    {
      ...common,
      id: 'first',
      channel: 'mail',
      dueOn: '2026-12-22',
      step: 60,
      decidedOn: '2026-10-23',
      state: 'waiting',
      recipient: 'mario.rossi@example.org',
      createdAt: '2026-10-23T07:00:00.000Z',
    },
    {
      ...common,
      id: 'second',
      channel: 'webhook',
      dueOn: '2026-12-22',
      step: 30,
      decidedOn: '2026-11-22',
      state: 'waiting',
      recipient: 'https://hooks.example.org/secret',
      createdAt: '2026-11-22T07:00:00.000Z',
    },
    {
      ...common,
      id: 'earlier',
      channel: 'mail',
      dueOn: '2025-12-22',
      step: 7,
      decidedOn: '2025-12-15',
      state: 'not-sent',
      reason: 'no-contact',
      createdAt: '2025-12-15T07:00:00.000Z',
    },
  ]
  await register.write(async (db) => {
    await saveDecisions(db, decisions, '2026-11-22T07:00:00.000Z')
    const now = '2026-11-22T07:01:00.000Z'
    await claimDelivery(db, 'first', 'claim', {
      now,
      abandonedBefore: now,
      impossibleAfter: '2027-01-01T00:00:00.000Z',
    })
    const sent = { state: 'sent', recipient: 'mario.rossi@example.org', decidedOn: '2026-11-22' } as const
    await finishDelivery(db, 'first', 'claim', sent, '2026-11-22T07:01:02.000Z')
  })
  const { body, headers } = await ask(app, { url, headers: key })
  t.strictSame(body.deliveries, [
    {
      channel: 'webhook',
      dueOn: '2026-12-22',
      step: 30,
      state: 'waiting',
      outcome: 'deactivated',
      attempts: 0,
      decidedOn: '2026-11-22',
      nextAttemptAt: '2026-11-22T07:00:00.000Z',
      createdAt: '2026-11-22T07:00:00.000Z',
      updatedAt: '2026-11-22T07:00:00.000Z',
    },
    {
      channel: 'mail',
      dueOn: '2026-12-22',
      step: 60,
      state: 'sent',
      outcome: 'deactivated',
      recipient: 'mario.rossi@example.org',
      attempts: 1,
      decidedOn: '2026-11-22',
      createdAt: '2026-10-23T07:00:00.000Z',
      updatedAt: '2026-11-22T07:01:02.000Z',
    },
    {
      channel: 'mail',
      dueOn: '2025-12-22',
      step: 7,
      state: 'not-sent',
      reason: 'no-contact',
      outcome: 'deactivated',
      attempts: 0,
      decidedOn: '2025-12-15',
      createdAt: '2025-12-15T07:00:00.000Z',
      updatedAt: '2026-11-22T07:00:00.000Z',
    },
  ])
  t.equal((await ask(app, { url: '/v1/mailboxes/x', headers: key })).body.deliveries.length, 0, 'not those of another')
  const listed = await ask(app, { url: '/v1/mailboxes', headers: key })
  t.notOk('deliveries' in listed.body.items[0], 'a list has none')
  t.equal(
    (await app.inject({ method: 'DELETE', url, headers: { ...key, 'if-match': headers.etag as string } })).statusCode,
    204,
  )
  t.strictSame(await register.read((db) => deliveriesOf(db, ['mario'])), [])
})
