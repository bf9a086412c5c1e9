import type { Logger } from 'pino'
import type { Agreement, Agreements } from '../../domain/agreement.ts'
import { instantIn } from '../../domain/calendar.ts'
import { todayOf } from '../../domain/today.ts'
import { createLeasedTask } from '../../register/leased-task.ts'
import type { Register } from '../../register/register.ts'
import { lastSyncs } from '../../register/source-syncs.ts'
import { RegisterUnavailable } from '../../register/unavailable.ts'
import { type ConnectAruba, MAX_SYNC_MS } from './client.ts'
import { ArubaFailure, faultOf } from './failure.ts'
import { isSynced, type SyncedAgreement } from './sync.ts'
import { syncAndKeep } from './sync-and-keep.ts'

/** Syncs of the agreements whose mailboxes Aruba knows, once a day. */
export interface ArubaSyncs {
  /** Does what is due, now and then, until it is stopped. */
  start(): void
  /** Stops; a sync in progress changes nothing. */
  stop(): Promise<void>
  /** Syncs every agreement for which it is due. @throws RegisterUnavailable */
  syncIfDue(): Promise<void>
  /**
   * Whether the reminders of today need wait for no sync of an agreement: there is none, it is done or has failed, or
   * they have waited for as long as a sync may take.
   */
  isSettled(agreement: Agreement): Promise<boolean>
}

/** What daily syncs need. */
export interface ArubaSyncService {
  readonly register: Register
  readonly agreements: Agreements
  readonly connect: ConnectAruba
  /** Milliseconds since the epoch. */
  readonly clock: () => number
  readonly logger: Logger
  countSync(result: 'applied' | 'failed'): void
}

export interface ArubaSyncSettings {
  /** From when on an agreement is synced each day, in its time zone, such as "06:00". */
  readonly syncAt: string
  /** In milliseconds. For tests, which cannot wait as long as production does. */
  readonly tickMs?: number | undefined
}

/** A sync that has failed is tried again after this time. */
const RETRY_MS = 60 * 60_000

/**
 * Daily syncs. Any number of processes may do so on one register: a lease has one of them do it. Two at once would only
 * do the same twice.
 */
export function createArubaSyncs(
  { register, agreements, connect, clock, logger, countSync }: ArubaSyncService,
  { syncAt, tickMs }: ArubaSyncSettings,
): ArubaSyncs {
  const synced = agreements.all.filter(isSynced)
  const stopper = new AbortController()
  const connectUntilStop: ConnectAruba = (signal) => connect(AbortSignal.any([signal, stopper.signal]))
  const createdAt = clock()
  let pausedUntil = 0
  let syncing: Promise<void> | undefined

  const startOfToday = (agreement: Agreement): number =>
    instantIn(agreement.timeZone, todayOf(agreement, clock()), syncAt)

  /** What became of the syncs of today. One that ended before its hour, from a shell, is not that of the day. */
  const today = async (agreement: Agreement): Promise<{ isDone: boolean; failedAt?: number }> => {
    const [last] = await register.read((db) => lastSyncs(db, [agreement.id]))
    const start = startOfToday(agreement)
    const failedAt = last?.result === 'failed' ? Date.parse(last.finishedAt) : 0
    return {
      isDone: last?.appliedAt !== undefined && Date.parse(last.appliedAt) >= start,
      ...(failedAt >= start && { failedAt }),
    }
  }

  const isDue = async (agreement: SyncedAgreement): Promise<boolean> => {
    if (clock() < Math.max(pausedUntil, startOfToday(agreement))) return false
    const { isDone, failedAt } = await today(agreement)
    return !isDone && (failedAt === undefined || clock() >= failedAt + RETRY_MS)
  }

  const sync = async (agreement: SyncedAgreement): Promise<void> => {
    // A merge, which is never held: who has left is removed by someone, not by the day.
    const question = { agreement, agreements, mode: 'merge', dryRun: false, now: clock() } as const
    try {
      const { counts, source } = await syncAndKeep(register, connectUntilStop, question, { onBatch() {} }, clock)
      countSync('applied')
      logger.info({ agreement: agreement.id, ...source, ...counts }, 'mailboxes read from Aruba')
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
    tickMs,
  })

  return {
    syncIfDue,
    isSettled: async (agreement) => {
      if (!isSynced(agreement)) return true
      // Also where the sync waits for that of another agreement, or for a register that could not be written.
      if (clock() >= Math.max(startOfToday(agreement), createdAt) + MAX_SYNC_MS) return true
      const { isDone, failedAt } = await today(agreement)
      return isDone || failedAt !== undefined
    },
    start: task.start,
    stop: async () => {
      stopper.abort()
      await syncing
      await task.stop()
    },
  }
}
