import { setTimeout as delay } from 'node:timers/promises'
import type { Delivery } from '../register/delivery.ts'
import { deliveriesToSend } from '../register/delivery-claims.ts'
import { type DeliveryService, deliver, instantsAt } from './deliver.ts'

/** How fast a channel sends. */
export interface Pace {
  /** Waits until the next message may go. */
  readonly turn: (stopping: AbortSignal) => Promise<void>
  /** The number of messages that are sent at a time: a slow receiver keeps the others from their turn no longer. */
  readonly atOnce: number
}

/** A delay up to this is made up for, so that a busy machine sends as many a minute as are allowed. */
const MAX_CATCH_UP_MS = 1000

/** A pace of messages a minute, for as long as it is used: also from one `drain` to the next. */
export function paceOf(perMinute: number, atOnce: number): Pace {
  let nextAt = performance.now()
  return {
    atOnce,
    turn: async (stopping) => {
      const wait = nextAt - performance.now()
      if (wait > 0) await delay(wait, undefined, { signal: stopping }).catch(() => {})
      const now = performance.now()
      nextAt = (now - nextAt < MAX_CATCH_UP_MS ? nextAt : now) + 60_000 / perMinute
    },
  }
}

const BATCH = 50

/**
 * Sends what is to be sent over channels, the most urgent first, until nothing is left, or `isAllowed` says that it may
 * not go on.
 * @throws RegisterUnavailable
 */
export async function drain(
  service: DeliveryService,
  channels: readonly Delivery['channel'][],
  { turn, atOnce }: Pace,
  isAllowed: () => boolean,
): Promise<void> {
  const sending = new Map<string, Promise<void>>()
  let failure: { error: unknown } | undefined
  const start = (delivery: Delivery): void => {
    const sent = deliver(service, delivery)
      .catch((error) => {
        failure ??= { error }
      })
      .finally(() => sending.delete(delivery.id))
    sending.set(delivery.id, sent)
  }
  const mayGoOn = (): boolean => failure === undefined && isAllowed()
  while (mayGoOn()) {
    const { clock, register, stopping } = service
    const found = await register.read((db) => deliveriesToSend(db, channels, instantsAt(clock()), BATCH))
    // One that was started may not be claimed yet.
    const others = found.filter(({ id }) => !sending.has(id))
    if (others.length === 0) {
      if (sending.size === 0) break
      await Promise.race(sending.values())
    }
    for (const delivery of others) {
      if (sending.size >= atOnce) await Promise.race(sending.values())
      await turn(stopping)
      if (!mayGoOn()) break
      start(delivery)
    }
  }
  await Promise.all(sending.values())
  if (failure) throw failure.error
}
