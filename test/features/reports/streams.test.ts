import { once } from 'node:events'
import type { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import t from 'tap'
import { CONNECTION_LIMITS } from '../../../src/http/server/connection-limits.ts'
import { logOptions } from '../../../src/http/server/log.ts'
import { testApp } from '../../support/app.ts'
import { linesOf } from '../../support/log.ts'
import { begin, listening, listOf, readAll, sendAll } from '../../support/raw-report.ts'
import { removableFolder } from '../../support/removable-folder.ts'
import { until } from '../../support/until.ts'

/** Asks for the summary of a list of two mailboxes. */
const askForShort = (url: string, headers: Record<string, string> = {}) =>
  fetch(`${url}/renewal-reports`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv', accept: 'application/json', ...headers },
    body: new Uint8Array(listOf(2)),
  })

/** Waits until the body of the next request has arrived whole. */
const receivedBy = ({ server }: FastifyInstance): Promise<void> =>
  new Promise((resolve) => server.once('request', (request) => request.once('end', resolve)))

/** Whether a report finds a free place. */
const hasPlace = async (url: string): Promise<boolean> => (await askForShort(url)).status === 200

t.test('a client that sends 300 000 rows before it reads anything', async (t) => {
  const { app, port, files, filesMade, url } = await listening()
  t.teardown(() => app.close())
  const list = listOf(300_000)
  const socket = await begin(port, list.length, 'text/csv')
  await sendAll(socket, list)
  await until(() => filesMade() > 0)
  t.equal(filesMade(), 1, 'the list is in a temporary file')
  t.strictSame(files(), [], 'which has no name')
  let isComplete = false
  const response = readAll(socket).finally(() => {
    isComplete = true
  })
  const others = await Promise.all([fetch(`${url}/agreements`), askForShort(url)])
  t.strictSame(
    others.map(({ status }) => status),
    [200, 200],
  )
  t.notOk(isComplete, 'other requests are served meanwhile')
  const text = await response
  t.match(text, /^HTTP\/1.1 200 /)
  t.equal(text.split('nothing-to-renew').length - 1, 300_000)
  t.ok(text.endsWith('\r\n0\r\n\r\n'), 'the response is complete')
  t.strictSame(files(), [])
})

t.test('other requests are served while a list in memory is summarized', async (t) => {
  const { app, port, filesMade, url } = await listening()
  t.teardown(() => app.close())
  // As large as is kept in memory, so that no waiting for a file, or for a client that reads, gives others their turn.
  const list = listOf(23_000)
  const received = receivedBy(app)
  const socket = await begin(port, list.length, 'application/json')
  let isComplete = false
  const response = readAll(socket).finally(() => {
    isComplete = true
  })
  await sendAll(socket, list)
  await received
  // The first request may have arrived together with the end of the list; the others come one after the other.
  for (let others = 0; others < 4; others++) t.equal((await fetch(`${url}/agreements`)).status, 200)
  t.notOk(isComplete)
  t.match(await response, '"rowsRead":23000')
  t.equal(filesMade(), 0)
})

t.test('a client that reads slowly gets the whole report', async (t) => {
  const { app, port } = await listening()
  t.teardown(() => app.close())
  const list = listOf(5000)
  const socket = await begin(port, list.length)
  await sendAll(socket, list)
  let text = ''
  for (let reads = 0; reads < 20; reads++) {
    await until(() => socket.readableLength > 0)
    text += socket.read(Math.min(4096, socket.readableLength))
  }
  text += await readAll(socket)
  t.match(text, '"rowsRead":5000')
})

t.test('a client that disconnects while it sends, or while it reads, leaves its place and no file', async (t) => {
  const { app, port, files, filesMade, url } = await listening({ REPORT_CONCURRENCY: '1' })
  t.teardown(() => app.close())
  const list = listOf(60_000)

  const sending = await begin(port, list.length)
  await sendAll(sending, list.subarray(0, 2 ** 21))
  await until(async () => (await askForShort(url)).status === 503)
  const rejected = await askForShort(url)
  t.equal(rejected.headers.get('retry-after'), '10')
  t.match(await rejected.json(), { code: 'unavailable', status: 503 })
  sending.destroy()
  await until(() => hasPlace(url))

  for (const accept of ['application/x-ndjson', 'application/json']) {
    const reading = await begin(port, list.length, accept)
    await sendAll(reading, list)
    if (accept !== 'application/json') await once(reading.resume(), 'data')
    reading.destroy()
    await until(() => hasPlace(url))
  }

  const soon = await begin(port, 20)
  soon.destroy()
  await until(() => hasPlace(url))
  await until(() => filesMade() > 0)
  t.strictSame(files(), [])
})

t.test('blank lines are not read to their end for a client that has disconnected', async (t) => {
  const { app, port, url } = await listening({ REPORT_CONCURRENCY: '1' })
  t.teardown(() => app.close())
  const list = Buffer.concat([Buffer.from('casella;scadenza\n'), Buffer.alloc(2 ** 21, '\n')])
  const received = receivedBy(app)
  const socket = await begin(port, list.length, 'application/json')
  await sendAll(socket, list)
  await received
  socket.resetAndDestroy()
  await until(() => hasPlace(url))
})

t.test('a connection that carried a report has the usual time-out when it is idle', async (t) => {
  const { app, url } = await listening()
  t.teardown(() => app.close())
  let socket: Socket | undefined
  app.server.once('connection', (accepted) => {
    socket = accepted
  })
  t.equal((await askForShort(url)).status, 200)
  await until(() => socket?.timeout === app.server.timeout || socket?.timeout === app.server.keepAliveTimeout + 1000)
  t.not(socket?.timeout, 0)
})

t.test('a client that disconnects between its list and the response is not a failure of the service', async (t) => {
  const { stream, lines } = linesOf()
  const logger = pino(logOptions('warn'), stream)
  const { app, port, url } = await listening({ REPORT_CONCURRENCY: '1' }, { logger })
  t.teardown(() => app.close())
  const list = listOf(60_000)
  for (const accept of ['application/x-ndjson', 'text/csv', 'application/json']) {
    const received = receivedBy(app)
    const socket = await begin(port, list.length, accept)
    await sendAll(socket, list)
    await received
    socket.destroy()
    await until(() => hasPlace(url))
  }
  t.strictSame(lines(), [])
})

t.test('a list that is too large is rejected, also for a client that sends all of it first', async (t) => {
  const { app, port, files, url } = await listening({ REPORT_MAX_BYTES: '2000000', REPORT_CONCURRENCY: '1' })
  t.teardown(() => app.close())
  const list = listOf(60_000)
  const announced = await begin(port, list.length)
  await sendAll(announced, list)
  t.match(await readAll(announced), /^HTTP\/1.1 413 [\s\S]*"code":"payload-too-large"/)

  const chunked = await begin(port, 0)
  await sendAll(chunked, Buffer.from(`${list.length.toString(16)}\r\n`))
  await sendAll(chunked, list)
  await sendAll(chunked, Buffer.from('\r\n0\r\n\r\n'))
  t.match(await readAll(chunked), /^HTTP\/1.1 413 [\s\S]*"code":"payload-too-large"/)
  await until(() => hasPlace(url))
  t.strictSame(files(), [])
})

t.test('without space for a temporary file a large list is rejected for now, and a small one is served', async (t) => {
  const folder = removableFolder()
  const { app, port, url } = await listening({ TMPDIR: folder.path, REPORT_CONCURRENCY: '1' })
  t.teardown(() => app.close())
  folder.remove()
  const list = listOf(60_000)
  const socket = await begin(port, list.length)
  await sendAll(socket, list)
  const response = await readAll(socket)
  t.match(response, /^HTTP\/1.1 503 [\s\S]*"code":"unavailable"/)
  t.match(response, /\r\nretry-after: 10\r\n/i)
  await until(() => hasPlace(url))
})

t.test('an upload that stops moving is rejected with 408', async (t) => {
  const limits = { ...CONNECTION_LIMITS, bodyPeriodMs: 100, lookEveryMs: 20 }
  const app = await testApp({ REPORT_CONCURRENCY: '1' }, undefined, {}, limits)
  t.teardown(() => app.close())
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  const socket = await begin(Number(new URL(address).port), 1000)
  t.match(await readAll(socket), /^HTTP\/1.1 408 [\s\S]*"code":"request-timeout"/)
  await until(() => hasPlace(`${address}/v1`))
})
