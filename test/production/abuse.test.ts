import { readFileSync } from 'node:fs'
import t from 'tap'
import { type ServiceProcess, startService } from '../support/process.ts'
import { exchange, type RawClient, rawClient } from '../support/raw-client.ts'
import { QUOTE, rawRequest } from '../support/raw-http.ts'
import { until } from '../support/until.ts'

const CONNECTIONS = 2_000
const CLOSING = { connection: 'close' }

/** How many mebibytes the service may have grown afterwards. */
const MAX_GROWTH = 64

/** Only Linux reports it in /proc. */
const hasProc = process.platform === 'linux'

/** Resident memory of a service, in mebibytes. */
function memoryOf({ child }: ServiceProcess): number {
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]) / 1024
}

t.test('whatever clients do to it, the service responds as before, and memory is released', async (t) => {
  const service = await startService(t, {}, ['collect-on-signal'])
  const { port } = service
  const connected = async (count: number): Promise<RawClient[]> => {
    const clients: RawClient[] = []
    for (let left = count; left > 0; left -= 100) {
      clients.push(...(await Promise.all(Array.from({ length: Math.min(100, left) }, () => rawClient(port)))))
    }
    return clients
  }
  const responseTo = (bytes: string): Promise<string> => exchange(port, bytes)
  const good = rawRequest('POST', '/v1/quotes', QUOTE, CLOSING)
  const headless = (response: string): string => response.slice(response.indexOf('\r\n\r\n'))
  const before = headless(await responseTo(good))
  t.match(before, '"gross":"10.98"')
  for (let times = 0; times < 500; times++) await responseTo(good)
  /** What the service uses once it has collected its garbage. */
  const memoryInUse = async (): Promise<number> => {
    service.child.kill('SIGUSR2')
    await responseTo(good)
    return hasProc ? memoryOf(service) : 0
  }
  const memoryBefore = await memoryInUse()

  await t.test('thousands of connections, silent or in the middle of a request', async (t) => {
    const clients = await connected(CONNECTIONS)
    clients.forEach(({ socket, send }, index) => {
      if (index % 4 === 1) send('POST /v1/quotes HTTP/1.1\r\nhost: x\r\n')
      if (index % 4 === 2) send(good.slice(0, -20))
      if (index % 4 === 3) socket.end(good.slice(0, -20))
    })
    t.equal(headless(await responseTo(good)), before, 'others are served meanwhile')
    for (const { socket } of clients) socket.resetAndDestroy()
  })

  await t.test('pipelined requests get their responses in order', async (t) => {
    const client = await rawClient(port)
    const requests = Array.from({ length: 500 }, (_, index) =>
      rawRequest('GET', '/v1/status', undefined, { 'request-id': `r${index}` }),
    )
    client.send(`${requests.join('')}${good}`)
    const responses = await client.closed()
    t.strictSame(
      [...responses.matchAll(/^request-id: r(\d+)\r$/gm)].map(([, index]) => Number(index)),
      requests.map((_, index) => index),
    )
    t.ok(responses.endsWith(before.slice(4)))
  })

  const nested = `${'['.repeat(30_000)}${']'.repeat(30_000)}`
  const malformed: readonly [name: string, bytes: string, status: number][] = [
    ['a deeply nested body', rawRequest('POST', '/v1/quotes', nested, CLOSING), 400],
    ['a deeply nested field', rawRequest('POST', '/v1/quotes', `{"items":${nested}}`, CLOSING), 400],
    ['a body of 2 MB', rawRequest('POST', '/v1/quotes', 'x'.repeat(2_000_000), CLOSING), 413],
    ['a body of 2 MB in chunks', chunked('x'.repeat(2_000_000)), 413],
    ['chunks that are none', chunked('').replace('0\r\n', 'no chunk\r\n'), 400],
    ['no HTTP at all', '\u0016\u0003\u0001\u0002\u0000\u0001\r\n\r\n', 400],
    ['a method that is none', 'G{T / HTTP/1.1\r\nhost: x\r\n\r\n', 400],
    ['no host', 'GET /v1/status HTTP/1.1\r\nconnection: close\r\n\r\n', 400],
    ['two lengths', 'POST /v1/quotes HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\n', 400],
    [
      'a length and chunks',
      'POST /v1/quotes HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n',
      400,
    ],
    ['a folded header', 'GET /v1/status HTTP/1.1\r\nhost: x\r\nx-a: 1\r\n b\r\nbad\r\n\r\n', 400],
    ['large header fields', rawRequest('GET', '/v1/status', undefined, { 'x-large': 'x'.repeat(20_000) }), 431],
    ['a long path', rawRequest('GET', `/${'x'.repeat(10_000)}`, undefined, CLOSING), 414],
  ]
  for (const [name, bytes, status] of malformed) {
    t.match(await responseTo(bytes), new RegExp(`^HTTP/1\\.1 ${status} `), name)
  }

  t.equal(headless(await responseTo(good)), before, 'as before')
  // Memory is released in time, not at once.
  await until(async () => (await memoryInUse()) <= memoryBefore + MAX_GROWTH)
  t.strictSame(
    service.log.filter(({ level }) => Number(level) >= 50),
    [],
    'and nothing of it was an error of the service',
  )
})

function chunked(body: string): string {
  const head =
    'POST /v1/quotes HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\nconnection: close'
  const chunk = body && `${body.length.toString(16)}\r\n${body}\r\n`
  return `${head}\r\n\r\n${chunk}0\r\n\r\n`
}
