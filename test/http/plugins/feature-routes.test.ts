import t from 'tap'
import { listen, testApp } from '../../support/app.ts'
import { keepBusy } from '../../support/busy.ts'
import { ask, postText, problem } from '../../support/problem.ts'
import { until } from '../../support/until.ts'

const limited = { url: '/v1/agreements', headers: { accept: 'text/html' } }

t.test('the limit of requests comes before the media type, which comes before the body', async (t) => {
  const app = await testApp({ RATE_LIMIT_MAX: '2' })
  const unacceptable = () => postText(app, '/v1/quotes', '{', { accept: 'text/html', 'content-type': 'text/csv' })
  for (const remaining of ['1', '0']) {
    const { status, headers, body } = await unacceptable()
    t.strictSame([status, headers['x-ratelimit-remaining']], [406, remaining])
    t.strictSame(body, problem('not-acceptable', '/v1/quotes'))
  }
  const { status, body } = await unacceptable()
  t.equal(status, 429)
  t.strictSame(body, problem('too-many-requests', '/v1/quotes'))
})

t.test('an overload comes before the limit of requests, and does not count', async (t) => {
  const app = await testApp({ RATE_LIMIT_MAX: '1', MAX_EVENT_LOOP_DELAY_MS: '1' })
  await listen(t, app)
  t.teardown(keepBusy(20))
  await until(async () => (await ask(app, limited)).status === 503)
  const { status, headers, body } = await ask(app, limited)
  t.strictSame([status, headers['retry-after'], headers['x-ratelimit-remaining']], [503, '5', undefined])
  t.strictSame(body, problem('unavailable', '/v1/agreements'))
  for (const url of ['/v1/status', '/health/live', '/docs', '/problems', '/openapi.json']) {
    t.equal((await ask(app, { url })).status, 200, url)
  }
})
