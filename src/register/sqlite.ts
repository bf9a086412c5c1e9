import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { backup, DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { Kysely, type SqliteDatabase, SqliteDialect } from 'kysely'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'

/** `node:sqlite` waits in the thread of the service, so it waits briefly; the register waits longer between tries. */
const BUSY_TIMEOUT_MS = 20

/** A folder that is made for the register is its owner's alone: it holds personal data. */
const PRIVATE = 0o700

/** A database that lives as long as its process, for tests. */
export const IN_MEMORY = ':memory:'

/**
 * Opens a file of SQLite, which is made with its folder if there is none. Readers have a connection of their own, so
 * that they go on while something is written.
 * @throws Error of SQLite or of the file system
 */
export function openSqlite(path: string): Store {
  if (path !== IN_MEMORY) mkdirSync(dirname(path), { recursive: true, mode: PRIVATE })
  const database = open(path)
  const writer = kyselyOf(database)
  const reader = path === IN_MEMORY ? writer : kyselyOf(open(path))
  return {
    kind: 'sqlite',
    reader,
    writer,
    backup: async (file) => {
      await backup(database, file)
    },
    close: async () => {
      await reader.destroy()
      if (writer !== reader) await writer.destroy()
    },
  }
}

function open(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS })
  // A commit is on the disk before anyone is told so, and readers do not wait for writers.
  database.exec('pragma journal_mode = wal; pragma synchronous = full')
  // In KiB, used as needed: with the 2 MiB of SQLite an import writes the same pages of the indexes again and again.
  database.exec('pragma cache_size = -65536')
  return database
}

function kyselyOf(database: DatabaseSync): Kysely<Tables> {
  return new Kysely({ dialect: new SqliteDialect({ database: asSqliteDatabase(database) }) })
}

/** `node:sqlite` as Kysely expects a driver of SQLite to be. */
function asSqliteDatabase(database: DatabaseSync): SqliteDatabase {
  return {
    prepare: (sql) => {
      // A transaction takes the lock at once, where it can wait for it, and not at its first change.
      const statement = database.prepare(sql === 'begin' ? 'begin immediate' : sql)
      const values = (parameters: readonly unknown[]) => parameters as readonly SQLInputValue[]
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...values(parameters)),
        run: (parameters) => statement.run(...values(parameters)),
        iterate: (parameters) => statement.iterate(...values(parameters)),
      }
    },
    close: () => database.close(),
  }
}
