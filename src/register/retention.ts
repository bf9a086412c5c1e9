import type { Kysely } from 'kysely'
import type { Logger } from 'pino'
import type { Agreements } from '../domain/agreement.ts'
import { addMonths } from '../domain/calendar.ts'
import { todayOf } from '../domain/today.ts'
import { deleteDeliveriesBefore } from './deliveries.ts'
import { eraseMailboxes } from './erase.ts'
import type { Register } from './register.ts'
import { deleteRunsBefore } from './reminder-runs.ts'
import type { Tables } from './tables.ts'

/** How long a mailbox is kept after its expiry where the agreement does not say otherwise. */
const RETENTION_MONTHS = 12

const DAY_MS = 24 * 60 * 60 * 1000

/**
 * Removes the mailboxes whose expiry passed more than `retentionMonths` ago, and deliveries and runs that are older.
 * Returns the number of mailboxes.
 * @param now milliseconds since the epoch
 */
export async function removeExpired(db: Kysely<Tables>, agreements: Agreements, now: number): Promise<number> {
  let removed = 0
  for (const agreement of agreements.all) {
    const months = agreement.retentionMonths ?? RETENTION_MONTHS
    const first = addMonths(todayOf(agreement, now), -months)
    removed += await eraseMailboxes(
      db,
      ({ and, eb }) => and([eb('agreement', '=', agreement.id), eb('expires_on', '<', first)]),
      new Date(now).toISOString(),
    )
    await deleteDeliveriesBefore(db, [agreement.id], first)
    await deleteRunsBefore(db, [agreement.id], first)
  }
  return removed
}

/**
 * Removes what may no longer be kept, now and every day while the process runs. Several replicas may do so. A register
 * that is unavailable is logged by itself; the next day makes up for it.
 */
export function retainDaily(
  register: Register,
  agreements: Agreements,
  { clock, logger }: { readonly clock: () => number; readonly logger: Logger },
): void {
  const run = (): void => {
    register
      .write((db) => removeExpired(db, agreements, clock()))
      .then(
        (removed) => {
          if (removed > 0) logger.info({ removed }, 'mailboxes removed whose time in the register is over')
        },
        (err) => logger.warn({ err }, 'nothing removed whose time in the register is over'),
      )
  }
  run()
  setInterval(run, DAY_MS).unref()
}
