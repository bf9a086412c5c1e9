import fp from 'fastify-plugin'
import ipaddr from 'ipaddr.js'

const WINDOW_MS = 60_000

/** How many clients are counted at a time; beyond, the one whose window began first is forgotten. */
export const COUNTED_CLIENTS = 10_000

/** No address is longer; what a proxy is told to be one may be. */
const LONGEST_ADDRESS = 64

/** The requests of a client in its current window. */
interface Count {
  requests: number
  readonly endsAt: number
}

/** Counts requests in windows of a minute, each from the first request of a client on. */
function counting(): (client: string, now: number) => Count {
  /** In the order in which they end, because all are equally long. */
  const counts = new Map<string, Count>()
  return (client, now) => {
    let count = counts.get(client)
    if (count === undefined || count.endsAt <= now) {
      counts.delete(client)
      if (counts.size >= COUNTED_CLIENTS) counts.delete(counts.keys().next().value as string)
      count = { requests: 0, endsAt: now + WINDOW_MS }
      counts.set(copyOf(client), count)
    }
    count.requests++
    return count
  }
}

/** A client by its IPv4 address, or by the network of its IPv6 address, the whole of which is usually one client's (RFC 6177). */
function clientAt(address: string): string {
  const text = address.slice(0, LONGEST_ADDRESS)
  if (!text.includes(':') || !ipaddr.IPv6.isValid(text)) return text
  const ip = ipaddr.process(text)
  return ip instanceof ipaddr.IPv6 ? ip.parts.slice(0, 4).join(':') : ip.toString()
}

/** The same text by itself: as a part of a header it would keep the whole header in memory. */
const copyOf = (client: string): string => Buffer.from(client, 'latin1').toString('latin1')

/** Told as `too-many-requests`. */
const TOO_MANY = Object.assign(new Error('too many requests'), { statusCode: 429 })

export interface RateLimitOptions {
  /** Requests per minute and client; 0: no limit. */
  readonly max: number
  /** Milliseconds of a clock that never goes back. */
  readonly now?: () => number
}

/** Limits the requests of this scope per minute and client, and says in headers how many are left. */
export const rateLimit = fp<RateLimitOptions>(
  (app, { max, now = () => performance.now() }, done) => {
    if (max > 0) {
      const countOf = counting()
      app.addHook('onRequest', (request, reply, next) => {
        const askedAt = now()
        const { requests, endsAt } = countOf(clientAt(request.ip), askedAt)
        const resetSeconds = Math.ceil((endsAt - askedAt) / 1000)
        reply.header('x-ratelimit-limit', max)
        reply.header('x-ratelimit-remaining', Math.max(0, max - requests))
        reply.header('x-ratelimit-reset', resetSeconds)
        if (requests <= max) next()
        else {
          reply.header('retry-after', resetSeconds)
          next(TOO_MANY)
        }
      })
    }
    done()
  },
  { name: 'rate-limit', dependencies: ['errors'], fastify: '5.x' },
)
