import { duplexPair } from 'node:stream'
import { text } from 'node:stream/consumers'
import { pino } from 'pino'
import t, { type Test } from 'tap'
import { CONNECTION_LIMITS } from '../../../src/http/server/connection-limits.ts'
import { listen, testApp } from '../../support/app.ts'
import { openConnections } from '../../support/connections.ts'
import { contract } from '../../support/contract.ts'
import { linesOf } from '../../support/log.ts'
import { problem, REQUEST_ID } from '../../support/problem.ts'
import { exchange, rawClient } from '../../support/raw-client.ts'
import { responsesIn } from '../../support/raw-http.ts'
import { until } from '../../support/until.ts'

const app = await testApp()
const port = await listen(t, app)

const quoteRequest = JSON.stringify({
  agreement: 'architetti-torino',
  items: [{ service: 'extra-space', gigabytes: 1 }],
})
const post = (...fields: string[]) =>
  [
    'POST /v1/quotes HTTP/1.1',
    'Host: test',
    `Request-Id: ${REQUEST_ID}`,
    'Content-Type: application/json',
    'Connection: close',
    ...fields,
    '\r\n',
  ].join('\r\n')

/** Sends the second part once something was received for the first. */
async function exchangeInTurn(port: number, first: string, second: string): Promise<string> {
  const client = await rawClient(port)
  client.send(first)
  await client.until(/./)
  client.send(second)
  return client.closed()
}

/** Compares a problem that was written to the bare connection, whose Request-Id is always a new one. */
function sameRejection(
  t: Test,
  received: string,
  code: 'invalid-request' | 'request-timeout' | 'header-fields-too-large',
) {
  const [response, ...further] = responsesIn(received)
  if (response === undefined) return t.fail('no response')
  const expected = { ...problem(code, ''), requestId: response.headers['request-id'] }
  t.equal(response.status, expected.status)
  t.strictSame(JSON.parse(response.body), expected)
  t.equal(further.length, 0)
  t.equal(response.headers['content-length'], String(Buffer.byteLength(response.body)))
  t.equal(response.headers['content-type'], 'application/problem+json; charset=utf-8')
  t.equal(response.headers['content-language'], 'it')
  t.equal(response.headers.connection, 'close')
  t.match(response.headers['request-id'], /^[\da-f-]{36}$/)
  t.ok(Math.abs(Date.parse(String(response.headers.date)) - Date.now()) < 60_000)
  const promised = contract.components.responses[`Problem${expected.status}`]?.headers ?? {}
  for (const name of Object.keys(promised).filter((name) => !/^X-RateLimit/.test(name))) {
    t.ok(name.toLowerCase() in response.headers, name)
  }
}

t.test('what is no HTTP request', async (t) => {
  for (const bytes of [
    'nonsense\r\n\r\n',
    'FETCH /v1/status HTTP/1.1\r\nHost: test\r\n\r\n',
    'GET /v1/status HTTP/9.9\r\nHost: test\r\n\r\n',
    'GET /v1/sta tus HTTP/1.1\r\nHost: test\r\n\r\n',
    'GET /v1/status HTTP/1.1\r\nHo st: test\r\n\r\n',
    'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
    '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
    post('Content-Length: 2', 'Content-Length: 3'),
    post('Content-Length: 2', 'Transfer-Encoding: chunked'),
    post('Content-Length: -1'),
    post('Transfer-Encoding: gzip'),
  ]) {
    sameRejection(t, await exchange(port, bytes), 'invalid-request')
  }
})

t.test('header fields that are too large', async (t) => {
  sameRejection(t, await exchange(port, post(`X-Large: ${'x'.repeat(20_000)}`)), 'header-fields-too-large')
  sameRejection(
    t,
    await exchange(port, `GET /${'x'.repeat(20_000)} HTTP/1.1\r\nHost: t\r\n\r\n`),
    'header-fields-too-large',
  )
})

t.test('a path that is too long, but fits', async (t) => {
  const [response] = responsesIn(
    await exchange(port, `GET /${'x'.repeat(3000)} HTTP/1.1\r\nHost: t\r\nConnection: close\r\n\r\n`),
  )
  t.equal(response?.status, 414)
})

t.test('header fields that do not arrive whole in time', async (t) => {
  const slowPort = await listen(t, await testApp({}, undefined, {}, { ...CONNECTION_LIMITS, headersMs: 200 }))
  for (const bytes of ['GET /v1/sta', 'GET /v1/status HTTP/1.1\r\nHost: test\r\n']) {
    sameRejection(t, await exchange(slowPort, bytes), 'request-timeout')
  }
})

t.test('bytes after a response are rejected after it, not into it', async (t) => {
  const received = await exchangeInTurn(port, 'GET /v1/status HTTP/1.1\r\nHost: test\r\n\r\n', 'nonsense\r\n\r\n')
  const [status, rejection, ...further] = responsesIn(received)
  t.strictSame([status?.status, rejection?.status, further.length], [200, 400, 0])
})

t.test('bytes after a whole request end its connection after its response', async (t) => {
  const kept = post(`Content-Length: ${quoteRequest.length}`).replace('Connection: close\r\n', '')
  const [response, ...further] = responsesIn(await exchange(port, `${kept}${quoteRequest}nonsense\r\n\r\n`))
  t.equal(response?.status, 200)
  t.equal(response?.headers['request-id'], REQUEST_ID)
  t.equal(response?.headers.connection, 'close')
  t.equal(JSON.parse(String(response?.body)).yearly.gross, '3.66')
  t.strictSame(further, [])
})

t.test('bytes after whole pipelined requests end their connection after all their responses', async (t) => {
  const kept = post(`Content-Length: ${quoteRequest.length}`).replace('Connection: close\r\n', '') + quoteRequest
  const responses = responsesIn(await exchange(port, `${kept}${kept}nonsense\r\n\r\n`))
  t.strictSame(
    responses.map(({ status, headers }) => [status, headers.connection]),
    [
      [200, 'keep-alive'],
      [200, 'close'],
    ],
  )
})

t.test('a request that does not say its host', async (t) => {
  const [response] = responsesIn(await exchange(port, 'GET /v1/agreements HTTP/1.1\r\nConnection: close\r\n\r\n'))
  t.equal(response?.status, 400)
  t.match(JSON.parse(String(response?.body)), { code: 'invalid-request', instance: '/v1/agreements' })
  const [old] = responsesIn(await exchange(port, 'GET /v1/status HTTP/1.0\r\n\r\n'))
  t.equal(old?.status, 200, 'HTTP/1.0 has no Host')
})

t.test('a request that names two hosts, or one that is none, is rejected whatever it asks for', async (t) => {
  const statusOf = async (...hosts: string[]) => {
    const statuses: (number | undefined)[] = []
    for (const start of ['GET /v1/status', 'GET /v1/agreements', 'GET /v1/nothing', 'DELETE /', 'GET /v1/%zz']) {
      const fields = hosts.map((host) => `Host:${host}`)
      const [response] = responsesIn(await exchange(port, [`${start} HTTP/1.1`, ...fields, '', ''].join('\r\n')))
      statuses.push(response?.status)
      t.match(JSON.parse(String(response?.body)), { code: 'invalid-request' }, `${start} ${hosts}`)
      t.equal(response?.headers.connection, 'close')
    }
    return [...new Set(statuses)]
  }
  const table = [
    [' a', ' b'],
    [' a', ' a'],
    ['', ' a'],
    [' a b'],
    [' a, b'],
    [' a,b'],
    [' [::1'],
    [' [::1]a'],
    [' [1.2.3.4]'],
    [' [::g]'],
    [' ::1'],
    [' a:b'],
    [' a:80:80'],
    [' a/b'],
    [' me@a'],
    [' a%2'],
    [' http://a'],
    [' caff\xe8'],
    [' "a"'],
    [' <a>'],
  ]
  for (const hosts of table) t.strictSame(await statusOf(...hosts), [400], JSON.stringify(hosts))
})

t.test('a request that names one host, however it is written', async (t) => {
  const hosts = [
    'a',
    'a:',
    'A.example:3000',
    'xn--caff-8oa.example',
    'a_b',
    'a%2Db',
    '192.0.2.1:80',
    '[::1]',
    '[2001:DB8::1]:443',
    '',
  ]
  for (const host of hosts) {
    const [response] = responsesIn(
      await exchange(port, `GET /v1/status HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`),
    )
    t.equal(response?.status, 200, host)
  }
  const [two] = responsesIn(await exchange(port, 'GET /v1/status HTTP/1.0\r\nHost: a\r\nHost: b\r\n\r\n'))
  t.equal(two?.status, 400, 'also in HTTP/1.0, which need not name one')
})

t.test('a transfer coding that is not known is rejected, and what follows is no request', async (t) => {
  const chunks = `${quoteRequest.length.toString(16)}\r\n${quoteRequest}\r\n0\r\n\r\n`
  const next = 'GET /v1/status HTTP/1.1\r\nHost: test\r\n\r\n'
  for (const coding of [
    'gzip, chunked',
    'deflate,chunked',
    'x-own, chunked',
    'identity, chunked',
    'chunked, chunked',
    'chunked;q=1',
    'gzip',
  ]) {
    for (const path of ['quotes', 'renewal-reports', 'nothing']) {
      const head = post(`Transfer-Encoding: ${coding}`).replace('quotes', path).replace('Connection: close\r\n', '')
      const responses = responsesIn(await exchange(port, head + chunks + next))
      t.strictSame(
        responses.map(({ status }) => status),
        [400],
        `${coding} ${path}`,
      )
      t.match(JSON.parse(String(responses[0]?.body)), { code: 'invalid-request' })
    }
  }
  for (const coding of ['chunked', 'Chunked', ' chunked ']) {
    const [response] = responsesIn(await exchange(port, post(`Transfer-Encoding: ${coding}`) + chunks))
    t.equal(response?.status, 200, coding)
  }
  const old = post('Transfer-Encoding: chunked').replace('HTTP/1.1', 'HTTP/1.0')
  t.equal(responsesIn(await exchange(port, old + chunks))[0]?.status, 400, 'HTTP/1.0 has none')
})

t.test('a body that no one reads and that does not move ends its connection, not the service', async (t) => {
  const impatient = await testApp({}, undefined, {}, { ...CONNECTION_LIMITS, bodyPeriodMs: 100, lookEveryMs: 20 })
  impatient.get('/hanging', (_request, reply) => {
    reply.hijack()
  })
  const impatientPort = await listen(t, impatient)
  const hanging = 'GET /hanging HTTP/1.1\r\nHost: test\r\nContent-Length: 5\r\n\r\n'
  t.equal(await exchange(impatientPort, hanging), '')
  t.match(await exchange(impatientPort, 'GET /v1/status HTTP/1.0\r\n\r\n'), /200 OK/)
})

t.test('a response in progress is cut off, never written into', async (t) => {
  const streaming = await testApp()
  streaming.get('/slow', (_request, reply) => {
    reply.hijack()
    reply.raw.writeHead(200, { 'content-length': '100' }).write('half')
  })
  const streamingPort = await listen(t, streaming)
  const received = await exchangeInTurn(streamingPort, 'GET /slow HTTP/1.1\r\nHost: test\r\n\r\n', 'nonsense\r\n\r\n')
  t.match(received, /half$/)
})

t.test('bodies in chunks, split anywhere', async (t) => {
  const chunk = (text: string) => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`
  const chunks = [quoteRequest.slice(0, 7), quoteRequest.slice(7)].map(chunk)
  const [response] = responsesIn(await exchange(port, post('Transfer-Encoding: chunked'), ...chunks, chunk('')))
  t.equal(response?.status, 200)
  t.equal(JSON.parse(String(response?.body)).yearly.gross, '3.66')

  const many = Array(40).fill(chunk(' '.repeat(2000)))
  const [tooLarge] = responsesIn(await exchange(port, post('Transfer-Encoding: chunked'), ...many, chunk('')))
  t.strictSame(JSON.parse(String(tooLarge?.body)), problem('payload-too-large', '/v1/quotes'))

  const [broken] = responsesIn(await exchange(port, post('Transfer-Encoding: chunked'), 'zz\r\nnonsense\r\n'))
  t.equal(broken?.status, 400)
})

t.test('a body of 2 MB is rejected before it is read', async (t) => {
  const [response] = responsesIn(await exchange(port, post('Content-Length: 2000000'), ' '.repeat(100_000)))
  t.equal(response?.status, 413)
  t.equal(response?.headers.connection, 'close')
  t.strictSame(JSON.parse(String(response?.body)), problem('payload-too-large', '/v1/quotes'))
})

t.test('Expect: 100-continue is met, any other Expect is ignored', async (t) => {
  const field = `Content-Length: ${quoteRequest.length}`
  const [proceed, response] = responsesIn(await exchange(port, post('Expect: 100-continue', field), quoteRequest))
  t.strictSame([proceed?.status, response?.status], [100, 200])
  const [other] = responsesIn(await exchange(port, post('Expect: the-unexpected', field), quoteRequest))
  t.equal(other?.status, 200)
})

t.test('what the header decides is the response to Expect: 100-continue, before the body is sent', async (t) => {
  const own = await testApp({ RATE_LIMIT_MAX: '9', REPORT_MAX_BYTES: '1024' })
  const ownPort = await listen(t, own)
  const expecting = (start: string, type: string, ...fields: string[]) =>
    [start, 'Host: test', `Content-Type: ${type}`, 'Expect: 100-continue', ...fields, '', ''].join('\r\n')
  const long = 'Content-Length: 300000000'
  const short = 'Content-Length: 20'
  const quotes = 'POST /v1/quotes HTTP/1.1'
  const reports = 'POST /v1/renewal-reports HTTP/1.1'
  const table: [status: number, request: string][] = [
    [404, expecting('POST /v1/nothing HTTP/1.1', 'application/json', short)],
    [404, expecting('POST /v1/%zz HTTP/1.1', 'application/json', short)],
    [405, expecting('PUT /v1/quotes HTTP/1.1', 'application/json', short)],
    [406, expecting(quotes, 'application/json', short, 'Accept: text/html')],
    [413, expecting(quotes, 'application/json', long)],
    [413, expecting(reports, 'text/csv', long)],
    [415, expecting(quotes, 'application/pdf', short)],
    [415, expecting(quotes, 'application/json; charset=latin1', short)],
    [415, expecting(quotes, 'application/json', short, 'Content-Encoding: gzip')],
    [415, expecting(reports, 'application/pdf', long)],
    [429, expecting(reports, 'text/csv', short)],
    [400, expecting(reports, 'text/csv', short, 'Host: another')],
    [200, expecting('GET /v1/status HTTP/1.1', 'text/csv', short)],
  ]
  for (const [status, request] of table) {
    const responses = responsesIn(await exchange(ownPort, request))
    t.strictSame(
      responses.map((each) => [each.status, each.headers.connection]),
      [[status, 'close']],
      request,
    )
  }
  const [query] = responsesIn(
    await exchange(port, expecting('POST /v1/renewal-reports?days=1 HTTP/1.1', 'text/csv', long)),
  )
  t.equal(query?.status, 400, 'the query is not in order')
})

t.test('a connection lives on after Expect: 100-continue was met', async (t) => {
  const csv = 'casella;scadenza;spazio extra\nmario.rossi@architettitorinopec.it;30/04/2027\n'
  const table: [path: string, type: string, body: string][] = [
    ['quotes', 'application/json', quoteRequest],
    ['renewal-reports', 'text/csv', csv],
  ]
  for (const [path, type, body] of table) {
    const client = await rawClient(port)
    for (const times of [1, 2]) {
      client.send(
        [
          `POST /v1/${path} HTTP/1.1`,
          'Host: test',
          `Content-Type: ${type}`,
          'Accept: application/json',
          `Content-Length: ${body.length}`,
          'Expect: 100-Continue',
          '',
          '',
        ].join('\r\n'),
      )
      await client.until(new RegExp(`(100 Continue[^]*){${times}}$`))
      client.send(body)
      const received = await client.until(new RegExp(`(200 OK[^]*\\}[^]*){${times}}$`))
      t.notMatch(received, /connection: close/, path)
    }
    client.socket.destroy()
  }
})

t.test('repeated header fields', async (t) => {
  const field = `Content-Length: ${quoteRequest.length}`
  const [twoTypes] = responsesIn(await exchange(port, post(field, 'Content-Type: text/csv'), quoteRequest))
  t.equal(twoTypes?.status, 200, 'the first Content-Type counts')
  const [twoIds] = responsesIn(await exchange(port, post(field, 'Request-Id: second'), quoteRequest))
  t.match(twoIds?.headers['request-id'], /^[\da-f-]{36}$/, 'two Request-Ids are none')
  const [languages] = responsesIn(
    await exchange(port, post(field, 'Accept-Language: de', 'Accept-Language: en'), quoteRequest),
  )
  t.equal(languages?.headers['content-language'], 'en', 'two Accept-Language are one list')
})

t.test('a target in absolute form, as a proxy may write it', async (t) => {
  const get = async (target: string, method = 'GET') => {
    const received = await exchange(port, `${method} ${target} HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n`)
    return responsesIn(received)[0]
  }
  t.equal((await get('http://pec.example.it/v1/status'))?.status, 200)
  const wrong = await get('http://pec.example.it/v1/quotes?x=1')
  t.strictSame([wrong?.status, wrong?.headers.allow], [405, 'OPTIONS, POST'])
  t.equal(JSON.parse(String(wrong?.body)).instance, '/v1/quotes')
  t.equal((await get('*', 'OPTIONS'))?.status, 404)
  t.equal((await get('/v1/quotes', 'PROPFIND'))?.status, 405)
  t.equal((await get('/v1/nothing#%zz'))?.status, 404, 'a fragment, which no client sends, is not of the path')
  t.equal((await get('/v1/quotes#a', 'DELETE'))?.status, 405)
  const strange = await get('/v1/"<>|^`{}\\')
  t.equal(JSON.parse(String(strange?.body)).instance, '/v1/%22%3C%3E%7C%5E%60%7B%7D%5C')
})

t.test('a client that ends its half of the connection before the response has disconnected', async (t) => {
  const { stream, lines } = linesOf()
  const app = await testApp({}, undefined, { logger: pino(stream) })
  const port = await listen(t, app)
  const csv = 'casella;scadenza;spazio extra\nmario.rossi@architettitorinopec.it;30/04/2027\n'
  const report = post(`Content-Length: ${csv.length}`)
    .replace('quotes', 'renewal-reports')
    .replace('application/json', 'text/csv')
  const half = `${post('Content-Length: 5')}{`
  for (const bytes of [report + csv, half, 'GET /v1/sta']) {
    const client = await rawClient(port, { allowHalfOpen: true })
    client.socket.end(bytes)
    t.notMatch(await client.closed(), /^HTTP\/1\.1 200/)
  }
  await until(async () => (await openConnections(app)) === 0)
  t.match(await exchange(port, 'GET /v1/status HTTP/1.0\r\n\r\n'), /200 OK/)
  t.strictSame(
    lines().filter(({ level }) => Number(level) > 30),
    [],
    'no failure of the service',
  )
})

t.test('a connection that was reset at once has no address: no failure of the service', async (t) => {
  const { stream, lines } = linesOf()
  const app = await testApp({}, undefined, { logger: pino(stream) })
  await listen(t, app)
  // No socket: it has no address either.
  const [client, connection] = duplexPair()
  app.server.emit('connection', connection)
  client.write(post(`Content-Length: ${quoteRequest.length}`) + quoteRequest)
  const [response] = responsesIn(await text(client))
  t.equal(response?.status, 400)
  t.strictSame(
    lines().filter(({ level }) => Number(level) > 30),
    [],
  )
})

t.test('the service is no proxy: CONNECT ends its connection and nothing else, reset or not', async (t) => {
  const app = await testApp()
  const port = await listen(t, app)
  const tunnel = 'CONNECT a:1 HTTP/1.1\r\nHost: a:1\r\n\r\n'
  for (const bytes of [tunnel, `${tunnel}more`, `${tunnel}${'x'.repeat(200_000)}`]) {
    for (const then of ['reset', 'end', 'wait'] as const) {
      const client = await rawClient(port)
      await client.send(bytes)
      if (then === 'reset') client.socket.resetAndDestroy()
      if (then === 'end') client.socket.end()
      await client.closed()
    }
  }
  await until(async () => (await openConnections(app)) === 0)
  t.match(await exchange(port, 'GET /v1/status HTTP/1.0\r\n\r\n'), /200 OK/)
})
