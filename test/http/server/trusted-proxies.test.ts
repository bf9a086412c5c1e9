import t from 'tap'
import { readConfig } from '../../../src/config.ts'
import { trustedProxies } from '../../../src/http/server/trusted-proxies.ts'

/** Whether Fastify trusts the proxy at a hop: 0 is the one that connects, 1 the one before it. */
function trusts(setting: string, hop: number): boolean {
  const trusted = trustedProxies(readConfig({ TRUST_PROXY: setting }).config.trustProxy)
  return typeof trusted === 'function' && trusted('203.0.113.9', hop)
}

t.test('a number of hops trusts that many proxies in front, and no more', async (t) => {
  t.strictSame([trusts('1', 0), trusts('1', 1)], [true, false])
  t.strictSame([trusts('2', 0), trusts('2', 1), trusts('2', 2)], [true, true, false])
})

t.test('every other setting is left to Fastify', async (t) => {
  for (const [setting, expected] of [
    ['off', false],
    ['true', true],
    ['10.0.0.0/8', '10.0.0.0/8'],
  ] as const) {
    t.equal(trustedProxies(readConfig({ TRUST_PROXY: setting }).config.trustProxy), expected, setting)
  }
})
