import { setTimeout as delay } from 'node:timers/promises'
import { retryAfterSeconds } from '../../shared/retry-after.ts'
import type { Reply } from './exchange.ts'
import { ArubaFailure, type ArubaOperation } from './failure.ts'

/** How often a call is sent at most, and how long after the first time; then twice as long each time. */
const MAX_TRIES = 5
const FIRST_WAIT_MS = 1000

/** A server that asks for a longer wait is not waited for: the whole sync is tried again later. */
const MAX_RETRY_AFTER_SECONDS = 120

export interface RetryOptions {
  readonly signal: AbortSignal
  /** Milliseconds since the epoch. */
  readonly clock: () => number
  /** For tests, which cannot wait as long as production does. */
  readonly firstWaitMs?: number
}

const BUSY = 429

/**
 * Sends a call again after 5xx, 429 and a lost connection, a few times. All calls only read, so that it does no harm.
 * @throws ArubaFailure the last one
 */
export async function withRetries(
  operation: ArubaOperation,
  send: () => Promise<Reply>,
  { signal, clock, firstWaitMs = FIRST_WAIT_MS }: RetryOptions,
): Promise<Reply> {
  for (let tries = 1; ; tries++) {
    let wait = firstWaitMs * 2 ** (tries - 1)
    try {
      const reply = await send()
      const { status, retryAfter } = reply
      if (status < 500 && status !== BUSY) return reply
      const seconds = retryAfterSeconds(retryAfter, clock()) ?? 0
      if (tries === MAX_TRIES || seconds > MAX_RETRY_AFTER_SECONDS)
        throw new ArubaFailure('unavailable', operation, { status })
      wait = Math.max(wait, seconds * 1000)
    } catch (error) {
      const { code } = error as ArubaFailure
      if (tries === MAX_TRIES || (code !== 'unreachable' && code !== 'timed-out')) throw error
    }
    await delay(wait, undefined, { signal }).catch(() => {
      throw new ArubaFailure('stopped', operation)
    })
  }
}
