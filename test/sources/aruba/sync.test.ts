import t, { type Test } from 'tap'
import { createAgreements } from '../../../src/domain/agreement.ts'
import type { ImportListener, ImportNote } from '../../../src/register/import/question.ts'
import { mailboxesAfter, saveMailboxes } from '../../../src/register/mailboxes.ts'
import { createRegister } from '../../../src/register/register.ts'
import { lastSyncs } from '../../../src/register/source-syncs.ts'
import { type ConnectAruba, createArubaClient } from '../../../src/sources/aruba/client.ts'
import { readListing } from '../../../src/sources/aruba/listing.ts'
import {
  isSynced,
  type SyncedAgreement,
  type SyncQuestion,
  type SyncResult,
  syncAruba,
} from '../../../src/sources/aruba/sync.ts'
import { syncAndKeep } from '../../../src/sources/aruba/sync-and-keep.ts'
import { fixtureAgreements, NOW } from '../../support/app.ts'
import {
  type ArubaBehaviour,
  accountWith,
  manyAccounts,
  type OtherReply,
  PASSWORD,
  startAruba,
  type TestAccount,
  USERNAME,
} from '../../support/aruba-server.ts'
import { recordWith } from '../../support/records.ts'
import { until } from '../../support/until.ts'

const agreements = fixtureAgreements()
const agreement = agreements.byId('architetti-torino') as SyncedAgreement
const at = (name: string): string => `${name}@architettitorinopec.it`

/** A register with the mailboxes of some names, and a server that behaves in some way. */
async function syncOn(t: Test, behaviour: ArubaBehaviour = {}, known: readonly string[] = []) {
  const aruba = await startAruba(t, behaviour)
  const register = createRegister('sqlite::memory:')
  const ended: AbortSignal[] = []
  let now = NOW
  const connect: ConnectAruba = (signal) => {
    ended.push(signal)
    const account = { username: USERNAME, password: PASSWORD }
    return createArubaClient({ apiUrl: aruba.url, ...account, signal, clock: () => now, wait: async () => {} })
  }
  const pass = (milliseconds: number): void => {
    now += milliseconds
  }
  t.teardown(() => register.close())
  const records = known.map((name) => recordWith({ id: name, address: at(name) }))
  await register.write((db) => saveMailboxes(db, records))
  const sync = (
    question: Partial<SyncQuestion> = {},
    listener: ImportListener = { onBatch() {} },
  ): Promise<SyncResult> => {
    const asked = { agreement, agreements, mode: 'merge', dryRun: false, now: NOW, ...question } as const
    return syncAndKeep(register, connect, asked, listener, () => NOW + 1000)
  }
  const all = () => register.read((db) => mailboxesAfter(db, agreement.id, '', 1000))
  const kept = async () => (await register.read((db) => lastSyncs(db, [agreement.id])))[0]
  return { aruba, register, connect, ended, pass, sync, all, kept }
}

const pageOf = (data: object): OtherReply => ({ status: 200, body: JSON.stringify({ data }) })

const NOTHING = {
  rowsRead: 0,
  added: 0,
  changed: 0,
  unchanged: 0,
  older: 0,
  otherDomains: 0,
  rowsFaulty: 0,
  removed: 0,
}
const NO_SOURCE = { listed: 0, vanished: 0, notYetCertified: 0, withoutDetails: 0, cancelled: 0, doubtful: 0 }

t.test('a sync fills the register, and the same again changes nothing', async (t) => {
  const { aruba, sync, all, kept } = await syncOn(t as Test, {
    accounts: [
      accountWith(),
      accountWith({ name: at('anna'), quotas: [{ type: 'INBOX', base: 1, extra: 0 }], additionalServices: [] }),
    ],
  })
  const done = await sync()
  t.match(done, {
    result: 'applied',
    counts: { ...NOTHING, rowsRead: 2, added: 2 },
    source: { ...NO_SOURCE, listed: 2, doubtful: 1 },
  })
  t.match(await all(), [
    { address: at('anna'), addOns: [], readOn: '2026-11-22' },
    {
      address: at('mario.rossi'),
      expiresOn: '2027-04-30',
      addOns: [{ service: 'extra-space', gigabytes: 3 }],
      usedGigabytes: 3,
      reminders: 'on',
    },
  ])
  t.ok((await all()).every((record) => !('credit' in record) && !('contact' in record)))
  t.strictSame(await kept(), {
    agreement: 'architetti-torino',
    source: 'aruba',
    on: '2026-11-22',
    finishedAt: '2026-11-22T11:00:01.000Z',
    result: 'applied',
    counts: { ...NO_SOURCE, ...NOTHING, listed: 2, doubtful: 1, rowsRead: 2, added: 2 },
    appliedAt: '2026-11-22T11:00:01.000Z',
  })
  t.match(await sync(), { counts: { ...NOTHING, rowsRead: 2, unchanged: 2 } })
  t.ok(aruba.maxAtOnce() <= 2)
  await until(async () => (await aruba.connections()) === 0)
  t.pass('no connection is left')
})

t.test('a dry run changes nothing', async (t) => {
  const { sync, all, register, connect } = await syncOn(t as Test)
  const question = { agreement, agreements, mode: 'replace', dryRun: true, now: NOW } as const
  t.match(await syncAruba(register, connect, question, { onBatch() {} }), {
    counts: { ...NOTHING, rowsRead: 1, added: 1 },
  })
  t.strictSame(await all(), [])
  t.match(await sync(), { counts: { added: 1 } })
})

t.test(
  'what Aruba does not say stays: the credit, the contact, the language, and that reminders are off',
  async (t) => {
    const { register, sync, all } = await syncOn(t as Test)
    const record = recordWith({ address: at('mario.rossi'), reminders: 'off', readOn: '2026-11-01', usedGigabytes: 1 })
    await register.write((db) => saveMailboxes(db, [record]))
    t.match(await sync(), { counts: { ...NOTHING, rowsRead: 1, changed: 1 } })
    t.match(await all(), [
      { contact: 'mario.rossi@example.org', language: 'it', credit: '10.98', reminders: 'off', usedGigabytes: 3 },
    ])
  },
)

t.test('what Aruba does not say clearly of the add-ons stays as it is known', async (t) => {
  const [space, other] = [
    { service: 'extra-space', gigabytes: 7 },
    { service: 'preservation', gigabytes: 2 },
  ]
  const { aruba, register, sync, all } = await syncOn(t as Test)
  await register.write((db) => saveMailboxes(db, [recordWith({ address: at('mario.rossi'), addOns: [space, other] })]))
  for (const { quotas, addOns } of [
    { quotas: [{ type: 'INBOX' }, { type: 'ARCHIVIO', extra: 1 }], addOns: [space, other] },
    { quotas: [{ type: 'INBOX', extra: 0 }], addOns: [space, other] },
    { quotas: [{ type: 'CONSERVAZIONE', extra: 0 }], addOns: [space] },
  ]) {
    aruba.accounts.set(at('mario.rossi'), accountWith({ quotas }))
    t.match(await sync(), { result: 'applied', counts: { rowsFaulty: 0 }, source: { doubtful: 1 } })
    t.strictSame((await all())[0]?.addOns, addOns)
  }
  aruba.accounts.set(at('anna'), accountWith({ name: at('anna'), quotas: null }))
  t.match(await sync(), { counts: { rowsRead: 2, rowsFaulty: 1, added: 0 } }, 'one that is not known is faulty')
})

t.test('a contact of Aruba fills only an empty one', async (t) => {
  const aruba = { ...agreement.integrations.aruba, contact: true }
  const wanting = { ...agreement, integrations: { aruba } }
  const withContacts = { agreement: wanting, agreements: createAgreements([wanting]) }
  const accounts = ['a', 'b'].map((name) => accountWith({ name: at(name) }))
  const { register, sync, all } = await syncOn(t as Test, { accounts })
  const { contact: _, ...b } = recordWith({ id: 'b', address: at('b') })
  const a = recordWith({ id: 'a', address: at('a'), contact: 'typed@example.org' })
  await register.write((db) => saveMailboxes(db, [a, b]))
  await sync(withContacts)
  t.match(await all(), [{ contact: 'typed@example.org' }, { contact: 'mario.rossi@example.org' }])
})

t.test('a cancellation that only the list says', async (t) => {
  const { sync, all } = await syncOn(t as Test, {
    accounts: [accountWith({ status: null })],
    reply: ({ path }) =>
      path.endsWith('list-mailboxes')
        ? pageOf({ content: [{ name: at('mario.rossi'), status: 'Richiesta Disdetta' }], last: true })
        : undefined,
  })
  t.match(await sync(), { source: { cancelled: 1 } })
  t.match(await all(), [{ addOns: [] }])
})

t.test('a mailbox that is being cancelled has no add-ons until that is withdrawn', async (t) => {
  const { aruba, sync, all } = await syncOn(t as Test)
  await sync()
  aruba.accounts.set(at('mario.rossi'), accountWith({ status: 'Richiesta Disdetta' }))
  t.match(await sync(), { counts: { changed: 1 }, source: { cancelled: 1, doubtful: 1 } })
  t.match(await all(), [{ addOns: [], reminders: 'on' }])
  aruba.accounts.set(at('mario.rossi'), accountWith())
  await sync()
  t.match(await all(), [{ addOns: [{ service: 'extra-space', gigabytes: 3 }] }])
})

t.test('a replacement removes whom Aruba does not have, under the guards of an import', async (t) => {
  const known = ['a', 'b', 'c', 'd', 'e', 'gone']
  const accounts = known.slice(0, 5).map((name) => accountWith({ name: at(name) }))
  const { aruba, sync, all, kept } = await syncOn(t as Test, { accounts }, known)
  t.match(await sync({ mode: 'replace' }), { result: 'applied', counts: { rowsRead: 5, removed: 1 } })
  aruba.accounts.clear()
  aruba.accounts.set(at('a'), accountWith({ name: at('a') }))
  t.match(await sync({ mode: 'replace' }), { result: 'held', counts: { removed: 4 } })
  t.equal((await all()).length, 5)
  t.match(await kept(), { result: 'held', counts: { removed: 4 }, appliedAt: '2026-11-22T11:00:01.000Z' })
  t.match(await sync({ mode: 'replace', removeAtMost: 4 }), { result: 'applied', counts: { removed: 4 } })
  aruba.accounts.set(at('b'), accountWith({ name: at('b'), endDate: null }))
  t.match(await sync(), { result: 'applied', counts: { rowsRead: 2, rowsFaulty: 1 } })
  t.match(await sync({ mode: 'replace' }), { result: 'held', counts: { rowsFaulty: 1 } }, 'faulty data')
})

t.test('a mailbox that vanishes after the list was read is passed over', async (t) => {
  const known = ['a', 'b', 'c', 'd', 'e', 'gone']
  const behaviour: ArubaBehaviour = {
    accounts: known.map((name) => accountWith({ name: at(name) })),
    reply: ({ path, earlier }, accounts) => {
      if (path.endsWith('info') && earlier === 0) accounts.delete(at('gone'))
      return undefined
    },
  }
  const merged = await syncOn(t as Test, behaviour, known)
  t.match(await merged.sync(), {
    counts: { rowsRead: 5, removed: 0 },
    source: { listed: 6, vanished: 1, doubtful: 1 },
    doubtful: [{ address: at('gone'), doubts: [{ code: 'vanished' }] }],
  })
  t.equal((await merged.all()).length, 6)
  const replaced = await syncOn(t as Test, behaviour, known)
  t.match(await replaced.sync({ mode: 'replace' }), { result: 'applied', counts: { removed: 1 } })
})

t.test('a replacement leaves what is on the list, but not read or not taken over', async (t) => {
  const known = ['a', 'b', 'c', 'new', 'Sospesa']
  const { sync, all } = await syncOn(
    t as Test,
    {
      accounts: known.map((name) =>
        accountWith({
          name: at(name),
          ...(name === 'new' && { status: 'DA CERTIFICARE', endDate: null }),
          ...(name === 'Sospesa' && { status: 'SOSPESO' }),
        }),
      ),
    },
    [...known.map((name) => name.toLowerCase()), 'gone'],
  )
  t.match(await sync({ mode: 'replace' }), { result: 'applied', counts: { rowsRead: 3, removed: 1 } })
  t.strictSame(
    (await all()).map(({ address }) => address),
    ['a', 'b', 'c', 'new', 'sospesa'].map(at),
  )
})

t.test('a few mailboxes may be missing, of many a fifth, and never all', async (t) => {
  const table: { accounts: number; missing: number; fails?: boolean }[] = [
    { accounts: 6, missing: 5 },
    { accounts: 7, missing: 6, fails: true },
    { accounts: 40, missing: 8 },
    { accounts: 40, missing: 9, fails: true },
    { accounts: 3, missing: 3, fails: true },
    { accounts: 1, missing: 1, fails: true },
  ]
  const notFound = JSON.stringify({ errors: [{ code: '404' }] })
  const kinds = [
    { other: { status: 404, body: notFound }, fault: 'accounts-not-found' },
    { other: { status: 404, body: '<html>' }, fault: 'rejected' },
    { other: { status: 403 }, fault: 'rejected' },
    { other: { status: 500 }, fault: 'unavailable' },
    { other: { status: 200, body: '<html>' }, fault: 'not-json' },
    { other: { status: 200, body: '{}' }, fault: 'not-understood' },
  ]
  for (const { accounts, missing, fails = false } of table) {
    for (const { other, fault } of kinds) {
      const { sync, all, kept } = await syncOn(t as Test, {
        accounts: manyAccounts(accounts),
        reply: ({ path, body }) =>
          path.endsWith('info') && Number(body.name.slice(1, 7)) < missing ? other : undefined,
      })
      const name = `${missing} of ${accounts}: ${JSON.stringify(other)}`
      if (fails) {
        await t.rejects(sync(), { code: fault }, name)
        t.match(await kept(), { result: 'failed', fault }, name)
        t.equal((await all()).length, 0, name)
      } else {
        const { counts, source, doubtful } = await sync()
        const isGone = fault === 'accounts-not-found'
        t.match(
          { counts, source },
          { counts: { rowsFaulty: isGone ? 0 : missing }, source: { vanished: isGone ? missing : 0 } },
          name,
        )
        t.equal(counts.added, accounts - missing, name)
        t.match(doubtful[0], { address: at('m000000'), doubts: [{ code: isGone ? 'vanished' : 'not-read' }] }, name)
        t.equal(doubtful.length, missing, name)
      }
    }
  }
})

t.test('many missing mailboxes one after the other fail the sync at once', async (t) => {
  for (const { given, fails } of [
    { given: (index: number) => index >= 20, fails: false },
    { given: (index: number) => index >= 21, fails: true },
    { given: (index: number) => index >= 40 || index % 10 === 0, fails: false },
  ]) {
    const { aruba, sync } = await syncOn(t as Test, {
      accounts: manyAccounts(200),
      reply: ({ path, body }) =>
        path.endsWith('info') && !given(Number(body.name.slice(1, 7))) ? { status: 403 } : undefined,
    })
    if (fails) {
      await t.rejects(sync(), { code: 'rejected' })
      t.ok(aruba.timesOf('info') < 30, 'and asks for nothing more')
    } else t.match(await sync(), { result: 'applied' })
  }
})

t.test('a failure that is not of one mailbox fails the sync at once, and ends the other calls', async (t) => {
  for (const { other, fault } of [
    { other: { status: 401 }, fault: 'unauthorized' },
    { other: { status: 429, headers: { 'retry-after': '3600' } }, fault: 'unavailable' },
    { other: 'drop', fault: 'unreachable' },
  ] as const) {
    const { aruba, sync, ended } = await syncOn(t as Test, {
      accounts: manyAccounts(20),
      reply: ({ path, body }) => {
        if (!path.endsWith('info')) return undefined
        return body.name.startsWith('m000000') ? 'hang' : other
      },
    })
    await t.rejects(sync(), { code: fault })
    t.equal(ended[0]?.aborted, true)
    const { length } = aruba.calls
    await until(() => aruba.inProgress() === 0)
    t.equal(aruba.calls.length, length, 'nothing more is asked')
    const names = new Set(aruba.calls.flatMap(({ body }) => body.name ?? []))
    t.strictSame([...names].sort(), ['m000000', 'm000001'].map(at))
  }
})

t.test('a row has its place on the list, from 1', async (t) => {
  const lines: number[] = []
  const { sync } = await syncOn(t as Test, { accounts: manyAccounts(3, () => ({ endDate: null })) })
  const onBatch = (notes: readonly ImportNote[]): void => {
    lines.push(...notes.map(({ row }) => row.line))
  }
  await sync({}, { onBatch })
  t.strictSame(lines, [1, 2, 3])
})

t.test('mailboxes that have not begun, and those without details', async (t) => {
  const { aruba, sync } = await syncOn(t as Test, {
    accounts: [
      accountWith({ name: at('new'), status: 'Da Certificare', endDate: null }),
      accountWith({ name: at('certified-soon'), status: 'Da Certificare' }),
      accountWith({ name: at('ended'), status: 'DISDETTO' }),
      accountWith({ name: at('suspended'), status: 'RICHIESTA_DISDETTA_SOSPESA' }),
      accountWith({ status: null }),
      accountWith({ name: at('not an address'), owner: 1 }),
    ],
  })
  t.match(await sync(), {
    counts: { rowsRead: 4, added: 3, rowsFaulty: 1 },
    source: { listed: 6, notYetCertified: 1, withoutDetails: 1, doubtful: 4 },
    doubtful: [
      { address: at('ended'), doubts: [{ code: 'no-details' }] },
      { address: at('certified-soon'), doubts: [{ code: 'other-status' }] },
      { address: '?', doubts: [{ code: 'not-understood' }] },
      { address: at('suspended'), doubts: [{ code: 'other-status' }] },
    ],
  })
  t.equal(aruba.timesOf('info'), 5)
})

t.test('pages that shift while they are read are read again', async (t) => {
  const first = manyAccounts(250)
  const extra = accountWith({ name: at('a') })
  const isList = (path: string): boolean => path.endsWith('list-mailboxes')
  const move = (accounts: Map<string, TestAccount>, earlier: number, when: number, out: string, into?: TestAccount) => {
    if (earlier !== when) return
    accounts.delete(out)
    if (into) accounts.set(into.name, into)
  }
  const table: { name: string; reply: ArubaBehaviour['reply']; expected: number; calls: number }[] = [
    { name: 'nothing shifts', reply: () => undefined, expected: 250, calls: 6 },
    {
      name: 'one comes in front: another would be read twice',
      reply: ({ path, earlier }, accounts) => {
        if (isList(path)) move(accounts, earlier, 1, '', extra)
        return undefined
      },
      expected: 251,
      calls: 8,
    },
    {
      name: 'one goes: another would never be read',
      reply: ({ path, earlier }, accounts) => {
        if (isList(path)) move(accounts, earlier, 1, at('m000000'))
        return undefined
      },
      expected: 249,
      calls: 8,
    },
    {
      name: 'one goes and one comes, so that nothing but a second reading shows it',
      reply: ({ path, earlier }, accounts) => {
        if (isList(path)) move(accounts, earlier, 1, at('m000000'), accountWith({ name: at('z') }))
        return undefined
      },
      expected: 250,
      calls: 9,
    },
  ]
  for (const { name, reply, expected, calls } of table) {
    const { aruba, sync, all } = await syncOn(t as Test, { accounts: first, ...(reply && { reply }) })
    const { source, counts } = await sync()
    t.strictSame([source.listed, counts.added], [expected, expected], name)
    t.equal(aruba.timesOf('list-mailboxes'), calls, name)
    t.strictSame((await all()).map(({ address }) => address).sort(), [...aruba.accounts.keys()].sort(), name)
  }
})

t.test('a list that never stays the same, and one without an end, are given up', async (t) => {
  const always = await syncOn(t as Test, {
    accounts: manyAccounts(150),
    reply: ({ path, earlier }, accounts) => {
      if (path.endsWith('list-mailboxes')) accounts.set(at(`a${earlier}`), accountWith({ name: at(`a${earlier}`) }))
      return undefined
    },
  })
  await t.rejects(always.sync(), { code: 'list-unstable' })
  t.strictSame(await always.all(), [])
  let name = 0
  const endless = await syncOn(t as Test, {
    reply: ({ path }) =>
      path.endsWith('list-mailboxes') ? pageOf({ content: [{ name: `${++name}` }], last: false }) : undefined,
  })
  const client = endless.connect(new AbortController().signal)
  await t.rejects(readListing(client, 'architettitorinopec.it', 20), { code: 'too-large' })
})

t.test('where a list ends', async (t) => {
  const page = (names: string, more: object = {}): object => ({
    content: [...names].map((name) => ({ name: at(name) })),
    ...more,
  })
  const table: { name: string; pages: object[]; expected: number | string }[] = [
    {
      name: 'the total alone',
      pages: [page('a', { totalElements: 2 }), page('b', { totalElements: 2, last: null })],
      expected: 2,
    },
    { name: 'the end alone', pages: [page('a', { last: false }), page('b', { last: true })], expected: 2 },
    {
      name: 'the number of pages alone',
      pages: [page('a', { totalPages: 2 }), page('b', { totalPages: 2 })],
      expected: 2,
    },
    { name: 'an empty last page', pages: [page('ab', { last: false }), page('', { last: true })], expected: 2 },
    { name: 'an empty domain', pages: [page('', { totalElements: 0, totalPages: 0, last: true })], expected: 0 },
    { name: 'nothing says it', pages: [page('a'), page('')], expected: 'not-understood' },
    { name: 'the last, but more pages', pages: [page('a', { last: true, totalPages: 5 })], expected: 'list-unstable' },
    {
      name: 'the last, but more mailboxes',
      pages: [page('a', { last: true, totalElements: 2 })],
      expected: 'list-unstable',
    },
    {
      name: 'more mailboxes than there are',
      pages: [page('ab', { last: true, totalElements: 1 })],
      expected: 'list-unstable',
    },
    {
      name: 'all mailboxes, but more pages',
      pages: [page('a', { totalElements: 1, totalPages: 3 }), page('b', { totalElements: 1, totalPages: 3 })],
      expected: 'list-unstable',
    },
    {
      name: 'an empty page in the middle',
      pages: [page('a', { last: false }), page('', { last: false })],
      expected: 'list-unstable',
    },
    {
      name: 'another total on the next page',
      pages: [page('a', { totalElements: 2 }), page('b', { totalElements: 3 })],
      expected: 'list-unstable',
    },
    { name: 'one of them twice, in other letters', pages: [page('aA', { last: true })], expected: 'list-unstable' },
    {
      name: 'the same on two pages',
      pages: [page('a', { last: false }), page('A', { last: true })],
      expected: 'list-unstable',
    },
  ]
  for (const { name, pages, expected } of table) {
    const { sync, all } = await syncOn(t as Test, {
      accounts: ['a', 'b'].map((each) => accountWith({ name: at(each) })),
      reply: ({ path, query }) =>
        path.endsWith('list-mailboxes') ? pageOf(pages[Number(query.get('page'))] ?? page('')) : undefined,
    })
    if (typeof expected === 'number') t.match(await sync(), { counts: { added: expected } }, name)
    else {
      await t.rejects(sync(), { code: expected }, name)
      t.strictSame(await all(), [], name)
    }
  }
})

t.test('half a sync changes nothing', async (t) => {
  const accounts = manyAccounts(40)
  for (const other of [{ status: 500 }, { status: 400, body: 'no' }, { status: 200, body: '<html>' }]) {
    const { sync, all, kept, aruba } = await syncOn(
      t as Test,
      { accounts, reply: ({ path, earlier }) => (path.endsWith('info') && earlier >= 20 ? other : undefined) },
      ['m000000'],
    )
    const before = await all()
    await t.rejects(sync({ mode: 'replace', removeAtMost: 100 }))
    t.strictSame(await all(), before)
    t.match(await kept(), { result: 'failed', on: '2026-11-22' })
    const asked = new Set(aruba.calls.filter(({ path }) => path.endsWith('info')).map(({ body }) => body.name))
    t.ok(asked.size < 40, 'and asks for nothing more')
  }
  const { sync, all, kept } = await syncOn(t as Test, { accounts }, ['m000000'])
  const before = await all()
  const onBatch = () => {
    throw new Error('full')
  }
  await t.rejects(sync({}, { onBatch }), { message: 'full' })
  t.strictSame(await all(), before)
  t.match(await kept(), { result: 'failed', fault: 'internal' })
})

t.test('a sync that takes too long is given up, be it while the list is read or after it', async (t) => {
  for (const slow of ['list-mailboxes', 'info']) {
    const { aruba, sync, all, pass } = await syncOn(t as Test, {
      accounts: manyAccounts(20),
      reply: ({ path }) => {
        if (path.endsWith(slow)) pass(2 * 60 * 60_000)
        return undefined
      },
    })
    await t.rejects(sync(), { code: 'out-of-time' }, slow)
    t.ok(aruba.timesOf('info') <= 3)
    t.strictSame(await all(), [])
  }
})

t.test('a slip in a domain is faulty, and a mailbox of another one is passed over', async (t) => {
  const slips = ['a@architettitorinopecc.it', 'b@other.example']
  const { sync, all } = await syncOn(t as Test, {
    accounts: slips.map((name) => accountWith({ name })),
    reply: ({ path }) =>
      path.endsWith('list-mailboxes') ? pageOf({ content: slips.map((name) => ({ name })), last: true }) : undefined,
  })
  t.match(await sync(), { counts: { ...NOTHING, rowsRead: 2, rowsFaulty: 1, otherDomains: 1 } })
  t.strictSame(await all(), [])
})

t.test('a record that is newer stays', async (t) => {
  const { register, sync } = await syncOn(t as Test)
  await register.write((db) => saveMailboxes(db, [recordWith({ address: at('mario.rossi'), readOn: '2026-11-23' })]))
  t.match(await sync(), { counts: { ...NOTHING, rowsRead: 1, older: 1 } })
})

t.test('which agreements are synced', async (t) => {
  t.strictSame(
    agreements.all.filter(isSynced).map(({ id }) => id),
    ['architetti-torino'],
  )
})
