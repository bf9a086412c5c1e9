import type { Config } from '../../config.ts'

/**
 * Which addresses Fastify takes for proxies. It does not trust a mere number of hops by itself, because it cannot know
 * that so many proxies stand in front; the operator, who sets the number, does.
 */
export function trustedProxies(trustProxy: Config['trustProxy']) {
  return typeof trustProxy === 'number' ? (_address: string, hop: number) => hop < trustProxy : trustProxy
}
