import { Kysely, PostgresDialect } from 'kysely'
import { Pool } from 'pg'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'

/** Of each pool. */
const MAX_CONNECTIONS = 10

/** A server that does not accept a connection within this time cannot be reached. */
const CONNECT_TIMEOUT_MS = 3000

/** A question to a server that does not respond is given up after this time. An import sends many short ones. */
const QUERY_TIMEOUT_MS = 20_000

/** How long a change waits for another one of the same mailbox: an import keeps what it changes until its end. */
const LOCK_TIMEOUT_MS = 5000

/** A replica that disappears within a transaction keeps its locks for no longer. An import pauses for milliseconds. */
const IDLE_TRANSACTION_TIMEOUT_MS = 60_000

/**
 * Opens a database of PostgreSQL. Nothing is connected before the first query. Changes have connections of their own:
 * those that wait for each other keep no one from reading.
 * @param url as `postgres://…`
 */
export function openPostgres(url: string): Store {
  const reader = open(url)
  const writer = open(url)
  return {
    kind: 'postgres',
    reader,
    writer,
    close: async () => {
      await reader.destroy()
      await writer.destroy()
    },
  }
}

function open(url: string): Kysely<Tables> {
  const pool = new Pool({
    connectionString: url,
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: QUERY_TIMEOUT_MS,
    lock_timeout: LOCK_TIMEOUT_MS,
    idle_in_transaction_session_timeout: IDLE_TRANSACTION_TIMEOUT_MS,
    application_name: 'pec-addons',
  })
  // A connection that is lost while no one uses it: the next query opens another.
  pool.on('error', () => {})
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}
