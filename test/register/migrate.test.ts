import { DatabaseSync } from 'node:sqlite'
import { Client } from 'pg'
import t, { type Test } from 'tap'
import { createKey, listKeys } from '../../src/register/keys.ts'
import { createRegister } from '../../src/register/register.ts'
import { emptyStore, STORES } from '../support/stores.ts'

/** Runs a statement on a database without the register. */
async function execute(url: string, statement: string): Promise<void> {
  if (url.startsWith('sqlite:')) {
    const database = new DatabaseSync(url.slice('sqlite:'.length))
    database.exec(statement)
    database.close()
    return
  }
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(statement)
  await client.end()
}

for (const kind of STORES) {
  t.test(`${kind}: a database with tables of another program is left alone, and can be mended`, async (t) => {
    const url = await emptyStore(t as Test, kind)
    await execute(url, 'create table mailboxes (name text)')
    const register = createRegister(url)
    t.teardown(() => register.close())
    await t.rejects(register.read(listKeys), { message: /^register unavailable: .*already exists/ })
    await execute(url, 'drop table mailboxes')
    t.strictSame(await register.read(listKeys), [])
  })
}

t.test('SQLite: rows can be read one by one', async (t) => {
  const register = createRegister('sqlite::memory:')
  t.teardown(() => register.close())
  const names: string[] = []
  await register.write((db) => createKey(db, { name: 'Segreteria', scopes: ['read'] }, '2026-11-20T09:00:00.000Z'))
  await register.read(async (db) => {
    for await (const { name } of db.selectFrom('keys').select('name').stream()) names.push(name)
  })
  t.strictSame(names, ['Segreteria'])
})
