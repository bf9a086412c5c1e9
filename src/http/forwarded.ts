import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Config } from '../config.ts'

/**
 * Whom Fastify takes for a proxy. It does not trust a mere number of hops by itself, because it cannot know that so many
 * proxies stand in front; the operator, who sets the number, does.
 */
export function trusted(trustProxy: Config['trustProxy']) {
  return typeof trustProxy === 'number' ? (_address: string, hop: number) => hop < trustProxy : trustProxy
}

/**
 * Looks at every request and warns, once, when they come through a proxy that nobody said to trust: all clients then
 * look like the proxy and share one limit of requests.
 */
export function warnOfUntrustedProxy(app: FastifyInstance, { trustProxy }: Config) {
  let watching = trustProxy === false
  return ({ headers }: FastifyRequest): void => {
    if (watching && (headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined)) {
      watching = false
      app.log.warn('requests come through a proxy, but TRUST_PROXY is off: all its clients share one limit of requests')
    }
  }
}
