import fp from 'fastify-plugin'
import type { Config } from '../../config.ts'

/**
 * Warns, once, when requests come through a proxy that is not trusted: all clients then look like the proxy and share
 * one rate limit.
 */
export const proxyWarning = fp<{ config: Config }>(
  (app, { config }, done) => {
    let isWatching = config.trustProxy === false
    app.addHook('onRequest', ({ headers }, _reply, next) => {
      if (isWatching && (headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined)) {
        isWatching = false
        app.log.warn('requests come through a proxy, but TRUST_PROXY is off: all its clients share one rate limit')
      }
      next()
    })
    done()
  },
  { name: 'proxy-warning', fastify: '5.x' },
)
