import { DatabaseSync } from 'node:sqlite'

/** SQLite itself waits briefly for another process that writes; the register waits longer, between tries. */
const BUSY_TIMEOUT_MS = 20

/**
 * A connection to a file of SQLite, which is made if there is none.
 * @throws Error of SQLite
 */
export function openDatabase(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS })
  // A commit is on the disk before anyone is told so, and readers do not wait for writers.
  database.exec('pragma journal_mode = wal; pragma synchronous = full')
  // In KiB, used as needed: with the 2 MiB of SQLite an import writes the same pages of the indexes again and again.
  database.exec('pragma cache_size = -65536')
  return database
}
