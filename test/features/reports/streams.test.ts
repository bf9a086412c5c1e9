import { once } from 'node:events'
import type { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import t from 'tap'
import { CONNECTION_LIMITS } from '../../../src/http/server/connection-limits.ts'
import { logOptions } from '../../../src/http/server/log.ts'
import { testApp } from '../../support/app.ts'
import { every } from '../../support/every.ts'
import { linesOf } from '../../support/log.ts'
import { removableFolder } from '../../support/removable-folder.ts'
import { beginReport, listenWithFolder, listOf, readAll } from '../../support/report-upload.ts'
import { until } from '../../support/until.ts'

const short = (url: string, headers: Record<string, string> = {}) =>
  fetch(`${url}/renewal-reports`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv', accept: 'application/json', ...headers },
    body: new Uint8Array(listOf(2)),
  })

/** Waits until the body of the next request has arrived whole. */
const receivedBy = ({ server }: FastifyInstance): Promise<void> =>
  new Promise((resolve) => server.once('request', (request) => request.once('end', resolve)))

/** Whether a report finds a free place. */
const isFree = async (url: string): Promise<boolean> => (await short(url)).status === 200

t.test('a client that sends 300 000 rows before it reads a byte', async (t) => {
  const { port, files, filesMade, url } = await listenWithFolder(t)
  const list = listOf(300_000)
  const client = await beginReport(port, list.length, 'text/csv')
  await client.send(list)
  await until(() => filesMade() > 0)
  t.equal(filesMade(), 1, 'the list waits in a temporary file')
  t.strictSame(files(), [], 'which has no name')
  let whole = false
  const response = readAll(client).finally(() => {
    whole = true
  })
  const others = await Promise.all([fetch(`${url}/agreements`), short(url)])
  t.strictSame(
    others.map(({ status }) => status),
    [200, 200],
  )
  t.notOk(whole, 'others get their responses meanwhile')
  const text = await response
  t.match(text, /^HTTP\/1.1 200 /)
  t.equal(text.split('nulla da rinnovare').length - 1, 300_000)
  t.ok(text.endsWith('\r\n0\r\n\r\n'), 'it ended whole')
  t.strictSame(files(), [])
})

t.test('others get their responses while a list in memory is checked, which is written to no file', async (t) => {
  const { app, port, filesMade, url } = await listenWithFolder(t)
  // As large as is kept in memory: no file and no reader gives the others a turn.
  const list = listOf(23_000)
  const received = receivedBy(app)
  const client = await beginReport(port, list.length, 'application/json')
  let whole = false
  const response = readAll(client).finally(() => {
    whole = true
  })
  await client.send(list)
  await received
  // The first may have come in the same turn as the end of the list; the others come one after the other.
  for (let others = 0; others < 4; others++) t.equal((await fetch(`${url}/agreements`)).status, 200)
  t.notOk(whole)
  t.match(await response, '"rowsRead":23000')
  t.equal(filesMade(), 0)
})

t.test('a slow reader gets all of it', async (t) => {
  const { port } = await listenWithFolder(t)
  const list = listOf(5000)
  const client = await beginReport(port, list.length)
  await client.send(list)
  let reads = 0
  for await (const _ of every(20)) {
    client.socket.read(4096)
    if (++reads === 20) break
  }
  t.ok(client.received().length > 0)
  t.match(await readAll(client), '"rowsRead":5000')
})

t.test('a client that disconnects while it sends, or while it reads, frees its place and leaves no file', async (t) => {
  const { port, files, filesMade, url } = await listenWithFolder(t, { REPORT_CONCURRENCY: '1' })
  const list = listOf(60_000)

  const sending = await beginReport(port, list.length)
  await sending.send(list.subarray(0, 2 ** 21))
  await until(async () => (await short(url)).status === 503)
  const rejected = await short(url)
  t.equal(rejected.headers.get('retry-after'), '10')
  t.match(await rejected.json(), { code: 'unavailable', status: 503 })
  sending.socket.destroy()
  await until(() => isFree(url))

  for (const accept of ['application/x-ndjson', 'application/json']) {
    const reading = await beginReport(port, list.length, accept)
    await reading.send(list)
    if (accept !== 'application/json') await once(reading.socket.resume(), 'data')
    reading.socket.destroy()
    await until(() => isFree(url))
  }

  const soon = await beginReport(port, 20)
  soon.socket.destroy()
  await until(() => isFree(url))
  await until(() => filesMade() > 0)
  t.strictSame(files(), [])
})

t.test('a list of blank lines does not go on for a client that has disconnected', async (t) => {
  const { app, port, url } = await listenWithFolder(t, { REPORT_CONCURRENCY: '1' })
  const list = Buffer.concat([Buffer.from('casella;scadenza\n'), Buffer.alloc(2 ** 21, '\n')])
  const received = receivedBy(app)
  const client = await beginReport(port, list.length, 'application/json')
  await client.send(list)
  await received
  client.socket.resetAndDestroy()
  await until(() => isFree(url))
})

t.test('a connection that carried a report is closed when it is silent, as any other', async (t) => {
  const { app, url } = await listenWithFolder(t)
  let socket: Socket | undefined
  app.server.once('connection', (accepted) => {
    socket = accepted
  })
  t.equal((await short(url)).status, 200)
  await until(() => socket?.timeout === app.server.timeout || socket?.timeout === app.server.keepAliveTimeout + 1000)
  t.not(socket?.timeout, 0)
})

t.test('a client that disconnects between its list and the response is no failure of the service', async (t) => {
  const { stream, lines } = linesOf()
  const logger = pino(logOptions('warn'), stream)
  const { app, port, url } = await listenWithFolder(t, { REPORT_CONCURRENCY: '1' }, { logger })
  const list = listOf(60_000)
  for (const accept of ['application/x-ndjson', 'text/csv', 'application/json']) {
    const received = receivedBy(app)
    const client = await beginReport(port, list.length, accept)
    await client.send(list)
    await received
    client.socket.destroy()
    await until(() => isFree(url))
  }
  t.strictSame(lines(), [])
})

t.test('a list that is too large is rejected, also to a client that sends all of it first', async (t) => {
  const { port, files, url } = await listenWithFolder(t, { REPORT_MAX_BYTES: '2000000', REPORT_CONCURRENCY: '1' })
  const list = listOf(60_000)
  const announced = await beginReport(port, list.length)
  await announced.send(list)
  t.match(await readAll(announced), /^HTTP\/1.1 413 [\s\S]*"code":"payload-too-large"/)

  const chunked = await beginReport(port, 0)
  await chunked.send(Buffer.from(`${list.length.toString(16)}\r\n`))
  await chunked.send(list)
  await chunked.send(Buffer.from('\r\n0\r\n\r\n'))
  t.match(await readAll(chunked), /^HTTP\/1.1 413 [\s\S]*"code":"payload-too-large"/)
  await until(() => isFree(url))
  t.strictSame(files(), [])
})

t.test('without room for a temporary file a large list is rejected for a while, a small one is not', async (t) => {
  const folder = removableFolder()
  const { port, url } = await listenWithFolder(t, { TMPDIR: folder.path, REPORT_CONCURRENCY: '1' })
  folder.remove()
  const list = listOf(60_000)
  const client = await beginReport(port, list.length)
  await client.send(list)
  const response = await readAll(client)
  t.match(response, /^HTTP\/1.1 503 [\s\S]*"code":"unavailable"/)
  t.match(response, /\r\nretry-after: 10\r\n/i)
  await until(() => isFree(url))
})

t.test('an upload that stops moving is rejected with 408', async (t) => {
  const limits = { ...CONNECTION_LIMITS, bodyPeriodMs: 100, lookEveryMs: 20 }
  const app = await testApp({ REPORT_CONCURRENCY: '1' }, undefined, {}, limits)
  t.teardown(() => app.close())
  const address = await app.listen({ port: 0 })
  const client = await beginReport(Number(new URL(address).port), 1000)
  t.match(await readAll(client), /^HTTP\/1.1 408 [\s\S]*"code":"request-timeout"/)
  await until(() => isFree(`${address}/v1`))
})
