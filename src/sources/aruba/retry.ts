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
  /** Waits until the time is over or the signal aborts. For tests, which cannot wait as long as production does. */
  readonly wait?: (milliseconds: number, signal: AbortSignal) => Promise<void>
}

const BUSY = 429

const delayFor = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  delay(milliseconds, undefined, { signal })

/** What a call has come to: a reply, unless there was none. */
type Outcome = { readonly reply: Reply } | { readonly failure: ArubaFailure }

/**
 * Sends a call again after 5xx, 429 and a lost connection, a few times. All calls only read, so that it does no harm.
 * @throws ArubaFailure the last one
 */
export async function withRetries(
  operation: ArubaOperation,
  send: () => Promise<Reply>,
  { signal, clock, wait = delayFor }: RetryOptions,
): Promise<Reply> {
  for (let tries = 1; ; tries++) {
    const outcome: Outcome = await send().then(
      (reply) => ({ reply }),
      (failure) => ({ failure }),
    )
    if ('reply' in outcome && outcome.reply.status < 500 && outcome.reply.status !== BUSY) return outcome.reply
    const seconds = 'reply' in outcome ? (retryAfterSeconds(outcome.reply.retryAfter, clock()) ?? 0) : 0
    if (tries === MAX_TRIES || seconds > MAX_RETRY_AFTER_SECONDS || !mayPass(outcome)) {
      throw 'reply' in outcome
        ? new ArubaFailure('unavailable', operation, { status: outcome.reply.status })
        : outcome.failure
    }
    await wait(Math.max(FIRST_WAIT_MS * 2 ** (tries - 1), seconds * 1000), signal).catch(() => {
      throw new ArubaFailure('stopped', operation)
    })
  }
}

/** Whether the same call may succeed a little later. */
function mayPass(outcome: Outcome): boolean {
  return 'reply' in outcome || outcome.failure.code === 'unreachable' || outcome.failure.code === 'timed-out'
}
