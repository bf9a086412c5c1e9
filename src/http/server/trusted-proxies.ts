import type { Config } from '../../config.ts'

/**
 * Fastify's `trustProxy` for the setting TRUST_PROXY. Fastify ignores a number of hops, because it cannot know that
 * this many proxies stand in front. The operator, who sets the number, does.
 */
export function trustedProxies(trustProxy: Config['trustProxy']) {
  return typeof trustProxy === 'number' ? (_address: string, hop: number) => hop < trustProxy : trustProxy
}
