import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import { releaseLease, takeLease } from './leases.ts'
import type { Register } from './register.ts'
import { RegisterUnavailable } from './unavailable.ts'

/** How often the work is begun. */
const TICK_MS = 15_000

/** How long another process waits for one that has died. */
const LEASE_MS = 120_000

/** A task that any number of processes on one register could do, and that one of them does. */
export interface LeasedTask {
  /** Begins the work at once, and again and again until it is stopped. If it was stopped before, it does nothing. */
  start(): void
  /** Begins the work now, if it was started. */
  tick(): void
  /** Whether this process surely holds the lease. */
  isHeld(): boolean
  /** Logs why the task, or a part of it, has failed. */
  logFailure(error: Error): void
  /** Waits for what is being done, and gives the lease back, so that another process goes on at once. */
  stop(): Promise<void>
}

/** What a task is, and how it is said that it has failed. */
export interface TaskSettings {
  /** Name of the lease. */
  readonly name: string
  readonly failed: string
  /** Does what is due. It must be soon done: the lease is renewed by the next one. */
  readonly work: () => Promise<void>
  /** Milliseconds since the epoch. */
  readonly clock: () => number
  readonly logger: Logger
  /** In milliseconds. For tests, which cannot wait as long as production does. */
  readonly tickMs?: number | undefined
}

export function createLeasedTask(
  register: Register,
  { name, failed, work, clock, logger, tickMs = TICK_MS }: TaskSettings,
): LeasedTask {
  const holder = randomUUID()
  let heldUntil = 0
  let timer: NodeJS.Timeout | undefined
  let working: Promise<void> | undefined
  let isStopped = false

  const workIfHeld = async (): Promise<void> => {
    const takenAt = performance.now()
    const isMine = await register.write((db) => takeLease(db, name, holder, clock(), LEASE_MS))
    heldUntil = isMine ? takenAt + LEASE_MS : 0
    if (isMine) await work()
  }

  const logFailure = (err: Error): void => {
    // The register logs by itself that it is unavailable.
    if (!(err instanceof RegisterUnavailable)) logger.error({ err }, failed)
  }

  const tick = (): void => {
    if (timer === undefined) return
    working ??= workIfHeld()
      .catch(logFailure)
      .finally(() => {
        working = undefined
      })
  }

  return {
    start: () => {
      // A signal to stop may come before the start.
      if (isStopped) return
      timer = setInterval(tick, tickMs)
      tick()
    },
    tick,
    isHeld: () => performance.now() < heldUntil,
    logFailure,
    stop: async () => {
      isStopped = true
      clearInterval(timer)
      timer = undefined
      await working
      await register.write((db) => releaseLease(db, name, holder)).catch(logFailure)
    },
  }
}
