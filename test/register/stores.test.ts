import { copyFileSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as delay } from 'node:timers/promises'
import { CompiledQuery, sql } from 'kysely'
import { pino } from 'pino'
import t from 'tap'
import { createKey, listKeys, revokeKey, verifyKey } from '../../src/register/keys.ts'
import {
  countMailboxes,
  deleteMailbox,
  deleteMailboxes,
  mailboxById,
  mailboxesAfter,
  mailboxesByAddress,
  mailboxesToChange,
  saveMailboxes,
  updateMailbox,
} from '../../src/register/mailboxes.ts'
import { createRegister, type Register } from '../../src/register/register.ts'
import { asUnavailable } from '../../src/register/unavailable.ts'
import { recordWith } from '../support/records.ts'
import { emptyStore, postgresServer, STORES, temporaryFolder } from '../support/stores.ts'

/** As any error is recognized whose cause differs from machine to machine. */
const UNAVAILABLE = { message: /^register unavailable: / }

const TORINO = ['architetti-torino']

const NOW = '2026-11-26T09:00:00.000Z'

for (const kind of STORES) {
  t.test(kind, async (t) => {
    const url = await emptyStore(t, kind)
    const register = createRegister(url)
    t.teardown(() => register.close())
    const other = { id: 'anna', address: 'anna@architettitorinopec.it' }
    const bare = {
      ...recordWith({ id: 'carla', agreement: 'other', address: 'carla@other.it', addOns: [] }),
      usedGigabytes: undefined,
      credit: undefined,
      creditReadOn: undefined,
      contact: undefined,
      language: undefined,
    }
    const without = JSON.parse(JSON.stringify(bare))

    await t.test('what is saved is read as it was, only within its agreements', async (t) => {
      await register.write((db) => saveMailboxes(db, [recordWith(), recordWith(other), without]))
      await register.write((db) => saveMailboxes(db, []))
      const read = await register.read((db) => mailboxById(db, TORINO, 'mario'))
      t.strictSame(read, recordWith())
      t.strictSame(await register.read((db) => mailboxById(db, ['other'], 'carla')), without)
      t.equal(await register.read((db) => mailboxById(db, ['other'], 'mario')), undefined)
      t.equal(await register.read((db) => mailboxById(db, [], 'mario')), undefined)
      const addresses = ['Mario.Rossi@ArchitettiTorinoPEC.it', 'carla@other.it']
      const found = await register.read((db) => mailboxesByAddress(db, TORINO, addresses))
      t.strictSame(found, [recordWith()])
      t.strictSame(await register.read((db) => mailboxesByAddress(db, [], addresses)), [])
      t.strictSame(await register.read((db) => mailboxesByAddress(db, TORINO, [])), [])
      t.strictSame(await register.read((db) => mailboxesToChange(db, 'architetti-torino', [], false)), [])
    })

    await t.test('mailboxes come in the order of their addresses', async (t) => {
      const first = await register.read((db) => mailboxesAfter(db, 'architetti-torino', '', 1))
      t.strictSame(first, [recordWith(other)])
      const rest = await register.read((db) => mailboxesAfter(db, 'architetti-torino', other.address, 10))
      t.strictSame(rest, [recordWith()])
      t.strictSame(
        await register.read(countMailboxes),
        new Map([
          ...[
            ['architetti-torino', 2],
            ['other', 1],
          ],
        ] as const),
      )
    })

    await t.test('a record with a known id replaces the other', async (t) => {
      const changed = recordWith({ expiresOn: '2028-04-30', version: 2 })
      await register.write((db) => saveMailboxes(db, [changed]))
      t.strictSame(await register.read((db) => mailboxById(db, TORINO, 'mario')), changed)
    })

    await t.test('a change applies to the version that it was made from', async (t) => {
      const changed = recordWith({ credit: '0.00', version: 3 })
      t.equal(await register.write((db) => updateMailbox(db, changed, 1)), false)
      t.equal(await register.write((db) => updateMailbox(db, changed, 2)), true)
      t.strictSame(await register.read((db) => mailboxById(db, TORINO, 'mario')), changed)
      t.equal(await register.write((db) => deleteMailbox(db, 'mario', 2, NOW)), false)
      t.equal(await register.write((db) => deleteMailbox(db, 'mario', 3, NOW)), true)
      t.equal(await register.read((db) => mailboxById(db, TORINO, 'mario')), undefined)
    })

    await t.test('a change that fails leaves nothing', async (t) => {
      const failing = register.write(async (db) => {
        await saveMailboxes(db, [recordWith()])
        throw new Error('changed its mind')
      })
      await t.rejects(failing, { message: 'changed its mind' })
      t.equal(await register.read((db) => mailboxById(db, TORINO, 'mario')), undefined)
    })

    await t.test('two mailboxes cannot have one address', async (t) => {
      const twice = register.write((db) => saveMailboxes(db, [recordWith(), recordWith({ id: 'another' })]))
      await t.rejects(twice, { message: /unique/i })
      await register.write((db) => deleteMailboxes(db, [], NOW))
      await register.write((db) => deleteMailboxes(db, ['anna', 'carla'], NOW))
      t.strictSame(await register.read(countMailboxes), new Map())
    })

    await t.test('keys: the secret is not kept, and a revoked one is none', async (t) => {
      const settings = { name: 'Segreteria', agreement: 'architetti-torino', scopes: ['read', 'write'] } as const
      const at = '2026-11-26T09:00:00.000Z'
      const key = await register.write((db) => createKey(db, settings, at))
      const all = await register.write((db) => createKey(db, { name: 'Gestore', scopes: ['remind'] }, `${at}1`))
      t.match(key, /^pec_[A-Za-z0-9]{8}_[A-Za-z0-9]{32}$/)
      const verify = (text: string) => register.read((db) => verifyKey(db, text))
      const id = key.slice(4, 12)
      t.strictSame(await verify(key), { id, ...settings, createdAt: at })
      t.match(await verify(all), { name: 'Gestore', agreement: undefined })
      const { rows } = await register.read((db) => sql`select * from keys`.execute(db))
      t.notMatch(JSON.stringify(rows), key.slice(13))
      const wrong = [`pec_${id}_${'x'.repeat(32)}`, `pec_xxxxxxxx_${key.slice(13)}`, `${key}x`, 'pec_', '']
      for (const text of wrong) t.equal(await verify(text), undefined, text)
      t.equal(await register.write((db) => revokeKey(db, id, at)), true)
      t.equal(await register.write((db) => revokeKey(db, id, at)), false)
      t.equal(await verify(key), undefined)
      t.match(await register.read(listKeys), [{ id, revokedAt: at }, { name: 'Gestore' }])
    })

    await t.test('many that start at once make the tables once', async (t) => {
      const fresh = await emptyStore(t, kind)
      const registers = Array.from({ length: 4 }, () => createRegister(fresh))
      await Promise.all(registers.map((each) => each.read(listKeys)))
      await Promise.all(registers.map((each) => each.close()))
      t.pass()
    })

    await t.test('a database of a newer version is refused, and left as it is', async (t) => {
      const fresh = await emptyStore(t, kind)
      const first = createRegister(fresh)
      const newer = "insert into kysely_migration (name, timestamp) values ('9999-from-the-future', '2030-01-01')"
      await first.write((db) => db.executeQuery(CompiledQuery.raw(newer)))
      await first.close()
      const old = createRegister(fresh)
      t.teardown(() => old.close())
      const refused = { message: 'register unavailable: made by a newer version of pec-addons (9999-from-the-future)' }
      await t.rejects(old.read(listKeys), refused)
      await t.rejects(
        old.write(async () => {}),
        refused,
      )
    })
  })
}

/** A register with a log that the test reads. */
function watched(t: Tap, url: string): { register: Register; log: { msg: string; reason?: string }[] } {
  const log: { msg: string; reason?: string }[] = []
  const register = createRegister(url, { logger: pino({}, { write: (line: string) => log.push(JSON.parse(line)) }) })
  t.teardown(() => register.close())
  return { register, log }
}

type Tap = typeof t

t.test('SQLite: who waits for another process gives up after a while, and goes on when that has ended', async (t) => {
  const file = join(temporaryFolder(t as Tap), 'register.sqlite')
  const { register, log } = watched(t as Tap, `sqlite:${file}`)
  await register.write((db) => saveMailboxes(db, [recordWith()]))
  const other = new DatabaseSync(file)
  other.exec('begin immediate')
  const change = register.write((db) => deleteMailboxes(db, ['mario'], NOW))
  t.match(await register.read((db) => mailboxById(db, TORINO, 'mario')), { id: 'mario' }, 'reading goes on')
  await t.rejects(change, { message: 'register unavailable: another process is writing to the file' })
  other.exec('rollback')
  other.close()
  await register.write((db) => deleteMailboxes(db, ['mario'], NOW))
  t.strictSame(
    log.map(({ msg }) => msg),
    ['register unavailable', 'register available again'],
  )
})

t.test(
  'SQLite: a folder that cannot be written, and a file that is none, can be mended without a restart',
  async (t) => {
    const folder = temporaryFolder(t as Tap)
    const blocked = join(folder, 'blocked')
    writeFileSync(blocked, 'a file where the folder should be')
    const { register, log } = watched(t as Tap, `sqlite:${join(blocked, 'register.sqlite')}`)
    await t.rejects(register.read(listKeys), UNAVAILABLE)
    await t.rejects(register.read(listKeys), UNAVAILABLE)
    t.equal(log.length, 1, 'logged once')
    rmSync(blocked)
    t.strictSame(await register.read(listKeys), [])

    const damaged = join(folder, 'damaged.sqlite')
    writeFileSync(damaged, 'this is no database, '.repeat(100))
    await t.rejects(watched(t as Tap, `sqlite:${damaged}`).register.read(listKeys), {
      message: 'register unavailable: the file is no SQLite database',
    })
  },
)

t.test(
  'SQLite: what failed is said also where the database has rolled back by itself, as on a full disk',
  async (t) => {
    const { register } = watched(t as Tap, `sqlite:${join(temporaryFolder(t as Tap), 'register.sqlite')}`)
    const change = register.write(async (db) => {
      await saveMailboxes(db, [recordWith()])
      await db.executeQuery(CompiledQuery.raw('rollback'))
      throw new Error('the reason')
    })
    await t.rejects(change, { message: 'the reason' })
    await register.write((db) => saveMailboxes(db, [recordWith()]))
    t.strictSame(await register.read(countMailboxes), new Map([['architetti-torino', 1]]))
  },
)

t.test('SQLite: a file that was removed or replaced is not written to, until it is back', async (t) => {
  const file = join(temporaryFolder(t as Tap), 'register.sqlite')
  const { register, log } = watched(t as Tap, `sqlite:${file}`)
  const save = (id: string) =>
    register.write((db) => saveMailboxes(db, [recordWith({ id, address: `${id}@architettitorinopec.it` })]))
  await save('anna')
  const gone = { message: 'register unavailable: the file was removed or replaced: put it back, or restart' }
  renameSync(file, `${file}.moved`)
  await t.rejects(save('carla'), gone)
  await t.rejects(register.read(countMailboxes), gone)
  copyFileSync(`${file}.moved`, file)
  await t.rejects(save('carla'), gone)
  renameSync(`${file}.moved`, file)
  await save('carla')
  t.strictSame(await register.read(countMailboxes), new Map([['architetti-torino', 2]]))
  t.match(log, [{ msg: 'register unavailable' }, { msg: 'register available again' }])
})

t.test('SQLite: more kinds of questions than prepared statements are kept', async (t) => {
  const { register } = watched(t as Tap, `sqlite:${join(temporaryFolder(t as Tap), 'register.sqlite')}`)
  await register.write((db) => saveMailboxes(db, [recordWith()]))
  for (let count = 1; count <= 120; count++) {
    const addresses = Array.from({ length: count }, (_, index) => `u${index}@architettitorinopec.it`)
    const found = await register.read((db) => mailboxesByAddress(db, TORINO, [...addresses, recordWith().address]))
    t.equal(found.length, 1)
  }
  const streamed = register.write(async (db) => {
    for await (const key of db.selectFrom('keys').selectAll().stream()) t.fail(key)
  })
  await t.rejects(streamed, { message: 'nothing is streamed from the connection that writes' })
})

t.test('SQLite: a backup is a whole register', async (t) => {
  const folder = temporaryFolder(t as Tap)
  const { register } = watched(t as Tap, `sqlite:${join(folder, 'register.sqlite')}`)
  await register.write((db) => saveMailboxes(db, [recordWith()]))
  const file = join(folder, 'backup.sqlite')
  await register.backup(file)
  t.ok(existsSync(file))
  await register.write((db) => deleteMailboxes(db, ['mario'], NOW))
  const restored = watched(t as Tap, `sqlite:${file}`).register
  t.strictSame(await restored.read((db) => mailboxById(db, TORINO, 'mario')), recordWith())
})

t.test('PostgreSQL that stops and comes back', async (t) => {
  const server = await postgresServer(t as Tap)
  const { register, log } = watched(t as Tap, server.url)
  await register.write((db) => saveMailboxes(db, [recordWith()]))
  await t.rejects(register.backup('backup'), { message: 'pg_dump makes backups of PostgreSQL' })
  await server.stop()
  await t.rejects(
    register.read((db) => mailboxById(db, TORINO, 'mario')),
    UNAVAILABLE,
  )
  await t.rejects(
    register.write((db) => deleteMailboxes(db, ['mario'], NOW)),
    UNAVAILABLE,
  )
  await server.start()
  t.match(await register.read((db) => mailboxById(db, TORINO, 'mario')), { id: 'mario' })
  t.match(log, [{ msg: 'register unavailable' }, { msg: 'register available again' }])
})

t.test('PostgreSQL: changes that wait for one that does not end keep no one from reading, and give up', async (t) => {
  const { register } = watched(t as Tap, await emptyStore(t as Tap, 'postgres'))
  await register.write((db) => saveMailboxes(db, [recordWith()]))
  await register.write(async (db) => {
    await updateMailbox(db, recordWith({ version: 2 }), 1)
    const changes = Array.from({ length: 15 }, () =>
      register.write((another) => updateMailbox(another, recordWith({ version: 2 }), 1)),
    )
    const results = Promise.allSettled(changes)
    const startedAt = performance.now()
    t.match(await register.read((another) => mailboxById(another, TORINO, 'mario')), { version: 1 })
    t.ok(performance.now() - startedAt < 2000, 'at once')
    for (const result of await results) t.match(result, { status: 'rejected', reason: UNAVAILABLE })
    t.ok(performance.now() - startedAt < 15_000, 'after a few seconds')
  })
  t.match(await register.read((db) => mailboxById(db, TORINO, 'mario')), { version: 2 })
})

t.test('PostgreSQL: a connection that is lost between two queries of a change', async (t) => {
  const { register } = watched(t as Tap, await emptyStore(t as Tap, 'postgres'))
  await register.write((db) => saveMailboxes(db, [recordWith()]))
  const change = register.write(async (db) => {
    await updateMailbox(db, recordWith({ version: 2 }), 1)
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)
    await register.read((other) => sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(other))
    await delay(200)
    await updateMailbox(db, recordWith({ version: 3 }), 2)
  })
  await t.rejects(change, UNAVAILABLE)
  t.match(await register.read((db) => mailboxById(db, TORINO, 'mario')), { version: 1 })
})

t.test('PostgreSQL: a server that does not respond is unavailable', async (t) => {
  t.match(asUnavailable(new Error('Query read timeout')), UNAVAILABLE)
})
