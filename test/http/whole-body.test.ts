import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import t, { type Test } from 'tap'
import { receiveWhole } from '../../src/http/whole-body.ts'
import { until } from '../support/until.ts'

const MOST = 10

/** What is heard of a body: its text, or the code or status of the error. */
type Heard = string | number

function receive(body: IncomingMessage): { at: 'once' | 'later'; heard: Promise<Heard> } {
  let at: 'once' | 'later' = 'later'
  const heard = new Promise<Heard>((resolve) => {
    receiveWhole(body, MOST, (error, bytes) => {
      at = 'once'
      const { code, statusCode } = (error ?? {}) as { code?: string; statusCode?: number }
      resolve(error ? (code ?? (statusCode as number)) : bytes.toString())
    })
  })
  return { at, heard }
}

/** A request on a connection of its own: the server's and the client's ends. */
interface Begun {
  readonly server: Server
  readonly body: IncomingMessage
  readonly response: ServerResponse
  readonly client: Socket
}

async function begun(t: Test, fields: string, part: string): Promise<Begun> {
  const server = createServer().listen(0, '127.0.0.1')
  t.teardown(() => server.close())
  await once(server, 'listening')
  const client = connect((server.address() as AddressInfo).port, '127.0.0.1').on('error', () => {})
  t.teardown(() => client.destroy())
  const arrived = once(server, 'request') as Promise<[IncomingMessage, ServerResponse]>
  client.write(`POST / HTTP/1.1\r\nHost: test\r\n${fields}\r\n\r\n${part}`)
  const [body, response] = await arrived
  return { server, body, response, client }
}

const CHUNKED = 'Transfer-Encoding: chunked'
const chunk = (text: string): string => `${text.length.toString(16)}\r\n${text}\r\n`
const TOO_LARGE = 'FST_ERR_CTP_BODY_TOO_LARGE'

t.test('a body that has arrived is taken at once, and the connection goes on', async (t) => {
  const table: [name: string, fields: string, bytes: string, heard: Heard][] = [
    ['some bytes', 'Content-Length: 3', 'abc', 'abc'],
    ['none', 'Content-Length: 0', '', ''],
    ['neither a body nor its length', 'X: y', '', ''],
    ['in chunks', CHUNKED, chunk('abc') + chunk('de') + chunk(''), 'abcde'],
    ['as many as allowed', `Content-Length: ${MOST}`, 'x'.repeat(MOST), 'x'.repeat(MOST)],
    ['as many in chunks', CHUNKED, chunk('x'.repeat(MOST)) + chunk(''), 'x'.repeat(MOST)],
    ['one more in chunks', CHUNKED, chunk('x'.repeat(MOST)) + chunk('x') + chunk(''), TOO_LARGE],
  ]
  for (const [name, fields, bytes, expected] of table) {
    const { server, body, response, client } = await begun(t, fields, bytes)
    await until(() => body.complete)
    const { at, heard } = receive(body)
    t.equal(at, 'once', name)
    t.equal(await heard, expected, name)
    await until(() => body.readableEnded)
    const next = once(server, 'request')
    response.end()
    client.write('GET / HTTP/1.1\r\nHost: test\r\n\r\n')
    t.equal((await next)[0].method, 'GET')
  }
})

t.test('a body whose length is announced as too large is not looked at', async (t) => {
  const { body } = await begun(t, `Content-Length: ${MOST + 1}`, '')
  const { at, heard } = receive(body)
  t.equal(at, 'once')
  t.equal(await heard, TOO_LARGE)
})

t.test('a body that is not as long as announced', async (t) => {
  // Node's own parser lets none through, but a request need not be Node's.
  const { body } = await begun(t, 'Content-Length: 3', 'abc')
  await until(() => body.complete)
  body.headers['content-length'] = '5'
  t.equal(await receive(body).heard, 'FST_ERR_CTP_INVALID_CONTENT_LENGTH')
})

t.test('a body that still arrives is waited for', async (t) => {
  const table: [name: string, fields: string, parts: [string, string], heard: Heard][] = [
    ['of a length', 'Content-Length: 6', ['abc', 'def'], 'abcdef'],
    ['in chunks', CHUNKED, [chunk('abc'), chunk('def') + chunk('')], 'abcdef'],
    ['too large, and never whole', CHUNKED, [chunk('abc'), chunk('x'.repeat(MOST))], TOO_LARGE],
  ]
  for (const [name, fields, [first, second], expected] of table) {
    const { body, client } = await begun(t, fields, first)
    const { at, heard } = receive(body)
    t.equal(at, 'later', name)
    client.write(second)
    t.equal(await heard, expected, name)
    for (const event of ['data', 'end', 'error']) t.equal(body.listenerCount(event), 0, `nobody waits for ${event}`)
  }
})

t.test('a client that goes away, before its body is asked for or while it arrives', async (t) => {
  const before = await begun(t, 'Content-Length: 6', 'abc')
  before.client.destroy()
  await until(() => before.body.destroyed)
  t.equal(await receive(before.body).heard, 400)

  const during = await begun(t, 'Content-Length: 6', 'abc')
  const { heard } = receive(during.body)
  during.client.destroy()
  t.equal(await heard, 400)
})

t.test('an error that the body is given is told as it is', async (t) => {
  const { body } = await begun(t, 'Content-Length: 6', 'abc')
  const { heard } = receive(body)
  body.emit('error', Object.assign(new Error('too slow'), { statusCode: 408 }))
  t.equal(await heard, 408)
})
