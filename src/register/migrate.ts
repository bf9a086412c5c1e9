import { CompiledQuery, type Kysely, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { mailboxesAndKeys } from './migrations/0001-mailboxes-and-keys.ts'
import { reminders } from './migrations/0002-reminders.ts'
import { sources } from './migrations/0003-sources.ts'
import type { Kind } from './store.ts'
import { RegisterUnavailable } from './unavailable.ts'

/** Every change of the tables since the first, by name, in order. A migration that was released is never changed. */
const migrationsFor = (kind: Kind): Record<string, Migration> => ({
  '0001-mailboxes-and-keys': mailboxesAndKeys(kind),
  '0002-reminders': reminders(kind),
  '0003-sources': sources(kind),
})

/**
 * Brings the tables up to date. Several processes may start at once: PostgreSQL has the migrator's own lock, SQLite the
 * lock of its file, because there a change of tables is no transaction of the migrator's.
 * @throws RegisterUnavailable if a newer version of the program has made the tables
 */
export async function migrate(db: Kysely<unknown>, kind: Kind): Promise<void> {
  const migrations = migrationsFor(kind)
  if (kind === 'postgres') {
    await migrateWith(db, migrations)
    return
  }
  await db.connection().execute(async (connection) => {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
    try {
      await migrateWith(connection, migrations)
      await connection.executeQuery(CompiledQuery.raw('commit'))
    } catch (error) {
      await connection.executeQuery(CompiledQuery.raw('rollback'))
      throw error
    }
  })
}

async function migrateWith(db: Kysely<unknown>, migrations: Record<string, Migration>): Promise<void> {
  await rejectNewer(db, migrations)
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error } = await migrator.migrateToLatest()
  if (error === undefined) return
  // Another process may have been first, and that may be a newer program.
  await rejectNewer(db, migrations)
  throw error
}

async function rejectNewer(db: Kysely<unknown>, migrations: Record<string, Migration>): Promise<void> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some(({ name }) => name === 'kysely_migration')) return
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db)
  const unknown = rows.find(({ name }) => !(name in migrations))
  if (unknown) throw new RegisterUnavailable(`made by a newer version of pec-addons (${unknown.name})`)
}
