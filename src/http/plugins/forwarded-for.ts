import { isIP } from 'node:net'
import fp from 'fastify-plugin'
import type { Config } from '../../config.ts'

/**
 * The address of an entry of X-Forwarded-For, which some proxies write with the port of the client, with brackets or in
 * quotes. An entry that is no address is returned as it is.
 * @example addressOf('"[2001:db8:1:2::7]:443"') // '2001:db8:1:2::7'
 */
export function addressOf(entry: string): string {
  const text = entry
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .trim()
  if (isIP(text) > 0) return text
  const address = text.replace(/:\d*$/, '').replace(/^\[(.*)\]$/, '$1')
  return isIP(address) > 0 ? address : text
}

/**
 * Leaves nothing but addresses in X-Forwarded-For. Fastify would take `203.0.113.9:51001` for the whole address: each
 * connection of a client would be a client of its own to the rate limit, and a proxy that is trusted would not be known
 * by its network.
 */
export const forwardedFor = fp<{ config: Config }>(
  (app, { config }, done) => {
    if (config.trustProxy !== false) {
      app.addHook('onRequest', ({ raw: { headers } }, _reply, next) => {
        const entries = headers['x-forwarded-for']
        if (typeof entries === 'string') headers['x-forwarded-for'] = entries.split(',').map(addressOf).join(', ')
        next()
      })
    }
    done()
  },
  { name: 'forwarded-for', fastify: '5.x' },
)
