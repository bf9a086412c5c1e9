import type { Logger } from 'pino'
import type { Agreement, Agreements } from '../../domain/agreement.ts'
import { instantIn } from '../../domain/calendar.ts'
import { todayOf } from '../../domain/today.ts'
import { createLeasedTask } from '../../register/leased-task.ts'
import type { Register } from '../../register/register.ts'
import { type KeptSync, lastSyncs, type SourceSync } from '../../register/source-syncs.ts'
import { RegisterUnavailable } from '../../register/unavailable.ts'
import type { ArubaClient } from './client.ts'
import { ArubaFailure, faultOf } from './failure.ts'
import { isSynced, type SyncedAgreement, syncAndKeep } from './sync.ts'

/** Syncs of the agreements whose mailboxes Aruba knows, once a day. */
export interface ArubaSyncs {
  /** Does what is due, now and then, until it is stopped. */
  start(): void
  /** Stops; a sync in progress changes nothing. */
  stop(): Promise<void>
  /** Syncs every agreement for which it is due. @throws RegisterUnavailable */
  syncIfDue(): Promise<void>
  /** Whether the reminders of today need wait for no sync of an agreement: there is none, it is done, or it has failed. */
  isSettled(agreement: Agreement): Promise<boolean>
}

/** What daily syncs need. */
export interface ArubaSyncService {
  readonly register: Register
  readonly agreements: Agreements
  readonly client: ArubaClient
  /** Milliseconds since the epoch. */
  readonly clock: () => number
  readonly logger: Logger
  countSync(result: SourceSync['result']): void
}

/** A sync that has failed is tried again after this time. */
const RETRY_MS = 60 * 60_000

/**
 * Daily syncs. Any number of processes may do so on one register: a lease has one of them do it. Two at once would only
 * do the same twice.
 * @param syncAt from when on an agreement is synced each day, in its time zone, such as "06:00"
 * @param stopper aborts the calls of the client
 */
export function createArubaSyncs(
  { register, agreements, client, clock, logger, countSync }: ArubaSyncService,
  syncAt: string,
  stopper: AbortController,
): ArubaSyncs {
  const synced = agreements.all.filter(isSynced)
  let pausedUntil = 0
  let syncing: Promise<void> | undefined

  const lastOf = async ({ id }: Agreement): Promise<KeptSync | undefined> =>
    (await register.read((db) => lastSyncs(db, [id])))[0]

  const isDue = async (agreement: SyncedAgreement): Promise<boolean> => {
    const now = clock()
    const today = todayOf(agreement, now)
    if (now < Math.max(pausedUntil, instantIn(agreement.timeZone, today, syncAt))) return false
    const last = await lastOf(agreement)
    if (last?.on !== today) return true
    return last.result === 'failed' && now >= Date.parse(last.finishedAt) + RETRY_MS
  }

  const sync = async (agreement: SyncedAgreement): Promise<void> => {
    const question = { agreement, agreements, mode: 'merge', dryRun: false, now: clock() } as const
    try {
      const { result, counts, source } = await syncAndKeep(register, client, question, { onBatch() {} }, clock)
      countSync(result)
      logger.info({ agreement: agreement.id, result, ...source, ...counts }, 'mailboxes read from Aruba')
    } catch (error) {
      if (error instanceof RegisterUnavailable) {
        // What was read is lost, and Aruba should not be asked for it all the time.
        pausedUntil = clock() + RETRY_MS
        throw error
      }
      const fault = faultOf(error)
      if (fault === 'stopped') return
      countSync('failed')
      const why = error instanceof ArubaFailure ? { reason: error.message } : { err: error }
      logger.error({ agreement: agreement.id, fault, ...why }, 'mailboxes not read from Aruba')
    }
  }

  const syncIfDue = async (): Promise<void> => {
    for (const agreement of synced) {
      if (!stopper.signal.aborted && (await isDue(agreement))) await sync(agreement)
    }
  }

  // A sync may take longer than a lease, which is renewed meanwhile.
  const work = async (): Promise<void> => {
    syncing ??= syncIfDue()
      .catch(task.logFailure)
      .finally(() => {
        syncing = undefined
      })
  }
  const task = createLeasedTask(register, {
    name: 'aruba',
    failed: 'a sync with Aruba has failed',
    work,
    clock,
    logger,
  })

  return {
    syncIfDue,
    isSettled: async (agreement) => {
      if (!isSynced(agreement)) return true
      return (await lastOf(agreement))?.on === todayOf(agreement, clock())
    },
    start: task.start,
    stop: async () => {
      stopper.abort()
      await syncing
      await task.stop()
      client.close()
    },
  }
}
