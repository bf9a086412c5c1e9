import { DatabaseSync } from 'node:sqlite'

/** SQLite itself waits briefly for another process that writes; the register waits longer, between tries. */
const BUSY_TIMEOUT_MS = 20

/**
 * A connection to a file of SQLite, which is made if there is none.
 * @param cacheKibibytes the most that SQLite keeps of the file, taken as needed
 * @throws Error of SQLite
 */
export function openDatabase(path: string, cacheKibibytes: number): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS })
  // A commit is on the disk before anyone is told so, and readers do not wait for writers.
  database.exec('pragma journal_mode = wal; pragma synchronous = full')
  database.exec(`pragma cache_size = -${cacheKibibytes}`)
  return database
}
