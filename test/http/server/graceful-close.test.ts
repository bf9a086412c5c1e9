import t from 'tap'
import { CONNECTION_LIMITS } from '../../../src/http/server/connection-limits.ts'
import { listen, testApp } from '../../support/app.ts'
import { openConnections } from '../../support/connections.ts'
import { isClosed, rawClient } from '../../support/raw-client.ts'
import { QUOTE, rawRequest } from '../../support/raw-http.ts'
import { until } from '../../support/until.ts'

const REQUEST = rawRequest('POST', '/v1/quotes', QUOTE)
const LAST_RESPONSE =
  /HTTP\/1\.1 200 OK(?:(?!HTTP)[\s\S])*connection: close(?:(?!HTTP)[\s\S])*"gross"(?:(?!HTTP)[\s\S])*$/i

t.test('closing responds to all pipelined requests of a connection', async (t) => {
  const app = await testApp()
  const { promise: released, resolve: release } = Promise.withResolvers<string>()
  app.get('/waiting', () => released)
  const port = await listen(t, app)
  const client = await rawClient(port)
  let requests = 0
  app.server.on('request', () => requests++)
  client.send(rawRequest('GET', '/waiting') + REQUEST + rawRequest('GET', '/waiting'))
  await until(() => requests === 3)

  const closed = app.close()
  await until(() => isClosed(port))
  release('released')
  const responses = (await client.closed()).split('HTTP/1.1 ').slice(1)
  t.match(responses, [/released$/, /"gross"/, /connection: close[\s\S]*released$/i])
  await closed
})

t.test('closing accepts no new connection and responds to one more request on each open one', async (t) => {
  // As long as no test takes: connections are closed by their last response alone.
  const app = await testApp({}, undefined, {}, { ...CONNECTION_LIMITS, idleGraceMs: 3_600_000 })
  const port = await listen(t, app)
  const kept = await rawClient(port)
  kept.send(rawRequest('GET', '/v1/status'))
  await kept.until(/"OK"/)
  const silent = await rawClient(port)
  const half = await rawClient(port)
  half.send(REQUEST.slice(0, -10))
  await until(async () => (await openConnections(app)) === 3)

  const closed = app.close()
  await until(() => isClosed(port))
  kept.send(REQUEST)
  silent.send(REQUEST)
  half.send(REQUEST.slice(-10))
  for (const client of [kept, silent, half]) t.match(await client.closed(), LAST_RESPONSE)
  await closed
})

t.test('closing does not wait for a body that goes on after its response', async (t) => {
  // As long as no test takes: neither the discarding nor the closing ends by its time-out.
  const forEver = 3_600_000
  const limits = { ...CONNECTION_LIMITS, discardMs: forEver, bodyPeriodMs: forEver, idleGraceMs: 100 }
  const app = await testApp({ SHUTDOWN_TIMEOUT_MS: String(forEver) }, undefined, {}, limits)
  const client = await rawClient(await listen(t, app))
  client.send(rawRequest('POST', '/v1/nothing', '', { 'content-length': '1000' }))
  await client.until(/^HTTP\/1\.1 404 /)
  const closed = app.close()
  t.notMatch(await client.closed(), /HTTP\/1[\s\S]*HTTP\/1/)
  await closed
})
