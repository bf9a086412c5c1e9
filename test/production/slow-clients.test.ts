import t from 'tap'
import { CONNECTION_LIMITS } from '../../src/http/connections.ts'
import { listen, testApp } from '../support/app.ts'
import { QUOTE, type RawClient, rawClient, rawRequest } from '../support/raw.ts'

/** As in production, but in tenths of seconds. */
const HURRIED = {
  ...CONNECTION_LIMITS,
  headersMs: 500,
  keepAliveMs: 500,
  silenceMs: 2_000,
  bodyPeriodMs: 400,
  bodyBytesPerPeriod: 50,
  lookEveryMs: 50,
}

/** Sends a text in pieces, with a pause before each. */
async function drip(client: RawClient, text: string, pieceLength: number, pauseMs: number): Promise<void> {
  for (let at = 0; at < text.length && !client.socket.destroyed; at += pieceLength) {
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
    client.send(text.slice(at, at + pieceLength))
  }
}

const hurried = async (t: Parameters<typeof listen>[0]) => listen(t, await testApp({}, undefined, {}, HURRIED))

t.test('header fields that do not arrive in time get 408', async (t) => {
  const client = await rawClient(await hurried(t))
  client.send('GET /v1/status HTTP/1.1\r\n')
  const dripping = drip(client, 'x-slow: 1\r\n'.repeat(100), 11, 50)
  t.match(await client.closed(), /^HTTP\/1\.1 408 Request Timeout[\s\S]*"code":"request-timeout"/)
  await dripping
})

t.test('a connection on which nothing is ever sent is closed', async (t) => {
  const client = await rawClient(await hurried(t))
  t.match(await client.closed(), /^HTTP\/1\.1 408 /)
})

t.test('a kept-alive connection without a further request is closed', async (t) => {
  const client = await rawClient(await hurried(t))
  client.send(rawRequest('GET', '/v1/status'))
  t.match(await client.closed(), /^HTTP\/1\.1 200 OK(?:(?!HTTP)[\s\S])*$/)
})

t.test('a body that stands still, or nearly, gets 408', async (t) => {
  const port = await hurried(t)
  const request = rawRequest('POST', '/v1/quotes', QUOTE)
  const still = await rawClient(port)
  still.send(request.slice(0, -20))
  const nearly = await rawClient(port)
  nearly.send(request.slice(0, -100))
  const dripping = drip(nearly, request.slice(-100), 1, 50)
  const never = await rawClient(port)
  never.send(rawRequest('POST', '/v1/quotes', '', { 'content-length': '100' }))
  const chunked = await rawClient(port)
  chunked.send(
    rawRequest('POST', '/v1/quotes', '', { 'content-length': '', 'transfer-encoding': 'chunked' }).replace(
      'content-length: \r\n',
      '',
    ),
  )
  for (const client of [still, nearly, never, chunked]) {
    t.match(await client.closed(), /^HTTP\/1\.1 408 Request Timeout[\s\S]*"code":"request-timeout"/)
  }
  await dripping
})

t.test('a body that moves may take longer than any time-out', async (t) => {
  const client = await rawClient(await hurried(t))
  const padded = QUOTE.replace('{', `{${' '.repeat(3_000)}`)
  const request = rawRequest('POST', '/v1/quotes', padded, { connection: 'close' })
  const head = request.length - padded.length
  client.send(request.slice(0, head))
  const began = performance.now()
  await drip(client, request.slice(head), 80, 50)
  t.match(await client.closed(), /^HTTP\/1\.1 200 OK[\s\S]*"gross":"10\.98"/)
  t.ok(performance.now() - began > 1_500, 'longer than all the time-outs that apply')
})

t.test('a client that goes away in the middle of its body is forgotten', async (t) => {
  const port = await hurried(t)
  const client = await rawClient(port)
  client.send(rawRequest('POST', '/v1/quotes', QUOTE).slice(0, -20))
  await new Promise((resolve) => setTimeout(resolve, 100))
  client.socket.resetAndDestroy()
  await new Promise((resolve) => setTimeout(resolve, 600))
  t.equal((await fetch(`http://127.0.0.1:${port}/v1/status`)).status, 200)
})

t.test('a client that does not read its answer is let go', async (t) => {
  const client = await rawClient(await hurried(t))
  client.socket.pause()
  const asked = 3_000
  for (let times = 0; times < asked; times++) client.send(rawRequest('GET', '/openapi.json'))
  await new Promise((resolve) => setTimeout(resolve, HURRIED.silenceMs * 3.5))
  client.socket.resume()
  const answers = (await client.closed()).split('HTTP/1.1 200 OK').length
  t.ok(answers < asked, `it was closed after ${answers} of ${asked} answers`)
})

t.test('connections beyond the limit are closed, and there is room again afterwards', async (t) => {
  const port = await listen(t, await testApp({}, undefined, {}, { ...CONNECTION_LIMITS, connections: 2 }))
  const kept = [await rawClient(port), await rawClient(port)]
  for (const client of kept) {
    client.send(rawRequest('GET', '/v1/status'))
    await client.until(/"OK"/)
  }
  t.equal(await (await rawClient(port)).closed(), '')
  kept[0]?.socket.destroy()
  await new Promise((resolve) => setTimeout(resolve, 200))
  const next = await rawClient(port)
  next.send(rawRequest('GET', '/v1/status'))
  await next.until(/"OK"/)
  kept[1]?.socket.destroy()
  next.socket.destroy()
})
