import { retryAfterSeconds } from '../../shared/retry-after.ts'
import type { Sender, SendResult } from '../message.ts'
import { reminderEvent } from './event.ts'
import { signedHeaders } from './sign.ts'

/** A receiver has this time for the head of its response. */
const MAX_RESPONSE_MS = 15_000

/** The receiver wants no event any more (Standard Webhooks 1.0.0). */
const GONE = 410

/** Statuses whose `Retry-After` counts. */
const BUSY: readonly number[] = [429, 503]

/** What the webhook needs. */
export interface WebhookOptions {
  readonly url: string
  /** That sign each event; see `signedHeaders`. */
  readonly secrets: readonly string[]
  /** Milliseconds since the epoch. */
  readonly clock: () => number
  /** Called once, when the receiver has turned the webhook off. */
  readonly onGone?: () => void
  /** For tests, which cannot wait as long as production does. */
  readonly maxResponseMs?: number
}

/**
 * A sender of events to a program of the Order, after Standard Webhooks 1.0.0. 2xx is taken; 410 turns it off until the next start; anything else,
 * a redirect too, is tried again. The URL may hold a secret, so no reason quotes it, or what the receiver says.
 */
export function createWebhook(options: WebhookOptions): Sender {
  const { url, secrets, clock, onGone, maxResponseMs = MAX_RESPONSE_MS } = options
  const closing = new AbortController()
  let isOff = false

  const post = async (id: string, body: string): Promise<Response> => {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'user-agent': 'pec-addons',
        ...signedHeaders(secrets, id, body, clock()),
      },
      body,
      redirect: 'manual',
      signal: AbortSignal.any([closing.signal, AbortSignal.timeout(maxResponseMs)]),
    })
    // The status says all. The rest may be endless, and may fail: neither makes a difference.
    await Promise.allSettled([response.body?.cancel()])
    return response
  }

  const resultOf = ({ status, ok, headers }: Response): SendResult => {
    if (ok) return { state: 'sent' }
    if (status === GONE) {
      if (!isOff) onGone?.()
      isOff = true
      return GONE_RESULT
    }
    if (status >= 300 && status < 400)
      return { state: 'retry', reason: `redirected (${status}), which is not followed` }
    const seconds = BUSY.includes(status) ? retryAfterSeconds(headers.get('retry-after'), clock()) : undefined
    return { state: 'retry', reason: `status ${status}`, ...(seconds !== undefined && { retryAfterSeconds: seconds }) }
  }

  return {
    send: async (message) => {
      if (isOff) return GONE_RESULT
      const body = JSON.stringify(reminderEvent(message))
      try {
        return resultOf(await post(message.delivery.id, body))
      } catch (error) {
        return { state: 'retry', reason: closing.signal.aborted ? 'the service stopped' : reasonOf(error as Error) }
      }
    },
    // Whether the receiver takes events only an event can show.
    check: async () => (isOff ? GONE_RESULT.reason : undefined),
    close: async () => closing.abort(),
  }
}

const GONE_RESULT = { state: 'retry', reason: 'gone' } as const

/** Why there was no response. The code of a cause, such as ECONNREFUSED, quotes nothing. */
function reasonOf({ name, cause }: Error): string {
  if (name === 'TimeoutError') return 'no response in time'
  const code = (cause as { code?: unknown } | undefined)?.code
  return typeof code === 'string' ? `connection failed (${code})` : 'connection failed'
}
