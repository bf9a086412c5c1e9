import { once } from 'node:events'
import type { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import t from 'tap'
import { CONNECTION_LIMITS } from '../../../src/http/server/connection-limits.ts'
import { logOptions } from '../../../src/http/server/log.ts'
import { testApp } from '../../support/app.ts'
import { linesOf } from '../../support/log.ts'
import { folderToLose } from '../../support/lost-folder.ts'
import { begin, listening, listOf, readAll, sendAll, until } from '../../support/raw-report.ts'

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
  const { app, port, files, filesMade, url } = await listening()
  t.teardown(() => app.close())
  const list = listOf(300_000)
  const socket = await begin(port, list.length, 'text/csv')
  await sendAll(socket, list)
  await until(() => filesMade() > 0)
  t.equal(filesMade(), 1, 'the list waits in a temporary file')
  t.strictSame(files(), [], 'which has no name')
  let whole = false
  const answer = readAll(socket).finally(() => {
    whole = true
  })
  const others = await Promise.all([fetch(`${url}/agreements`), short(url)])
  t.strictSame(
    others.map(({ status }) => status),
    [200, 200],
  )
  t.notOk(whole, 'others are answered meanwhile')
  const text = await answer
  t.match(text, /^HTTP\/1.1 200 /)
  t.equal(text.split('nothing-to-renew').length - 1, 300_000)
  t.ok(text.endsWith('\r\n0\r\n\r\n'), 'it ended whole')
  t.strictSame(files(), [])
})

t.test('others are answered while a list in memory is worked on, of which nothing is written', async (t) => {
  const { app, port, filesMade, url } = await listening()
  t.teardown(() => app.close())
  // As large as is kept in memory: no file and no reader gives the others a turn.
  const list = listOf(23_000)
  const received = receivedBy(app)
  const socket = await begin(port, list.length, 'application/json')
  let whole = false
  const answer = readAll(socket).finally(() => {
    whole = true
  })
  await sendAll(socket, list)
  await received
  // The first may have come in the same turn as the end of the list; the others come one after the other.
  for (let others = 0; others < 4; others++) t.equal((await fetch(`${url}/agreements`)).status, 200)
  t.notOk(whole)
  t.match(await answer, '"rowsRead":23000')
  t.equal(filesMade(), 0)
})

t.test('a slow reader gets all of it', async (t) => {
  const { app, port } = await listening()
  t.teardown(() => app.close())
  const list = listOf(5000)
  const socket = await begin(port, list.length)
  await sendAll(socket, list)
  let text = ''
  for (let reads = 0; reads < 20; reads++) {
    await sleep(20)
    text += socket.read(4096) ?? ''
  }
  t.ok(text.length > 0)
  text += await readAll(socket)
  t.match(text, '"rowsRead":5000')
})

t.test('a client that vanishes while it sends, or while it reads, leaves its place and no file', async (t) => {
  const { app, port, files, filesMade, url } = await listening({ REPORT_CONCURRENCY: '1' })
  t.teardown(() => app.close())
  const list = listOf(60_000)

  const sending = await begin(port, list.length)
  await sendAll(sending, list.subarray(0, 2 ** 21))
  await until(async () => (await short(url)).status === 503)
  const refused = await short(url)
  t.equal(refused.headers.get('retry-after'), '10')
  t.match(await refused.json(), { code: 'unavailable', status: 503 })
  sending.destroy()
  await until(() => isFree(url))

  for (const accept of ['application/x-ndjson', 'application/json']) {
    const reading = await begin(port, list.length, accept)
    await sendAll(reading, list)
    if (accept !== 'application/json') await once(reading.resume(), 'data')
    reading.destroy()
    await until(() => isFree(url))
  }

  const soon = await begin(port, 20)
  soon.destroy()
  await until(() => isFree(url))
  await until(() => filesMade() > 0)
  t.strictSame(files(), [])
})

t.test('a client that is gone is not waited for while blank lines are passed over', async (t) => {
  const { app, port, url } = await listening({ REPORT_CONCURRENCY: '1' })
  t.teardown(() => app.close())
  const list = Buffer.concat([Buffer.from('casella;scadenza\n'), Buffer.alloc(2 ** 21, '\n')])
  const received = receivedBy(app)
  const socket = await begin(port, list.length, 'application/json')
  await sendAll(socket, list)
  await received
  socket.resetAndDestroy()
  await until(() => isFree(url))
})

t.test('a connection that carried a report is closed when it is silent, as any other', async (t) => {
  const { app, url } = await listening()
  t.teardown(() => app.close())
  let socket: Socket | undefined
  app.server.once('connection', (accepted) => {
    socket = accepted
  })
  t.equal((await short(url)).status, 200)
  await until(() => socket?.timeout === app.server.timeout || socket?.timeout === app.server.keepAliveTimeout + 1000)
  t.not(socket?.timeout, 0)
})

t.test('a client that leaves between its list and the answer is no failure of the service', async (t) => {
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
    await until(() => isFree(url))
  }
  t.strictSame(lines(), [])
})

t.test('a list that is too large is refused, also to a client that sends all of it first', async (t) => {
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
  await until(() => isFree(url))
  t.strictSame(files(), [])
})

t.test('without room for a temporary file a large list is refused for a while, and a small one answered', async (t) => {
  const folder = folderToLose()
  const { app, port, url } = await listening({ TMPDIR: folder.path, REPORT_CONCURRENCY: '1' })
  t.teardown(() => app.close())
  folder.lose()
  const list = listOf(60_000)
  const socket = await begin(port, list.length)
  await sendAll(socket, list)
  const answer = await readAll(socket)
  t.match(answer, /^HTTP\/1.1 503 [\s\S]*"code":"unavailable"/)
  t.match(answer, /\r\nretry-after: 10\r\n/i)
  await until(() => isFree(url))
})

t.test('an upload that stops moving is given up with 408', async (t) => {
  const limits = { ...CONNECTION_LIMITS, bodyPeriodMs: 100, lookEveryMs: 20 }
  const app = await testApp({ REPORT_CONCURRENCY: '1' }, undefined, {}, limits)
  t.teardown(() => app.close())
  const address = await app.listen({ port: 0 })
  const socket = await begin(Number(new URL(address).port), 1000)
  t.match(await readAll(socket), /^HTTP\/1.1 408 [\s\S]*"code":"request-timeout"/)
  await until(() => isFree(`${address}/v1`))
})
