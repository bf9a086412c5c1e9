import { Kysely, PostgresDialect } from 'kysely'
import { Pool } from 'pg'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'

const MAX_CONNECTIONS = 10

/** A server that does not accept a connection within this time cannot be reached. */
const CONNECT_TIMEOUT_MS = 3000

/** A question that waits longer than this, such as for a lock, is given up. An import sends many short ones. */
const QUERY_TIMEOUT_MS = 20_000

/** Opens a database of PostgreSQL. Nothing is connected before the first query. @param url as `postgres://…` */
export function openPostgres(url: string): Store {
  const pool = new Pool({
    connectionString: url,
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: QUERY_TIMEOUT_MS,
    application_name: 'pec-addons',
  })
  // A connection that is lost while no one uses it: the next query opens another.
  pool.on('error', () => {})
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  return { kind: 'postgres', reader: db, writer: db, close: () => db.destroy() }
}
