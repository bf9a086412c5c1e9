import type { IncomingMessage } from 'node:http'
import { fastify } from 'fastify'
import t, { type Test } from 'tap'
import { readConfig } from '../../../src/config.ts'
import { commonHeaders } from '../../../src/http/plugins/common-headers.ts'
import { errors } from '../../../src/http/plugins/errors.ts'
import { jsonBody } from '../../../src/http/plugins/json-body.ts'
import { createProblems } from '../../../src/http/problem.ts'
import { listen } from '../../support/app.ts'
import { type RawClient, rawClient } from '../../support/raw-client.ts'
import { until } from '../../support/until.ts'

const MAX = 64 * 1024

/** An application that responds with the JSON it receives, and notes each request and the status of each error. */
async function echo(t: Test, beforeBody: (body: IncomingMessage) => Promise<void> = async () => {}) {
  const bodies: IncomingMessage[] = []
  const errorStatuses: unknown[] = []
  const app = fastify()
  await app.register(commonHeaders, { config: readConfig({}).config })
  await app.register(errors, { problems: createProblems('') })
  await app.register(jsonBody)
  app.addHook('preParsing', async ({ raw }) => {
    bodies.push(raw)
    await beforeBody(raw)
  })
  app.addHook('onError', async (_request, _reply, { statusCode }) => {
    errorStatuses.push(statusCode)
  })
  app.post('/', async ({ body }) => ({ body }))
  return { port: await listen(t, app), bodies, errorStatuses }
}

const head = (...fields: string[]): string =>
  ['POST / HTTP/1.1', 'Host: test', 'Content-Type: application/json', ...fields, '', ''].join('\r\n')
const withLength = (length: number): string => head(`Content-Length: ${length}`)
const CHUNKED = head('Transfer-Encoding: chunked')
const chunk = (text: string): string => `${text.length.toString(16)}\r\n${text}\r\n`
/** A document of a certain length. */
const ofLength = (length: number): string => `"${'x'.repeat(length - 2)}"`

/** Waits for a response of 200 and returns the body that it repeats, as text. */
async function repeated(client: RawClient): Promise<string | undefined> {
  const response = await client.until(/}$/)
  return /^HTTP\/1\.1 200 OK[\s\S]*{"body":([\s\S]*)}$/.exec(response)?.[1]
}

const TOO_LARGE = /^HTTP\/1\.1 413 [\s\S]*connection: close[\s\S]*"code":"payload-too-large"/

t.test('a body is read whole, and the connection can be used again', async (t) => {
  const { port } = await echo(t)
  const longest = ofLength(MAX)
  const table: [name: string, request: string, text: string][] = [
    ['of a length', `${withLength(3)}"a"`, '"a"'],
    ['in chunks', CHUNKED + chunk('"ab') + chunk('c"') + chunk(''), '"abc"'],
    ['as long as allowed', withLength(MAX) + longest, longest],
    ['as long as allowed, in chunks', CHUNKED + chunk(longest) + chunk(''), longest],
  ]
  for (const [name, request, text] of table) {
    const client = await rawClient(port)
    client.send(request)
    t.equal(await repeated(client), text, name)
    client.send(`${withLength(2)}42`)
    await client.until(/{"body":42}$/)
    client.socket.destroy()
  }
})

t.test('a body that arrives in two parts is waited for', async (t) => {
  const { port, bodies } = await echo(t)
  const table: [name: string, first: string, second: string][] = [
    ['of a length', `${withLength(5)}"ab`, 'c"'],
    ['in chunks', CHUNKED + chunk('"ab'), chunk('c"') + chunk('')],
  ]
  for (const [index, [name, first, second]] of table.entries()) {
    const client = await rawClient(port)
    client.send(first)
    await until(() => bodies.length > index)
    client.send(second)
    t.equal(await repeated(client), '"abc"', name)
    client.socket.destroy()
  }
})

t.test('a body of one byte more than allowed is too large, before it is whole', async (t) => {
  const { port } = await echo(t)
  const table: [name: string, request: string][] = [
    ['announced, and nothing of it sent', withLength(MAX + 1)],
    ['in chunks', CHUNKED + chunk(ofLength(MAX + 1)) + chunk('')],
    ['in chunks, and never whole', CHUNKED + chunk(ofLength(MAX)) + chunk(' ')],
  ]
  for (const [name, request] of table) {
    const client = await rawClient(port)
    client.send(request)
    t.match(await client.closed(), TOO_LARGE, name)
  }
})

t.test('a client that disconnects while its body arrives', async (t) => {
  const { port, bodies, errorStatuses } = await echo(t)
  const client = await rawClient(port)
  client.send(`${withLength(5)}"ab`)
  await until(() => bodies.length === 1)
  client.socket.destroy()
  await until(() => errorStatuses.length === 1)
  t.strictSame(errorStatuses, [400], 'no failure of the service')
})

t.test('a client that disconnects before its body is asked for costs the others nothing', async (t) => {
  const { port, bodies, errorStatuses } = await echo(t, (body) => until(() => body.destroyed || body.complete))
  const client = await rawClient(port)
  client.send(`${withLength(5)}"ab`)
  await until(() => bodies.length === 1)
  client.socket.destroy()
  const next = await rawClient(port)
  next.send(`${withLength(2)}42`)
  t.equal(await repeated(next), '42')
  next.socket.destroy()
  t.strictSame(errorStatuses, [])
})

t.test('an error with a status that the body is given, like that of a body too slow, is reported', async (t) => {
  const { port, bodies } = await echo(t)
  const client = await rawClient(port)
  client.send(`${withLength(5)}"ab`)
  await until(() => bodies.length === 1)
  bodies[0]?.emit('error', Object.assign(new Error('too slow'), { statusCode: 408 }))
  t.match(await client.closed(), /^HTTP\/1\.1 408 [\s\S]*"code":"request-timeout"/)
})
