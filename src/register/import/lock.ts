import { setTimeout as delay } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'
import type { Tables } from '../tables.ts'
import { RegisterUnavailable } from '../unavailable.ts'

/** How long an import waits for another one of its agreement, and between two tries. */
const MAX_WAIT_MS = 5000
const BETWEEN_TRIES_MS = 50

/**
 * Keeps other imports of an agreement out until the transaction ends. Only PostgreSQL needs it: SQLite has one
 * transaction that writes at a time. It does not wait in the database, where a query that waits is given up as lost.
 * @throws RegisterUnavailable if another import of the agreement does not end
 */
export async function lockImports(db: Kysely<Tables>, agreement: string, maxWaitMs = MAX_WAIT_MS): Promise<void> {
  const name = `import ${agreement}`
  const giveUpAt = performance.now() + maxWaitMs
  for (;;) {
    const { rows } = await sql<{ locked: boolean }>`
      select pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) as locked`.execute(db)
    if (rows[0]?.locked) return
    if (performance.now() > giveUpAt) throw new RegisterUnavailable('another import of the agreement is in progress')
    await delay(BETWEEN_TRIES_MS)
  }
}
