import { Agent, request } from 'node:http'
import t from 'tap'
import { every } from '../support/every.ts'
import { startService } from '../support/process.ts'
import { QUOTE } from '../support/raw-http.ts'
import { until } from '../support/until.ts'

/** What a quote costs here, so that the service can calculate a hundred per second. */
const QUOTE_MS = 10
const CAPACITY = 1000 / QUOTE_MS
const SECONDS = 8
/**
 * Open before the load begins, as those of a proxy in front are: Node accepts one connection in a turn of its event
 * loop, and the service knows nothing of those that wait for it.
 */
const CONNECTIONS = 4 * CAPACITY
/**
 * How many other responses may come while a request waits: a few seconds of work. Waiting is counted in responses,
 * because time goes on while a machine pauses. If nothing were rejected, the last would wait for half of what was sent,
 * which is twice as many.
 */
const MAX_QUEUE = 4 * CAPACITY

interface Response {
  readonly status: number | undefined
  readonly retryAfter: string | undefined
  readonly milliseconds: number
  /** How many others were accepted, and got their response, between its request and itself. */
  readonly queue: number
}

t.test('at twice the load it can carry, the service accepts some requests and rejects the others soon', async (t) => {
  // A setting that is empty has its default.
  const environment = { QUOTE_MS: String(QUOTE_MS), MAX_EVENT_LOOP_DELAY_MS: '' }
  const { port } = await startService(t, environment, ['busy-quotes'])
  const agent = new Agent({ keepAlive: true, maxFreeSockets: CONNECTIONS })
  t.teardown(() => agent.destroy())
  const responses: Response[] = []
  let accepted = 0
  const send = (method: string, path: string, body?: string): Promise<Response> =>
    new Promise((resolve, reject) => {
      const [acceptedBefore, began] = [accepted, performance.now()]
      const headers = { 'content-type': 'application/json' }
      const sending = request({ agent, host: '127.0.0.1', port, method, path, headers }, (response) => {
        const { statusCode: status, headers } = response
        const queue = accepted - acceptedBefore
        if (status === 200) accepted += 1
        response.resume().once('close', () => {
          resolve({ status, retryAfter: headers['retry-after'], milliseconds: performance.now() - began, queue })
        })
      })
      sending.once('error', reject).end(body)
    })
  const quote = () => send('POST', '/v1/quotes', QUOTE)
  const statuses = () => new Set(responses.map(({ status }) => status))

  await Promise.all(Array.from({ length: CONNECTIONS }, () => send('GET', '/v1/status')))
  accepted = 0

  // The requests come at their times, however the service gets on with those before.
  const waiting: Promise<unknown>[] = []
  const began = performance.now()
  const seconds = () => (performance.now() - began) / 1000
  for await (const _ of every(QUOTE_MS / 2)) {
    if (seconds() >= SECONDS && statuses().size >= 2) break
    while (waiting.length < 2 * CAPACITY * seconds()) waiting.push(quote().then((response) => responses.push(response)))
  }
  await Promise.all(waiting)

  const rejected = responses.filter(({ status }) => status === 503)
  const p99 = (of: readonly number[]) => Math.round(of.toSorted((a, b) => a - b)[Math.floor(0.99 * of.length)] ?? 0)
  t.comment(`${accepted} accepted, ${rejected.length} rejected`)
  t.comment(`p99 ${p99(responses.filter(({ status }) => status === 200).map(({ milliseconds }) => milliseconds))} ms`)
  t.comment(`p99 of the rejected ${p99(rejected.map(({ milliseconds }) => milliseconds))} ms`)
  t.strictSame([...statuses()].sort(), [200, 503])
  t.ok(rejected.every(({ retryAfter }) => retryAfter === '5'))
  const queue = Math.max(...responses.map(({ queue }) => queue))
  t.ok(queue <= MAX_QUEUE, `at most ${queue} responses came first`)

  await until(async () => (await quote()).status === 200)
  await until(async () => (await send('GET', '/health/ready')).status === 200)
})
