import { createRequire } from 'node:module'
import rateLimit, { type FastifyRateLimitStoreCtor } from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'

const TIME_WINDOW_MS = 60_000

/** How many clients are counted at a time; the one not seen for longest is forgotten first. */
const CLIENTS = 5_000

/** What the plugin itself counts in, which its types do not tell. */
type Counted = (error: Error | null, count?: { current: number; ttl: number }) => void
type Store = new (
  continueExceeding: boolean,
  exponentialBackoff: boolean,
  clients: number,
) => {
  incr(client: string, counted: Counted, timeWindow: number, max: number): void
}
const LocalStore: Store = createRequire(import.meta.url)('@fastify/rate-limit/store/LocalStore.js')

/**
 * Gives each request a count of its own. The plugin's store has one object for a client, which the plugin reads when the
 * other requests of the same packet have been counted in it too: of five with three left, all five would be refused.
 */
class CountPerRequest extends LocalStore {
  constructor() {
    super(false, false, CLIENTS)
  }

  override incr(client: string, counted: Counted, timeWindow: number, max: number): void {
    super.incr(client, (error, count) => counted(error, count && { ...count }), timeWindow, max)
  }
}

/** Lets each client ask so many questions a minute of a scope; with 0, as many as it likes. */
export function limitRequests(app: FastifyInstance, max: number): void {
  if (max === 0) return
  const store = CountPerRequest as unknown as FastifyRateLimitStoreCtor
  app.register(rateLimit, { max, timeWindow: TIME_WINDOW_MS, store })
}
