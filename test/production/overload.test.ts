import { Agent, get } from 'node:http'
import { text } from 'node:stream/consumers'
import t, { type Test } from 'tap'
import { readConfig } from '../../src/config.ts'
import { createReadiness } from '../../src/http/server/readiness.ts'
import { listen, testApp } from '../support/app.ts'
import { keepBusy } from '../support/busy.ts'
import { until } from '../support/until.ts'

const { maxEventLoopDelayMs } = readConfig({}).config
const BUSY_MS = 3 * maxEventLoopDelayMs
const LIMITED = { MAX_EVENT_LOOP_DELAY_MS: String(maxEventLoopDelayMs) }

interface Response {
  readonly status: number | undefined
  readonly retryAfter: string | undefined
  readonly body: string
}

/** Sends requests on connections that stay open: each step of opening one would take a turn of a busy event loop. */
function createClient(t: Test, port: number): (path: string) => Promise<Response> {
  const agent = new Agent({ keepAlive: true })
  t.teardown(() => agent.destroy())
  return (path) =>
    new Promise((resolve, reject) => {
      const sending = get({ agent, host: '127.0.0.1', port, path }, async (response) => {
        const { statusCode: status, headers } = response
        resolve({ status, retryAfter: headers['retry-after'], body: await text(response) })
      })
      sending.once('error', reject)
    })
}

t.test('during an overload that lasts requests get 503 at once, and health and status respond', async (t) => {
  const { update, ...others } = createReadiness(0)
  // Its seconds pass ten times as fast, or this would take a quarter of a minute.
  const readiness = { ...others, update: (isOverloaded: boolean, now: number) => update(isOverloaded, 10 * now) }
  const fetchPath = createClient(t, await listen(t, await testApp(LIMITED, undefined, { readiness })))
  const becomes = (status: number, path: string) => until(async () => (await fetchPath(path)).status === status)
  await becomes(200, '/v1/agreements')

  const relax = keepBusy(BUSY_MS)
  await becomes(503, '/v1/agreements')
  await becomes(503, '/health/ready')
  const paths = ['/v1/agreements/architetti-torino', '/health/ready', '/v1/status', '/health/live']
  t.match(await Promise.all(paths.map(fetchPath)), [
    { status: 503, retryAfter: '5', body: '"code":"unavailable"' },
    { status: 503, body: '"overloaded"' },
    { status: 200 },
    { status: 200 },
  ])

  relax()
  await becomes(200, '/health/ready')
  await becomes(200, '/v1/agreements')
})

t.test('the start is no overload, however busy it is', async (t) => {
  const relax = keepBusy(BUSY_MS)
  t.teardown(relax)
  const samples: [isOverloaded: boolean, status: number][] = []
  const update = async (isOverloaded: boolean): Promise<void> => {
    const { statusCode } = await app.inject('/v1/agreements')
    samples.push([isOverloaded, statusCode])
  }
  const app = await testApp(LIMITED, undefined, { readiness: { ...createReadiness(), update } })
  await listen(t, app)
  await until(() => samples.length >= 3)
  t.strictSame(samples.slice(0, 3), [
    [true, 200],
    [true, 503],
    [true, 503],
  ])
})
