import { Agent, get } from 'node:http'
import { text } from 'node:stream/consumers'
import t, { type Test } from 'tap'
import { LOAD_LIMITS } from '../../src/http/server/load.ts'
import { createReadiness } from '../../src/http/server/readiness.ts'
import { listen, testApp } from '../support/app.ts'
import { PATIENT } from '../support/patience.ts'
import { until } from '../support/until.ts'

/** Keeps the event loop busy, with hardly a pause, until told to stop. */
function keepBusy(): () => void {
  let busy = true
  const step = (): void => {
    const end = performance.now() + 3 * LOAD_LIMITS.eventLoopDelayMs
    while (performance.now() < end);
    if (busy) setTimeout(step, 1)
  }
  step()
  return () => {
    busy = false
  }
}

interface Answer {
  readonly status: number | undefined
  readonly retryAfter: string | undefined
  readonly body: string
}

/** Asks on connections that stay open, for each step of opening one would take a turn of a busy event loop. */
function asker(t: Test, port: number): (path: string) => Promise<Answer> {
  const agent = new Agent({ keepAlive: true })
  t.teardown(() => agent.destroy())
  return (path) =>
    new Promise((resolve, reject) => {
      const asking = get({ agent, host: '127.0.0.1', port, path }, async (answer) => {
        const { statusCode: status, headers } = answer
        resolve({ status, retryAfter: headers['retry-after'], body: await text(answer) })
      })
      asking.once('error', reject)
    })
}

t.test('under a lasting overload questions get 503 at once, and health and status are answered', async (t) => {
  const { look, ...others } = createReadiness(0)
  // Its seconds pass ten times as fast, or this would take a quarter of a minute.
  const readiness = { ...others, look: (isOverloaded: boolean, now: number) => look(isOverloaded, 10 * now) }
  const ask = asker(t, await listen(t, await testApp({}, undefined, { readiness, load: LOAD_LIMITS })))
  const becomes = (status: number, path: string) => until(async () => (await ask(path)).status === status)
  await becomes(200, '/v1/agreements')

  const relax = keepBusy()
  await becomes(503, '/v1/agreements')
  await becomes(503, '/health/ready')
  const paths = ['/v1/agreements/architetti-torino', '/health/ready', '/v1/status', '/health/live']
  t.match(await Promise.all(paths.map(ask)), [
    { status: 503, retryAfter: '5', body: '"code":"unavailable"' },
    { status: 503, body: '"overloaded"' },
    { status: 200 },
    { status: 200 },
  ])

  relax()
  await becomes(200, '/health/ready')
  await becomes(200, '/v1/agreements')
})

t.test('a question is judged at its own time, however long ago the last sample was', async (t) => {
  const ask = asker(t, await listen(t, await testApp({}, undefined, { load: { ...PATIENT, turnMs: 0 } })))
  t.match(await ask('/v1/agreements'), { status: 503, retryAfter: '5' })
})
