import fastifyRateLimit, { type FastifyRateLimitStore, normalizeIP } from '@fastify/rate-limit'
import fp from 'fastify-plugin'

const WINDOW_MS = 60_000

/** How many clients are counted at a time; beyond, the one whose window began first is forgotten. */
export const MAX_CLIENTS = 10_000

/** No address is longer; what a proxy passes on as one may be. */
const MAX_ADDRESS_LENGTH = 64

/** The requests of a client in its current window. */
interface Window {
  requests: number
  readonly endsAt: number
}

/**
 * A store class, as the library wants it: counts requests in windows, each from the first request of a client on. The
 * library's own store returns the same object for every request of a client, and the library reads it a promise later:
 * of five pipelined requests with three left, all five would be rejected.
 */
function createStore(now: () => number) {
  /** In the order in which they end, because all are equally long. */
  const windows = new Map<string, Window>()
  return class implements FastifyRateLimitStore {
    incr(client: string, done: Parameters<FastifyRateLimitStore['incr']>[1], timeWindow: number): void {
      // Whole milliseconds: fractions add up to a little more than the window, which would read as 61 seconds.
      const arrivedAt = Math.floor(now())
      let window = windows.get(client)
      if (window === undefined || window.endsAt <= arrivedAt) {
        windows.delete(client)
        if (windows.size >= MAX_CLIENTS) windows.delete(windows.keys().next().value as string)
        window = { requests: 0, endsAt: arrivedAt + timeWindow }
        windows.set(client, window)
      }
      window.requests++
      done(null, { current: window.requests, ttl: window.endsAt - arrivedAt })
    }

    /** The library asks for a store of the options below; there is only one. */
    child(): this {
      return this
    }
  }
}

/** A client is its IPv4 address or its IPv6 /64 network, the whole of which is usually one client's (RFC 6177). */
function clientAt(address: string): string {
  // Copied: as a part of X-Forwarded-For it would keep the whole header in memory, up to 16 KiB for each client.
  return normalizeIP(Buffer.from(address.slice(0, MAX_ADDRESS_LENGTH)).toString())
}

export interface RateLimitOptions {
  /** Requests per minute and client; 0: no limit. */
  readonly max: number
  /** Milliseconds of a clock that never goes back. */
  readonly now?: () => number
}

/** Limits the requests of this scope per minute and client (429), and says in headers how many are left. */
export const rateLimit = fp<RateLimitOptions>(
  async (app, { max, now = () => performance.now() }) => {
    if (max === 0) return
    await app.register(fastifyRateLimit, { global: false, store: createStore(now) })
    // A hook of the scope counts requests that no route serves too; the library by itself counts routes only.
    app.addHook('onRequest', app.rateLimit({ max, timeWindow: WINDOW_MS, keyGenerator: ({ ip }) => clientAt(ip) }))
  },
  { name: 'rate-limit', dependencies: ['request-checks', 'errors'], fastify: '5.x' },
)
