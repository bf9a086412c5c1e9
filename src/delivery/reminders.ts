import { createHash, randomUUID } from 'node:crypto'
import type { Agreement } from '../domain/agreement.ts'
import { addDays, instantIn } from '../domain/calendar.ts'
import { todayOf } from '../domain/today.ts'
import { createLeasedTask } from '../register/leased-task.ts'
import { addRun, noteDecided, type ReminderRun, runById } from '../register/reminder-runs.ts'
import type { Channels } from './decide.ts'
import type { DeliveryService } from './deliver.ts'
import { drain, paceOf } from './drain.ts'
import { finishRuns } from './finish-runs.ts'
import { decideRun } from './run.ts'

/** The reminders of this service, as requests see them. */
export interface Reminders {
  /** Whether reminders are sent at all. */
  readonly isOn: boolean
  /** Those that are configured; where none is, a preview shows what mail would do. */
  readonly channels: Channels
  /** Decides on every message of an agreement that is due today; they are sent afterwards. @throws RegisterUnavailable */
  run(agreement: Agreement, trigger: ReminderRun['trigger']): Promise<ReminderRun>
  /** When the next daily run of an agreement begins, as an instant in RFC 3339; undefined if reminders are off. */
  nextRunAt(agreement: Agreement): string | undefined
}

/** Sends nothing, and shows in a preview what mail would do. */
export const NO_REMINDERS: Reminders = {
  isOn: false,
  channels: { names: ['mail'], senderIsPec: false },
  run: () => Promise.reject(new Error('reminders are off')),
  nextRunAt: () => undefined,
}

/** The reminders of a process that sends them. */
export interface RunningReminders extends Reminders {
  /** Does what is due now and then, until it is stopped; nothing if it was stopped before. */
  start(): void
  /** Stops: gives the lease back, so that another process goes on, and waits for the messages that are being sent. */
  stop(): Promise<void>
}

/** When reminders are sent, and how fast. */
export interface ReminderSettings {
  /** From when on they are sent each day, in the time zone of the agreement, such as "08:00". */
  readonly remindersAt: string
  readonly mailPerMinute: number
  /** Whether the daily run of an agreement may begin; absent: it may. */
  readonly mayBegin?: ((agreement: Agreement) => Promise<boolean>) | undefined
  /** Makes the id of a run that someone asks for; random by default. */
  readonly newId?: () => string
  /** Between two looks for what is due, in milliseconds. For tests, which cannot wait as long as production does. */
  readonly tickMs?: number
}

/** More connections than that many servers take for an attack. */
const MAILS_AT_ONCE = 3
const EVENTS_AT_ONCE = 8
const EVENTS_PER_MINUTE = 6000

const randomId = (): string => randomUUID().replaceAll('-', '')

const instant = (now: number): string => new Date(now).toISOString()

/** The id of the daily run of an agreement: whoever makes it, there is one a day. */
const dailyRunId = (agreement: Agreement, on: string): string =>
  createHash('sha256').update(`${agreement.id} ${on}`).digest('hex').slice(0, 32)

/**
 * Reminders that are decided on once a day and sent. Any number of processes may do so on one register: a lease has one
 * of them do it, and a claim on each message keeps it from being sent twice, whatever becomes of the lease.
 * @param stopper aborts `service.stopping`
 */
export function createReminders(
  service: DeliveryService,
  { remindersAt, mailPerMinute, mayBegin, newId = randomId, tickMs }: ReminderSettings,
  stopper: AbortController,
): RunningReminders {
  const { register, agreements, channels, senders, sendDigest, clock, logger } = service
  const draining = new Map<string, Promise<void>>()
  const mailPace = paceOf(mailPerMinute, MAILS_AT_ONCE)
  const eventPace = paceOf(EVENTS_PER_MINUTE, EVENTS_AT_ONCE)

  const run: Reminders['run'] = async (agreement, trigger) => {
    const now = clock()
    const on = todayOf(agreement, now)
    const id = trigger === 'daily' ? dailyRunId(agreement, on) : newId()
    const begun = { id, agreement: agreement.id, on, trigger, startedAt: instant(now) }
    await register.write((db) => addRun(db, begun))
    const checked = await decideRun(register, agreements, channels, { ...begun, checked: 0 }, instant(now))
    await register.write((db) => noteDecided(db, id, checked, instant(clock())))
    logger.info({ run: id, agreement: agreement.id, on, trigger, checked }, 'reminders decided')
    return (await register.read((db) => runById(db, id))) as ReminderRun
  }

  const startOfDay = (agreement: Agreement, on: string): number => instantIn(agreement.timeZone, on, remindersAt)

  const runDaily = async (): Promise<void> => {
    for (const agreement of agreements.all) {
      const on = todayOf(agreement, clock())
      if (clock() < startOfDay(agreement, on)) continue
      const today = await register.read((db) => runById(db, dailyRunId(agreement, on)))
      if (today?.decidedAt !== undefined || (await mayBegin?.(agreement)) === false) continue
      // One that fails keeps no other Order from its reminders, and is tried again.
      await run(agreement, 'daily').catch(task.logFailure)
    }
  }

  const mayGoOn = (): boolean => !stopper.signal.aborted && task.isHeld()

  /** Sends what waits for a channel, in the background. */
  const drainInBackground = (name: string, work: () => Promise<void>): void => {
    if (draining.has(name)) return
    const drained = work()
      .catch(task.logFailure)
      .finally(() => draining.delete(name))
    draining.set(name, drained)
  }

  const work = async (): Promise<void> => {
    await runDaily()
    // Also without a channel: what still waits for it would hold its run for ever.
    drainInBackground('mail', () => drain(service, ['mail', 'digest'], mailPace, mayGoOn))
    drainInBackground('webhook', () => drain(service, ['webhook'], eventPace, mayGoOn))
    const finished = await finishRuns(register, agreements, sendDigest !== undefined, instant(clock()))
    for (const { id, agreement, on } of finished) logger.info({ run: id, agreement, on }, 'reminders finished')
  }

  const task = createLeasedTask(register, {
    name: 'reminders',
    failed: 'reminders cannot be sent',
    work,
    clock,
    logger,
    tickMs,
  })

  return {
    isOn: true,
    channels,
    run: async (agreement, trigger) => {
      const decided = await run(agreement, trigger)
      task.tick()
      return decided
    },
    nextRunAt: (agreement) => {
      const today = todayOf(agreement, clock())
      const start = startOfDay(agreement, today)
      return instant(start > clock() ? start : startOfDay(agreement, addDays(today, 1)))
    },
    start: task.start,
    stop: async () => {
      stopper.abort()
      // Another process goes on at once; what is being sent here is claimed.
      await task.stop()
      await Promise.all(draining.values())
      await Promise.all(Object.values(senders).map((sender) => sender.close()))
    },
  }
}
