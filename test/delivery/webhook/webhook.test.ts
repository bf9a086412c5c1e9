import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { Webhook } from 'standardwebhooks'
import t, { type Test } from 'tap'
import { createWebhook, type WebhookOptions } from '../../../src/delivery/webhook/webhook.ts'
import { assertIsA } from '../../support/contract.ts'
import { freePort } from '../../support/free-port.ts'
import { messageIn } from './messages.ts'

const SECRET = `whsec_${Buffer.from('a secret of the receiver').toString('base64')}`
const NEW_SECRET = `whsec_${Buffer.from('another secret of the receiver').toString('base64')}`
const OTHER_SECRET = `whsec_${Buffer.from('a secret of someone else').toString('base64')}`

/** A request as the receiver got it. */
interface Received {
  readonly request: IncomingMessage
  readonly headers: Record<string, string>
  readonly body: string
}

/** A receiver that responds as a test wants, what it has received, and a webhook that sends to it. */
async function receiver(t: Test, respond: RequestListener, more: Partial<WebhookOptions> = {}) {
  const received: Received[] = []
  const server = createServer(async (request, response) => {
    received.push({ request, headers: request.headers as Record<string, string>, body: await text(request) })
    respond(request, response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  const webhook = createWebhook({
    url: `http://127.0.0.1:${port}/hook?key=s3cret`,
    secrets: [SECRET],
    clock: Date.now,
    ...more,
  })
  t.teardown(async () => {
    await webhook.close()
    server.closeAllConnections()
    server.close()
  })
  return { received, webhook, port }
}

/** A receiver with nothing but a status, and perhaps headers. */
const status =
  (code: number, headers: Record<string, string> = {}): RequestListener =>
  (_request, response) => {
    response.writeHead(code, headers).end('What the receiver says: s3cret')
  }

t.test('an event is as documented, and verified by the reference library', async (t) => {
  const { webhook, received } = await receiver(t as Test, status(204))
  t.equal(await webhook.check(), undefined)
  t.strictSame(await webhook.send(messageIn('it')), { state: 'sent' })
  t.strictSame(await webhook.send(messageIn('en')), { state: 'sent' })
  const [italian, english] = received as [Received, Received]
  t.equal(italian.request.method, 'POST')
  t.equal(italian.request.url, '/hook?key=s3cret')
  t.equal(italian.headers['content-type'], 'application/json')
  t.equal(italian.headers['webhook-id'], messageIn().delivery.id)
  t.equal(english.headers['webhook-id'], italian.headers['webhook-id'], 'the same for a repeated event')
  const event = new Webhook(SECRET).verify(italian.body, italian.headers)
  t.match(JSON.parse(english.body).data.check.text, /^With this credit the add-ons are deactivated/)
  assertIsA('ReminderEvent', event)
  const documented = /```json\n([\s\S]*?)```/.exec(readFileSync('docs/webhooks.md', 'utf8'))?.[1]
  t.strictSame(event, JSON.parse(documented as string))
  t.throws(() => new Webhook(OTHER_SECRET).verify(italian.body, italian.headers), /No matching signature/)
  t.throws(() => new Webhook(SECRET).verify(`${italian.body} `, italian.headers), /No matching signature/)
})

t.test('while a secret is changed, the old one and the new one verify', async (t) => {
  const { webhook, received } = await receiver(t as Test, status(200), { secrets: [NEW_SECRET, SECRET] })
  await webhook.send(messageIn())
  const [{ headers, body }] = received as [Received]
  t.match(headers['webhook-signature'], /^v1,\S+ v1,\S+$/)
  for (const secret of [NEW_SECRET, SECRET]) t.match(new Webhook(secret).verify(body, headers), { data: { step: 30 } })
})

t.test('2xx is taken, anything else is tried again', async (t) => {
  const clock = () => Date.parse('2026-11-22T11:00:00Z')
  const busy = { 'retry-after': '120' }
  const cases: readonly [number, Record<string, string>, object][] = [
    [200, {}, { state: 'sent' }],
    [202, {}, { state: 'sent' }],
    [204, busy, { state: 'sent' }],
    [301, { location: '/elsewhere' }, { state: 'retry', reason: 'redirected (301), which is not followed' }],
    [307, { location: '/elsewhere' }, { state: 'retry', reason: 'redirected (307), which is not followed' }],
    [400, {}, { state: 'retry', reason: 'status 400' }],
    [401, busy, { state: 'retry', reason: 'status 401' }],
    [404, {}, { state: 'retry', reason: 'status 404' }],
    [429, {}, { state: 'retry', reason: 'status 429' }],
    [429, busy, { state: 'retry', reason: 'status 429', retryAfterSeconds: 120 }],
    [500, busy, { state: 'retry', reason: 'status 500' }],
    [
      503,
      { 'retry-after': 'Sun, 22 Nov 2026 12:00:00 GMT' },
      { state: 'retry', reason: 'status 503', retryAfterSeconds: 3600 },
    ],
  ]
  for (const [code, headers, expected] of cases) {
    const { webhook, received } = await receiver(t as Test, status(code, headers), { clock })
    t.strictSame(await webhook.send(messageIn()), expected, `${code}`)
    t.equal(received.length, 1, `${code}: once, and nowhere else`)
    t.equal(await webhook.check(), undefined)
  }
})

t.test('410 turns the webhook off, and is reported once', async (t) => {
  let reports = 0
  const onGone = (): void => {
    reports++
  }
  for (const more of [{ onGone }, {}]) {
    const { webhook, received } = await receiver(t as Test, status(410), more)
    const gone = { state: 'retry', reason: 'gone' }
    t.strictSame(await Promise.all([webhook.send(messageIn()), webhook.send(messageIn())]), [gone, gone])
    t.equal(await webhook.check(), 'gone')
    t.strictSame(await webhook.send(messageIn()), gone)
    t.equal(received.length, 2, 'no request any more')
  }
  t.equal(reports, 1)
})

t.test('the status decides, however long the rest of the response is', async (t) => {
  const endless: RequestListener = (_request, response) => {
    response.writeHead(200)
    const write = (): void => {
      while (!response.destroyed && response.write('x'.repeat(65_536))) {}
    }
    response.on('drain', write)
    write()
  }
  const hanging: RequestListener = (_request, response) => {
    response.writeHead(500, { 'content-length': '10' }).write('x')
  }
  const cut: RequestListener = (_request, response) => {
    response.writeHead(201, { 'content-length': '10' }).write('x', () => response.destroy())
  }
  for (const [respond, expected] of [
    [endless, { state: 'sent' }],
    [hanging, { state: 'retry', reason: 'status 500' }],
    [cut, { state: 'sent' }],
  ] as const) {
    const { webhook } = await receiver(t as Test, respond)
    t.strictSame(await webhook.send(messageIn()), expected)
  }
})

t.test('a receiver that does not respond in time', async (t) => {
  const { webhook, received } = await receiver(t as Test, () => {}, { maxResponseMs: 1000 })
  t.strictSame(await webhook.send(messageIn()), { state: 'retry', reason: 'no response in time' })
  t.equal(received.length, 1)
  const taken = await receiver(t as Test, status(200))
  t.strictSame(await taken.webhook.send(messageIn()), { state: 'sent' }, 'others are sent')
})

t.test('a receiver that cannot be reached, and a connection that breaks', async (t) => {
  const breaking = await receiver(t as Test, (_request, response) => response.destroy())
  const plain = await receiver(t as Test, status(200))
  const cases: readonly [url: string, reason: RegExp][] = [
    [`http://127.0.0.1:${await freePort()}/`, /^connection failed \(ECONNREFUSED\)$/],
    [`http://127.0.0.1:${breaking.port}/`, /^connection failed \(UND_ERR_SOCKET\)$/],
    [`https://127.0.0.1:${plain.port}/`, /^connection failed \(ERR_SSL_\w+\)$/],
    // No program may ask this port.
    ['http://127.0.0.1:1/', /^connection failed$/],
  ]
  for (const [url, reason] of cases) {
    const webhook = createWebhook({ url, secrets: [SECRET], clock: Date.now })
    t.match(await webhook.send(messageIn()), { state: 'retry', reason }, url)
  }
  t.equal(plain.received.length, 0)
  // The receivers go on.
  const socket = connect(plain.port, '127.0.0.1')
  await once(socket, 'connect')
  socket.destroy()
})

t.test('a stop ends the request in progress', async (t) => {
  const arrived = Promise.withResolvers<void>()
  const { webhook } = await receiver(t as Test, () => arrived.resolve())
  const sending = webhook.send(messageIn())
  await arrived.promise
  await webhook.close()
  t.strictSame(await sending, { state: 'retry', reason: 'the service stopped' })
  t.strictSame(await webhook.send(messageIn()), { state: 'retry', reason: 'the service stopped' })
})
