import type { AddressInfo } from 'node:net'
import { fastify } from 'fastify'
import t from 'tap'
import { readConfig } from '../../../src/config.ts'
import { commonHeaders } from '../../../src/http/plugins/common-headers.ts'
import { errors } from '../../../src/http/plugins/errors.ts'
import { MAX_CLIENTS, rateLimit } from '../../../src/http/plugins/rate-limit.ts'
import { requestChecks } from '../../../src/http/plugins/request-checks.ts'
import { createProblems } from '../../../src/http/problem.ts'
import { testApp } from '../../support/app.ts'
import { ask, postText, problem } from '../../support/problem.ts'
import { rawClient } from '../../support/raw-client.ts'
import { rawRequest } from '../../support/raw-http.ts'

const limits = (headers: Record<string, unknown>) =>
  ['limit', 'remaining', 'reset'].map((name) => Number(headers[`x-ratelimit-${name}`]))

t.test('beyond the limit 429 says when to come back', async (t) => {
  const app = await testApp({ RATE_LIMIT_MAX: '2' })
  for (const remaining of [1, 0]) {
    const { status, headers } = await ask(app, { url: '/v1/agreements' })
    t.strictSame([status, ...limits(headers).slice(0, 2)], [200, 2, remaining])
    t.notOk('retry-after' in headers)
  }
  for (const url of ['/v1/agreements', '/v1/nothing', '/v1/agreements/architetti-torino']) {
    const { status, headers, body } = await ask(app, { url })
    t.equal(status, 429)
    t.strictSame(body, problem('too-many-requests', url))
    const [limit, remaining, reset = 0] = limits(headers)
    t.strictSame([limit, remaining], [2, 0])
    t.ok(reset >= 1 && reset <= 60, `resets in ${reset} s`)
    t.equal(headers['retry-after'], String(reset))
  }
  const { headers } = await ask(app, { url: '/v1/agreements', remoteAddress: '192.0.2.7' })
  t.strictSame(limits(headers).slice(0, 2), [2, 1], 'another client has a limit of its own')
})

t.test('requests that come at once count one after another', async (t) => {
  const app = await testApp({ RATE_LIMIT_MAX: '3' })
  await app.listen({ host: '127.0.0.1', port: 0 })
  t.teardown(() => app.close())
  const client = await rawClient((app.server.address() as AddressInfo).port)
  const connections = ['keep-alive', 'keep-alive', 'keep-alive', 'keep-alive', 'close']
  client.send(connections.map((connection) => rawRequest('GET', '/v1/agreements', undefined, { connection })).join(''))
  const responses = await client.closed()
  const numbers = (field: RegExp) => [...responses.matchAll(field)].map(([, number]) => Number(number))
  t.strictSame(numbers(/HTTP\/1\.1 (\d+)/g), [200, 200, 200, 429, 429])
  t.strictSame(numbers(/^x-ratelimit-remaining: (\d+)/gm), [2, 1, 0, 0, 0])
})

/** Sends requests from given addresses, at a time that the test sets; returns status, remaining and reset. */
async function limited(max: number) {
  const clock = { now: 0 }
  const app = fastify()
  await app.register(commonHeaders, { config: readConfig({}).config })
  const problems = createProblems('')
  await app.register(requestChecks, { problems })
  await app.register(errors, { problems })
  await app.register(rateLimit, { max, now: () => clock.now })
  app.get('/', (_request, reply) => {
    reply.send('ok')
  })
  const left = async (remoteAddress: string): Promise<number[]> => {
    const { statusCode, headers } = await app.inject({ url: '/', remoteAddress })
    return [statusCode, Number(headers['x-ratelimit-remaining']), Number(headers['x-ratelimit-reset'])]
  }
  return { clock, left }
}

t.test('a window begins with the first request of a client and ends a minute later', async (t) => {
  const { clock, left } = await limited(2)
  const responses: number[][] = []
  for (const now of [5_000, 34_001, 64_001, 64_999.5, 65_000, 124_999]) {
    clock.now = now
    responses.push(await left('192.0.2.1'))
  }
  t.strictSame(responses, [
    [200, 1, 60],
    [200, 0, 31],
    [429, 0, 1],
    [429, 0, 1],
    [200, 1, 60],
    [200, 0, 1],
  ])
})

t.test('a window is never longer than 60 seconds, whatever the fractions of the clock', async (t) => {
  // With fractions kept, its end less its beginning is 60000.00000000006 ms.
  const { clock, left } = await limited(2)
  clock.now = 511_809.716965228
  t.strictSame(await left('192.0.2.1'), [200, 1, 60])
})

t.test('a client is an IPv4 address, or a network of IPv6, however it is written', async (t) => {
  const { left } = await limited(100)
  const table: [address: string, others: string[], strangers: string[]][] = [
    ['192.0.2.1', ['::ffff:192.0.2.1', '::ffff:c000:201'], ['192.0.2.2']],
    ['2001:db8:0:1::1', ['2001:db8:0:1::2', '2001:DB8:0000:1:ffff::'], ['2001:db8:0:2::1', '2001:db8::1']],
    ['fe80::1%eth0', ['fe80::2'], ['fe81::1']],
    ['unknown', [], ['']],
    [`a:${'x'.repeat(1000)}`, [`a:${'x'.repeat(2000)}`], ['a:x']],
  ]
  for (const [address, others, strangers] of table) {
    const remaining = async (of: string): Promise<number | undefined> => (await left(of))[1]
    t.equal(await remaining(address), 99, address)
    for (const [index, other] of others.entries()) t.equal(await remaining(other), 98 - index, other)
    for (const stranger of strangers) t.equal(await remaining(stranger), 99, `${stranger} beside ${address}`)
  }
})

t.test('beyond the maximum of clients the one whose window began first is forgotten', async (t) => {
  const { clock, left } = await limited(10)
  for (let client = 0; client < MAX_CLIENTS; client++) {
    clock.now++
    await left(`client ${client}`)
  }
  t.equal((await left('client 0'))[1], 8, 'it is counted still')
  await left('one more')
  t.equal((await left('client 1'))[1], 8, 'others are not forgotten')
  t.equal((await left('client 0'))[1], 9, 'the first is')
})

t.test('rejected requests count and carry the limit too', async (t) => {
  const app = await testApp({ RATE_LIMIT_MAX: '100' })
  const accept = 'text/html'
  const quote = () => postText(app, '/v1/quotes', '{}')
  const responses = [
    await quote(),
    await ask(app, { url: '/v1/nothing' }),
    await ask(app, { method: 'DELETE', url: '/v1/quotes' }),
    await ask(app, { url: '/v1/agreements', headers: { accept } }),
    await postText(app, '/v1/quotes', ' '.repeat(70_000)),
    await postText(app, '/v1/quotes', '{}', { 'content-type': 'text/plain' }),
    await ask(app, { url: '/v1/agreements', headers: { 'if-none-match': '*' } }),
  ]
  t.strictSame(
    responses.map(({ status }) => status),
    [400, 404, 405, 406, 413, 415, 304],
  )
  t.strictSame(
    responses.map(({ headers }) => limits(headers)[1]),
    [99, 98, 97, 96, 95, 94, 93],
  )
})

t.test('the status, health, documentation and problems are not limited', async (t) => {
  const app = await testApp({ RATE_LIMIT_MAX: '1' })
  for (const url of ['/v1/status', '/health/live', '/health/ready', '/docs', '/openapi.json', '/problems']) {
    for (let times = 0; times < 3; times++) {
      const { status, headers } = await ask(app, { url })
      t.equal(status, 200, url)
      t.notOk('x-ratelimit-limit' in headers, url)
    }
  }
})

t.test('0 turns the limit off', async (t) => {
  const app = await testApp({ RATE_LIMIT_MAX: '0' })
  for (const url of ['/v1/agreements', '/v1/nothing']) {
    t.notOk('x-ratelimit-limit' in (await ask(app, { url })).headers, url)
  }
})

t.test('behind proxies, however they are named, each client has a limit of its own', async (t) => {
  const table: [trustProxy: string, forwarded: string, remaining: number[]][] = [
    ['off', '192.0.2.1', [99, 98]],
    ['true', '192.0.2.1', [99, 99]],
    ['127.0.0.1', '192.0.2.1', [99, 99]],
    ['1', '192.0.2.1', [99, 99]],
    // Of two proxies only the nearer one is trusted: what stands before it may be the client’s invention.
    ['1', '192.0.2.1, 198.51.100.1', [99, 98]],
    ['2', '192.0.2.1, 198.51.100.1', [99, 99]],
  ]
  for (const [trustProxy, forwarded, expected] of table) {
    const app = await testApp({ RATE_LIMIT_MAX: '100', TRUST_PROXY: trustProxy })
    const others = forwarded.replace('192.0.2.1', '192.0.2.2')
    const remaining: unknown[] = []
    for (const address of [forwarded, others]) {
      const { headers } = await ask(app, { url: '/v1/agreements', headers: { 'x-forwarded-for': address } })
      remaining.push(limits(headers)[1])
    }
    t.strictSame(remaining, expected, `TRUST_PROXY ${trustProxy}, ${forwarded}`)
  }
})
