import { once } from 'node:events'
import type { FastifyInstance } from 'fastify'
import t, { type Test } from 'tap'
import { CONNECTION_LIMITS, type ConnectionLimits } from '../../src/http/server/connection-limits.ts'
import { listen, testApp } from '../support/app.ts'
import { openConnections } from '../support/connections.ts'
import { every } from '../support/every.ts'
import { type RawClient, rawClient } from '../support/raw-client.ts'
import { QUOTE, rawRequest } from '../support/raw-http.ts'
import { until } from '../support/until.ts'

/**
 * The application, listening as in production but with some limits of tenths of seconds. All others stay so long that
 * no pause of the machine reaches them.
 */
async function hurried(t: Test, limits: Partial<ConnectionLimits>): Promise<{ app: FastifyInstance; port: number }> {
  const app = await testApp({}, undefined, {}, { ...CONNECTION_LIMITS, lookEveryMs: 50, ...limits })
  return { app, port: await listen(t, app) }
}

/** Sends a text in pieces, one every 50 ms, until the connection is closed. */
async function drip(client: RawClient, text: string, pieceLength: number): Promise<void> {
  let at = 0
  for await (const _ of every(50)) {
    if (at >= text.length || client.socket.destroyed) return
    client.send(text.slice(at, at + pieceLength))
    at += pieceLength
  }
}

/** The head of a request whose body comes in chunks. */
const CHUNKED = rawRequest('POST', '/v1/quotes', undefined, {
  'content-type': 'application/json',
  'transfer-encoding': 'chunked',
  connection: 'close',
})
const chunk = (text: string): string => `${text.length.toString(16)}\r\n${text}\r\n`

t.test('header fields that do not arrive in time get 408', async (t) => {
  const client = await rawClient((await hurried(t, { headersMs: 500 })).port)
  client.send('GET /v1/status HTTP/1.1\r\n')
  const dripping = drip(client, 'x-slow: 1\r\n'.repeat(100), 11)
  t.match(await client.closed(), /^HTTP\/1\.1 408 Request Timeout[\s\S]*"code":"request-timeout"/)
  await dripping
})

t.test('a connection on which nothing is ever sent is closed', async (t) => {
  const client = await rawClient((await hurried(t, { headersMs: 500 })).port)
  t.match(await client.closed(), /^HTTP\/1\.1 408 /)
})

t.test('a kept-alive connection without a further request is closed', async (t) => {
  const client = await rawClient((await hurried(t, { keepAliveMs: 500 })).port)
  client.send(rawRequest('GET', '/v1/status'))
  t.match(await client.closed(), /^HTTP\/1\.1 200 OK(?:(?!HTTP)[\s\S])*$/)
})

t.test('a body that stands still, or nearly, gets 408', async (t) => {
  const { port } = await hurried(t, { bodyPeriodMs: 400, bodyBytesPerPeriod: 50 })
  const request = rawRequest('POST', '/v1/quotes', QUOTE)
  const still = await rawClient(port)
  still.send(request.slice(0, -20))
  const nearly = await rawClient(port)
  nearly.send(request.slice(0, -100))
  const dripping = drip(nearly, request.slice(-100), 1)
  const never = await rawClient(port)
  never.send(rawRequest('POST', '/v1/quotes', '', { 'content-length': '100' }))
  const chunked = await rawClient(port)
  chunked.send(CHUNKED)
  for (const client of [still, nearly, never, chunked]) {
    t.match(await client.closed(), /^HTTP\/1\.1 408 Request Timeout[\s\S]*"code":"request-timeout"/)
  }
  await dripping
})

t.test('a body that moves may take longer than any time-out', async (t) => {
  const timeOut = 4_000
  const limits = { headersMs: timeOut, keepAliveMs: timeOut, silenceMs: timeOut, bodyPeriodMs: timeOut }
  const client = await rawClient((await hurried(t, { ...limits, bodyBytesPerPeriod: 50 })).port)
  client.send(CHUNKED)
  const began = performance.now()
  for await (const _ of every(50)) {
    if (performance.now() - began > timeOut + 1_000 || client.socket.destroyed) break
    client.send(chunk(' '.repeat(80)))
  }
  client.send(`${chunk(QUOTE)}0\r\n\r\n`)
  t.match(await client.closed(), /^HTTP\/1\.1 200 OK[\s\S]*"gross":"10\.98"/)
})

/** Requests whose response does not wait for the body. */
const REJECTED_EARLY = [
  ['POST', '/v1/nothing', 404],
  ['PUT', '/v1/status', 405],
] as const

t.test(
  'a body that goes on after its response, or nearly stands still, ends its connection after a while',
  async (t) => {
    const forEver = 3_600_000
    for (const limits of [{ discardMs: 500 }, { discardMs: forEver, bodyPeriodMs: 400 }]) {
      const { port } = await hurried(t, limits)
      for (const [method, path, status] of REJECTED_EARLY) {
        const client = await rawClient(port)
        client.send(rawRequest(method, path, '', { 'content-length': '1000' }))
        const dripping = drip(client, ' '.repeat(1000), 1)
        t.match(await client.closed(), new RegExp(`^HTTP/1\\.1 ${status} (?:(?!HTTP/1)[\\s\\S])*$`), path)
        await dripping
      }
    }
  },
)

t.test('a body that arrives whole soon after its response leaves the connection to the next request', async (t) => {
  const { port } = await hurried(t, { discardMs: 3_600_000 })
  for (const [method, path, status] of REJECTED_EARLY) {
    const client = await rawClient(port)
    client.send(rawRequest(method, path, '', { 'content-length': '1000' }))
    await client.until(new RegExp(`^HTTP/1\\.1 ${status} `))
    client.send(' '.repeat(1000) + rawRequest('GET', '/v1/status', undefined, { connection: 'close' }))
    t.match(await client.closed(), /HTTP\/1\.1 200 OK/, path)
  }
})

t.test('a list that stands still gets 408 as the last response of its connection', async (t) => {
  const client = await rawClient((await hurried(t, { bodyPeriodMs: 400 })).port)
  client.send(rawRequest('POST', '/v1/renewal-reports', '', { 'content-type': 'text/csv', 'content-length': '1000' }))
  t.match(await client.closed(), /^HTTP\/1\.1 408 [\s\S]*connection: close/i)
})

t.test('nothing remains of a client that disconnects in the middle of its body', async (t) => {
  const { app, port } = await hurried(t, { bodyPeriodMs: 400 })
  const client = await rawClient(port)
  const requests = once(app.server, 'request')
  client.send(rawRequest('POST', '/v1/quotes', QUOTE).slice(0, -20))
  await requests
  client.socket.resetAndDestroy()
  await until(async () => (await openConnections(app)) === 0)
  t.equal((await fetch(`http://127.0.0.1:${port}/v1/status`)).status, 200)
})

t.test('a client that does not read its responses is disconnected', async (t) => {
  const { app, port } = await hurried(t, { silenceMs: 1_000 })
  const client = await rawClient(port)
  client.socket.pause()
  const requests = 3_000
  for (let times = 0; times < requests; times++) client.send(rawRequest('GET', '/openapi.json'))
  await until(async () => (await openConnections(app)) === 0)
  client.socket.resume()
  const responses = (await client.closed()).split('HTTP/1.1 200 OK').length
  t.ok(responses < requests, `it was closed after ${responses} of ${requests} responses`)
})

t.test('connections beyond the limit are closed, and there is room again afterwards', async (t) => {
  const { app, port } = await hurried(t, { connections: 2 })
  const kept = [await rawClient(port), await rawClient(port)]
  for (const client of kept) {
    client.send(rawRequest('GET', '/v1/status'))
    await client.until(/"OK"/)
  }
  t.equal(await (await rawClient(port)).closed(), '')
  kept[0]?.socket.destroy()
  await until(async () => (await openConnections(app)) < 2)
  const next = await rawClient(port)
  next.send(rawRequest('GET', '/v1/status'))
  await next.until(/"OK"/)
  kept[1]?.socket.destroy()
  next.socket.destroy()
})
