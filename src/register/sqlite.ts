import { mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { backup, type DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { Kysely, type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely'
import { openDatabase } from './sqlite-file.ts'
import { sqliteWriter } from './sqlite-writer.ts'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'
import { RegisterUnavailable } from './unavailable.ts'

/** A folder that is made for the register is its owner's alone: it holds personal data. */
const PRIVATE = 0o700

/** With more, a report over many mailboxes takes more memory and is no faster. */
const READER_CACHE_KIBIBYTES = 16_384

/** A database that lives as long as its process, for tests. */
export const IN_MEMORY = ':memory:'

/**
 * Opens a file of SQLite, which is made with its folder if there is none. Readers have a connection of their own, so
 * that they go on while something is written.
 * @throws Error of SQLite or of the file system
 */
export function openSqlite(path: string): Store {
  if (path !== IN_MEMORY) mkdirSync(dirname(path), { recursive: true, mode: PRIVATE })
  const database = openDatabase(path, READER_CACHE_KIBIBYTES)
  const isSame = path === IN_MEMORY ? () => true : sameFile(path)
  const reader = new Kysely<Tables>({ dialect: new SqliteDialect({ database: asSqliteDatabase(database) }) })
  const writer = path === IN_MEMORY ? reader : new Kysely<Tables>({ dialect: sqliteWriter(path) })
  return {
    kind: 'sqlite',
    reader,
    writer,
    backup: async (file) => {
      await backup(database, file)
    },
    check: () => {
      if (!isSame()) throw new RegisterUnavailable('the file was removed or replaced: put it back, or restart')
    },
    close: async () => {
      // The reader's first, so that the writer, the last to close, leaves the file without its log.
      await reader.destroy()
      if (writer !== reader) await writer.destroy()
    },
  }
}

/** Whether a file is still the one that it is now. What is written to a removed file is lost when the process ends. */
function sameFile(path: string): () => boolean {
  const opened = statSync(path)
  return () => {
    const found = statSync(path, { throwIfNoEntry: false })
    return found?.ino === opened.ino && found.dev === opened.dev
  }
}

/** The number of prepared statements that are kept. To prepare the two of a question takes longer than to run them. */
const MAX_STATEMENTS = 100

/** `node:sqlite` as Kysely expects a driver of SQLite to be. */
function asSqliteDatabase(database: DatabaseSync): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>()
  const prepare = (sql: string): SqliteStatement => {
    const statement = database.prepare(sql)
    const values = (parameters: readonly unknown[]) => parameters as readonly SQLInputValue[]
    return {
      reader: statement.columns().length > 0,
      all: (parameters) => statement.all(...values(parameters)),
      run: (parameters) => statement.run(...values(parameters)),
      iterate: (parameters) => statement.iterate(...values(parameters)),
    }
  }
  return {
    prepare: (sql) => {
      const known = statements.get(sql)
      if (known !== undefined) return known
      if (statements.size === MAX_STATEMENTS) statements.clear()
      const statement = prepare(sql)
      statements.set(sql, statement)
      return statement
    },
    close: () => database.close(),
  }
}
