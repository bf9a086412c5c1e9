import fc from 'fast-check'
import { sql } from 'kysely'
import t, { type Test } from 'tap'
import { isUnusable, type List } from '../../../src/lists/list.ts'
import { importList } from '../../../src/register/import/import-list.ts'
import { lockImports } from '../../../src/register/import/lock.ts'
import {
  type ImportCounts,
  ImportHeld,
  type ImportListener,
  type ImportNote,
  type ImportQuestion,
} from '../../../src/register/import/question.ts'
import type { MailboxRecord } from '../../../src/register/mailbox-record.ts'
import { mailboxesAfter, saveMailboxes } from '../../../src/register/mailboxes.ts'
import { createRegister, type Register } from '../../../src/register/register.ts'
import { fixtureAgreements } from '../../support/agreements.ts'
import { CSV, NDJSON, open } from '../../support/list.ts'
import { recordWith } from '../../support/records.ts'
import { emptyStore, STORES } from '../../support/stores.ts'

const agreements = fixtureAgreements()
const agreement = agreements.byId('architetti-torino') as ImportQuestion['agreement']

let ids = 0

const question = (values: Partial<ImportQuestion> = {}): ImportQuestion => ({
  agreement,
  agreements,
  asOf: '2026-11-22',
  importedAt: '2026-11-22T11:00:00.000Z',
  newId: () => `id-${ids++}`,
  mode: 'merge',
  dryRun: false,
  ...values,
})

async function listOf(text: string, format: typeof CSV | typeof NDJSON = CSV): Promise<List> {
  const list = await open(text, format, undefined, { isImport: true, hasNoServices: false })
  if (isUnusable(list)) throw new Error(JSON.stringify(list))
  return list
}

const HEAD = 'casella;scadenza;spazio extra\n'
const rowsOf = (count: number, from = 0): string =>
  Array.from({ length: count }, (_, row) => `m${row + from}@architettitorinopec.it;30/04/2027;3\n`).join('')

interface Imported {
  readonly counts: ImportCounts
  readonly isHeld: boolean
  readonly notes: readonly ImportNote[]
}

async function run(register: Register, text: string, values: Partial<ImportQuestion> = {}): Promise<Imported> {
  const notes: ImportNote[] = []
  const onBatch: ImportListener['onBatch'] = (batch) => {
    notes.push(...batch)
  }
  try {
    const counts = await importList(register, await listOf(text), question(values), { onBatch })
    return { counts, isHeld: false, notes }
  } catch (error) {
    if (!(error instanceof ImportHeld)) throw error
    return { counts: error.counts, isHeld: true, notes }
  }
}

const all = (register: Register, id = 'architetti-torino'): Promise<MailboxRecord[]> =>
  register.read((db) => mailboxesAfter(db, id, '', 100_000))

const NONE: ImportCounts = {
  rowsRead: 0,
  added: 0,
  changed: 0,
  unchanged: 0,
  older: 0,
  otherDomains: 0,
  rowsFaulty: 0,
  removed: 0,
}

function opened(t: Test, url: string): Register {
  const register = createRegister(url)
  t.teardown(() => register.close())
  return register
}

for (const kind of STORES) {
  t.test(kind, async (t) => {
    const url = await emptyStore(t, kind)
    const register = opened(t as never, url)
    const other = recordWith({ id: 'other', agreement: 'ordine-di-prova', address: 'a@pec.prova.example' })
    await register.write((db) => saveMailboxes(db, [other]))

    await t.test('a list over several batches is added, and the same list again changes nothing', async (t) => {
      const text = HEAD + rowsOf(620)
      t.strictSame(await run(register, text), {
        counts: { ...NONE, rowsRead: 620, added: 620 },
        isHeld: false,
        notes: [],
      })
      const before = await all(register)
      t.equal(before.length, 620)
      const again = await run(register, text.toUpperCase())
      t.strictSame(again.counts, { ...NONE, rowsRead: 620, unchanged: 620 })
      t.strictSame(await all(register), before)
      const later = await run(register, text, { asOf: '2026-11-23' })
      t.strictSame(later.counts, again.counts)
      t.match((await all(register))[0], { readOn: '2026-11-23', version: 2 })
    })

    await t.test('a row twice, a faulty one, one of others, an older one', async (t) => {
      const text = `${HEAD}m0@architettitorinopec.it;30/04/2028;3
M0@architettitorinopec.it;30/04/2028;3
m1@architettitorinopec.it;30/04/2027;3
m1@architettitorinopec.it;30/05/2027;3
m2@architettitorinopec.it;30/02/2027;3
a@pec.prova.example;30/04/2027;1
`
      const { counts, notes } = await run(register, text, { asOf: '2026-11-24' })
      t.strictSame(counts, { ...NONE, rowsRead: 6, changed: 1, unchanged: 1, otherDomains: 1, rowsFaulty: 3 })
      t.match(notes, [
        { row: { line: 2 }, warning: { code: 'expiry-beyond-term' } },
        { row: { line: 3 }, faults: [{ column: 'casella', code: 'exactly-one-of', firstLine: 2, isSame: true }] },
        { row: { line: 5 }, faults: [{ column: 'casella', code: 'exactly-one-of', firstLine: 4 }] },
        { row: { line: 6 }, faults: [{ column: 'scadenza', code: 'wrong-format' }] },
      ])
      t.strictSame(await all(register, 'ordine-di-prova'), [other])
      const older = await run(register, HEAD + rowsOf(2), { asOf: '2026-11-23' })
      t.strictSame(older.counts, { ...NONE, rowsRead: 2, older: 2 })
    })

    await t.test('a replacement that would remove too much is held, and one that may removes', async (t) => {
      const before = await all(register)
      const most = HEAD + rowsOf(495, 1)
      const held = await run(register, most, { mode: 'replace', asOf: '2026-11-24' })
      t.ok(held.isHeld)
      t.strictSame(held.counts, { ...NONE, rowsRead: 495, unchanged: 495, removed: 125 })
      t.ok((await run(register, most, { mode: 'replace', removeAtMost: 124, asOf: '2026-11-24' })).isHeld)
      const faulty = `${HEAD + rowsOf(619)}m619@architettitorinopec.it;;3\n`
      const heldToo = await run(register, faulty, { mode: 'replace', asOf: '2026-11-24' })
      t.ok(heldToo.isHeld)
      t.match(heldToo.counts, { rowsFaulty: 1, removed: 0 }, 'the mailbox of a faulty row would not be lost')
      t.strictSame(await all(register), before)

      const dry = await run(register, most, { mode: 'replace', removeAtMost: 125, dryRun: true, asOf: '2026-11-24' })
      t.strictSame(await all(register), before)
      const done = await run(register, most, { mode: 'replace', removeAtMost: 125, asOf: '2026-11-24' })
      t.strictSame(done, dry)
      t.notOk(done.isHeld)
      t.equal((await all(register)).length, 495)
      const fifth = await run(register, HEAD + rowsOf(396, 1), { mode: 'replace', asOf: '2026-11-24' })
      t.match(fifth, { isHeld: false, counts: { removed: 99 } }, 'a fifth may go')
      t.strictSame(await all(register, 'ordine-di-prova'), [other])
    })

    await t.test('a replacement by an older list leaves what was read after it', async (t) => {
      const text = HEAD + rowsOf(395, 2)
      const older = await run(register, text, { mode: 'replace', asOf: '2026-11-23', removeAtMost: 500 })
      t.match(older.counts, { older: 395, removed: 0 })
      t.equal((await all(register)).length, 396)
      const sameDay = await run(register, text, { mode: 'replace', asOf: '2026-11-24', dryRun: true })
      t.match(sameDay.counts, { unchanged: 395, removed: 1 })
    })

    await t.test(
      'a replacement by a workbook with sheets that were not read removes only as many as is said',
      async (t) => {
        const list = { ...(await listOf(HEAD + rowsOf(395, 2))), unreadSheets: ['M-Z'] }
        const onBatch: ImportListener['onBatch'] = () => {}
        const replace = (values: Partial<ImportQuestion>) =>
          importList(register, list, question({ mode: 'replace', asOf: '2026-11-24', ...values }), { onBatch })
        await t.rejects(replace({}), { message: 'import held', counts: { removed: 1 } })
        t.equal((await all(register)).length, 396)
        const whole = { ...list, batches: (await listOf(HEAD + rowsOf(395, 2))).batches }
        const done = await importList(
          register,
          whole,
          question({ mode: 'replace', asOf: '2026-11-24', removeAtMost: 1, dryRun: true }),
          { onBatch },
        )
        t.match(done, { removed: 1 })
      },
    )

    await t.test('an import that fails half-way leaves everything', async (t) => {
      const before = await all(register)
      const list = await listOf(HEAD + rowsOf(1000, 5000))
      const onBatch: ImportListener['onBatch'] = (_notes, rows) => {
        if (rows > 500) throw new Error('no space')
      }
      await t.rejects(importList(register, list, question(), { onBatch }), { message: 'no space' })
      const tooMany = importList(register, await listOf(HEAD + rowsOf(11)), question(), { onBatch }, 10)
      await t.rejects(tooMany, { message: 'the list has more than 10 mailboxes: split it', statusCode: 413 })
      t.strictSame(await all(register), before)
    })

    await t.test('a mail domain that was another agreement’s', async (t) => {
      const address = 'moved@architettitorinopec.it'
      await register.write((db) => saveMailboxes(db, [recordWith({ id: 'moved', agreement: 'former', address })]))
      const { counts } = await run(register, `${HEAD}${address};30/04/2027;3\n`)
      t.match(counts, { added: 1 })
      t.strictSame(await all(register, 'former'), [])
      t.match(
        (await all(register)).find((record) => record.address === address),
        { version: 1, reminders: 'on' },
      )
    })

    await t.test('two imports at once come one after the other', async (t) => {
      const text = HEAD + rowsOf(600, 10_000)
      const second = opened(t as never, url)
      const counts = await Promise.all([run(register, text), run(second, text)])
      t.strictSame(counts.map((each) => each.counts.added).sort(), [0, 600])
    })
  })
}

t.test('PostgreSQL: an import gives up on another one that does not end', async (t) => {
  const url = await emptyStore(t as never, 'postgres')
  const register = opened(t as never, url)
  await register.write(async (db) => {
    await lockImports(db, 'a')
    await register.write((another) => lockImports(another, 'b'))
    await t.rejects(
      register.write((another) => lockImports(another, 'a', 60)),
      { message: 'register unavailable: another import of the agreement is in progress' },
    )
  })
  t.ok(await register.read((db) => sql`select 1`.execute(db)))
})

const service = fc.constantFrom('extra-space', 'preservation')
const mailbox = fc.record(
  {
    address: fc.nat(8).map((number) => `m${number}@architettitorinopec.it`),
    expiresOn: fc.constantFrom('2027-04-30', '2027-01-15', '2028-02-29'),
    addOns: fc.uniqueArray(fc.record({ service, gigabytes: fc.integer({ min: 1, max: 9 }) }), {
      selector: (addOn) => addOn.service,
    }),
    usedGigabytes: fc.constantFrom(0, 2.5),
    credit: fc.constantFrom('0.00', '10.98'),
    contact: fc.constantFrom('a@example.org', 'b@example.org', 'c@architettitorinopec.it'),
    language: fc.constantFrom('it', 'en'),
  },
  { requiredKeys: ['address', 'expiresOn'] },
)
const someLists = fc.array(fc.array(mailbox, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 3 })

t.test('what lists leave in the register', async () => {
  const property = fc.asyncProperty(someLists, fc.boolean(), async (lists, replaces) => {
    const register = createRegister('sqlite::memory:')
    const mode = replaces ? 'replace' : 'merge'
    const result = async (text: string, dryRun: boolean) => {
      try {
        return await importList(register, await listOf(text, NDJSON), question({ mode, dryRun }), { onBatch() {} })
      } catch (error) {
        if (error instanceof ImportHeld) return error.counts
        throw error
      }
    }
    const equal = (a: unknown, b: unknown, what: string): void => {
      if (JSON.stringify(a) !== JSON.stringify(b)) throw new Error(`${what}: ${JSON.stringify([a, b])}`)
    }
    try {
      for (const rows of lists) {
        const text = rows.map((row) => JSON.stringify(row)).join('\n')
        const dry = await result(text, true)
        const counts = await result(text, false)
        equal(counts, dry, 'a dry run says what the import does')
        const { rowsRead, added, changed, unchanged, older, otherDomains, rowsFaulty } = counts
        equal(rowsRead, rows.length, 'all rows are read')
        equal(rowsRead, added + changed + unchanged + older + otherDomains + rowsFaulty, 'each row counts once')
        const before = await all(register)
        const again = await result(text, false)
        equal([again.added, again.changed], mode === 'merge' ? [0, 0] : [again.added, again.changed], 'again')
        if (mode === 'merge' || rowsFaulty === 0) equal(await all(register), before, 'again nothing changes')
        if (mode === 'replace') continue
        const known = new Map(before.map((record) => [record.address, record]))
        for (const [index, row] of rows.entries()) {
          const record = known.get(row.address)
          const isFirst = rows.findIndex(({ address }) => address === row.address) === index
          if (!isFirst || row.addOns === undefined) continue
          equal(record?.expiresOn, row.expiresOn, 'the expiry is that of the list')
          equal(record?.addOns.length, row.addOns.length, 'the add-ons are those of the list')
          if (row.credit !== undefined) equal(record?.credit, row.credit, 'the credit is that of the list')
        }
      }
    } finally {
      await register.close()
    }
  })
  await fc.assert(property, { seed: 20180517, numRuns: 60 })
})
