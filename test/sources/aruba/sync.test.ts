import t, { type Test } from 'tap'
import { mailboxesAfter, saveMailboxes } from '../../../src/register/mailboxes.ts'
import { createRegister } from '../../../src/register/register.ts'
import { lastSyncs } from '../../../src/register/source-syncs.ts'
import { createArubaClient } from '../../../src/sources/aruba/client.ts'
import type { ArubaFailure } from '../../../src/sources/aruba/failure.ts'
import { readListing } from '../../../src/sources/aruba/listing.ts'
import { readAccounts } from '../../../src/sources/aruba/read-accounts.ts'
import {
  isSynced,
  type SyncedAgreement,
  type SyncQuestion,
  type SyncResult,
  syncAndKeep,
  syncAruba,
} from '../../../src/sources/aruba/sync.ts'
import { fixtureAgreements, NOW } from '../../support/app.ts'
import {
  type ArubaBehaviour,
  accountWith,
  manyAccounts,
  PASSWORD,
  startAruba,
  type TestAccount,
  USERNAME,
} from '../../support/aruba-server.ts'
import { recordWith } from '../../support/records.ts'

const agreements = fixtureAgreements()
const agreement = agreements.byId('architetti-torino') as SyncedAgreement
const at = (name: string): string => `${name}@architettitorinopec.it`

/** A register with the mailboxes of some names, and a server that behaves in some way. */
async function syncOn(t: Test, behaviour: ArubaBehaviour = {}, known: readonly string[] = []) {
  const aruba = await startAruba(t, behaviour)
  const register = createRegister('sqlite::memory:')
  const client = createArubaClient({
    apiUrl: aruba.url,
    username: USERNAME,
    password: PASSWORD,
    signal: new AbortController().signal,
    clock: () => NOW,
    firstWaitMs: 1,
  })
  t.teardown(async () => {
    client.close()
    await register.close()
  })
  const records = known.map((name) => recordWith({ id: name, address: at(name) }))
  await register.write((db) => saveMailboxes(db, records))
  const sync = (question: Partial<SyncQuestion> = {}, listener = { onBatch() {} }): Promise<SyncResult> => {
    const asked = { agreement, agreements, mode: 'merge', dryRun: false, now: NOW, ...question } as const
    return syncAndKeep(register, client, asked, listener, () => NOW + 1000)
  }
  const all = () => register.read((db) => mailboxesAfter(db, agreement.id, '', 1000))
  const kept = async () => (await register.read((db) => lastSyncs(db, [agreement.id])))[0]
  return { aruba, register, client, sync, all, kept }
}

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
  const { aruba, sync, all, kept } = await syncOn(t as never, {
    accounts: [accountWith(), accountWith({ name: at('anna'), quotas: [{ type: 'INBOX', base: 1 }] })],
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
})

t.test('a dry run changes nothing', async (t) => {
  const { sync, all, register, client } = await syncOn(t as never)
  const question = { agreement, agreements, mode: 'replace', dryRun: true, now: NOW } as const
  t.match(await syncAruba(register, client, question, { onBatch() {} }), {
    counts: { ...NOTHING, rowsRead: 1, added: 1 },
  })
  t.strictSame(await all(), [])
  t.match(await sync(), { counts: { added: 1 } })
})

t.test(
  'what Aruba does not say stays: the credit, the contact, the language, and that reminders are off',
  async (t) => {
    const { register, sync, all } = await syncOn(t as never)
    const record = recordWith({ address: at('mario.rossi'), reminders: 'off', readOn: '2026-11-01', usedGigabytes: 1 })
    await register.write((db) => saveMailboxes(db, [record]))
    t.match(await sync(), { counts: { ...NOTHING, rowsRead: 1, changed: 1 } })
    t.match(await all(), [
      { contact: 'mario.rossi@example.org', language: 'it', credit: '10.98', reminders: 'off', usedGigabytes: 3 },
    ])
  },
)

t.test('a mailbox that is being cancelled has no add-ons until that is withdrawn', async (t) => {
  const { aruba, sync, all } = await syncOn(t as never)
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
  const { aruba, sync, all, kept } = await syncOn(t as never, { accounts }, known)
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
  const merged = await syncOn(t as never, behaviour, known)
  t.match(await merged.sync(), { counts: { rowsRead: 5, removed: 0 }, source: { listed: 6, vanished: 1 } })
  t.equal((await merged.all()).length, 6)
  const replaced = await syncOn(t as never, behaviour, known)
  t.match(await replaced.sync({ mode: 'replace' }), { result: 'applied', counts: { removed: 1 } })
})

t.test('a server that finds none of what it lists is not believed', async (t) => {
  const { sync, all, kept } = await syncOn(t as never, {
    accounts: manyAccounts(7),
    reply: ({ path }) => (path.endsWith('info') ? { status: 404, body: '<html>' } : undefined),
  })
  await t.rejects(sync(), { code: 'accounts-not-found' })
  t.strictSame(await all(), [])
  t.match(await kept(), { result: 'failed', fault: 'accounts-not-found' })
})

t.test('mailboxes that have not begun, and those without details', async (t) => {
  const { aruba, sync } = await syncOn(t as never, {
    accounts: [
      accountWith({ name: at('new'), status: 'Da Certificare', endDate: null }),
      accountWith({ name: at('ended'), status: 'DISDETTO' }),
      accountWith({ status: null }),
      accountWith({ name: at('not an address'), owner: 1 }),
    ],
  })
  t.match(await sync(), {
    counts: { rowsRead: 2, added: 1, rowsFaulty: 1 },
    source: { listed: 4, notYetCertified: 1, withoutDetails: 1, doubtful: 2 },
    doubtful: [
      { address: at('ended'), doubts: [{ code: 'no-details' }] },
      { address: '?', doubts: [{ code: 'not-understood' }] },
    ],
  })
  t.equal(aruba.timesOf('info'), 3)
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
    const { aruba, sync, all } = await syncOn(t as never, { accounts: first, ...(reply && { reply }) })
    const { source, counts } = await sync()
    t.strictSame([source.listed, counts.added], [expected, expected], name)
    t.equal(aruba.timesOf('list-mailboxes'), calls, name)
    t.strictSame((await all()).map(({ address }) => address).sort(), [...aruba.accounts.keys()].sort(), name)
  }
})

t.test('a list that never stays the same, and one without an end, are given up', async (t) => {
  const always = await syncOn(t as never, {
    accounts: manyAccounts(150),
    reply: ({ path, earlier }, accounts) => {
      if (path.endsWith('list-mailboxes')) accounts.set(at(`a${earlier}`), accountWith({ name: at(`a${earlier}`) }))
      return undefined
    },
  })
  await t.rejects(always.sync(), { code: 'list-unstable' })
  t.strictSame(await always.all(), [])
  let name = 0
  const endless = await syncOn(t as never, {
    reply: ({ path }) =>
      path.endsWith('list-mailboxes')
        ? { status: 200, body: `{"data":{"content":[{"name":"${++name}"}]}}` }
        : undefined,
  })
  await t.rejects(readListing(endless.client, 'architettitorinopec.it', 20), { code: 'too-large' })
})

t.test('a list of which fields are missing', async (t) => {
  const page = (names: readonly string[] | null, more = {}) => ({
    status: 200,
    body: JSON.stringify({ data: { content: names?.map((each) => ({ name: at(each) })) ?? null, ...more } }),
  })
  const accounts = ['a', 'b'].map((name) => accountWith({ name: at(name) }))
  const table: { name: string; pages: ReturnType<typeof page>[]; added: number }[] = [
    { name: 'nothing but content', pages: [page(['a']), page(['b']), page([])], added: 2 },
    { name: 'no content at the end', pages: [page(['a']), page(['b']), page(null, { last: null })], added: 2 },
    {
      name: 'the total alone',
      pages: [page(['a'], { totalElements: 2 }), page(['b'], { totalElements: 2 })],
      added: 2,
    },
    { name: 'the end alone', pages: [page(['a'], { last: false }), page(['b'], { last: true })], added: 2 },
    { name: 'an empty domain', pages: [page(null)], added: 0 },
  ]
  for (const { name, pages, added } of table) {
    const { sync } = await syncOn(t as never, {
      accounts,
      reply: ({ path, query }) => (path.endsWith('list-mailboxes') ? pages[Number(query.get('page'))] : undefined),
    })
    t.match(await sync(), { counts: { added } }, name)
  }
  const short = await syncOn(t as never, {
    reply: ({ path }) => (path.endsWith('list-mailboxes') ? page(['a'], { totalElements: 2, last: true }) : undefined),
  })
  await t.rejects(short.sync(), { code: 'list-unstable' }, 'fewer than there are')
  const twice = await syncOn(t as never, {
    reply: ({ path }) => (path.endsWith('list-mailboxes') ? page(['a', 'A']) : undefined),
  })
  await t.rejects(twice.sync(), { code: 'list-unstable' }, 'one of them twice')
  const empty = await syncOn(t as never, {
    reply: ({ path }) => (path.endsWith('list-mailboxes') ? page([], { totalElements: 2, last: false }) : undefined),
  })
  await t.rejects(empty.sync(), { code: 'list-unstable' }, 'an empty page before the end')
})

t.test('half a sync changes nothing', async (t) => {
  const accounts = manyAccounts(40)
  for (const other of [{ status: 500 }, { status: 400, body: 'no' }, { status: 200, body: '<html>' }]) {
    const { sync, all, kept, aruba } = await syncOn(
      t as never,
      { accounts, reply: ({ path, earlier }) => (path.endsWith('info') && earlier >= 20 ? other : undefined) },
      ['m000000'],
    )
    const before = await all()
    await t.rejects(sync({ mode: 'replace', removeAtMost: 100 }))
    t.strictSame(await all(), before)
    t.match(await kept(), { result: 'failed', on: '2026-11-22' })
    t.ok(aruba.timesOf('info') < 40, 'and asks for nothing more')
  }
  const { sync, all, kept } = await syncOn(t as never, { accounts }, ['m000000'])
  const before = await all()
  const onBatch = () => {
    throw new Error('full')
  }
  await t.rejects(sync({}, { onBatch }), { message: 'full' })
  t.strictSame(await all(), before)
  t.match(await kept(), { result: 'failed', fault: 'internal' })
})

t.test('a sync that takes too long is given up', async (t) => {
  const { client } = await syncOn(t as never)
  const reader = { itemOf: () => 1, onRead() {} }
  const failure = await readAccounts(client, [{ name: at('mario.rossi') }], reader, -1).catch((error) => error)
  t.equal((failure as ArubaFailure).code, 'out-of-time')
})

t.test('a slip in a domain, and a record that is newer', async (t) => {
  const { register, sync } = await syncOn(t as never)
  await register.write((db) => saveMailboxes(db, [recordWith({ address: at('mario.rossi'), readOn: '2026-11-23' })]))
  t.match(await sync(), { counts: { ...NOTHING, rowsRead: 1, older: 1 } })
})

t.test('which agreements are synced', async (t) => {
  t.strictSame(
    agreements.all.filter(isSynced).map(({ id }) => id),
    ['architetti-torino'],
  )
})
