import t from 'tap'
import { createRegister } from '../../../src/register/register.ts'
import { testApp } from '../../support/app.ts'
import { ask, postText } from '../../support/problem.ts'

const origin = 'https://oato.it'
const preflight = {
  method: 'OPTIONS',
  url: '/v1/quotes',
  headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
} as const
const ofCors = (headers: object) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => name.startsWith('access-control-')))

t.test('closed unless configured', async (t) => {
  const app = await testApp()
  for (const request of [preflight, { url: '/v1/agreements', headers: { origin } }]) {
    const { headers } = await ask(app, request)
    t.strictSame(ofCors(headers), {})
    t.notMatch(headers.vary ?? '', /Origin/)
  }
})

const EXPOSED =
  'Accept-Post, Content-Disposition, Content-Language, ETag, Link, Request-Id, Retry-After, WWW-Authenticate, X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Reset'

t.test('a configured origin may read responses and problems, another may not', async (t) => {
  const app = await testApp({ CORS_ORIGINS: `${origin}, https://intranet.oato.it` })
  const requests = [
    { url: '/v1/agreements', vary: 'Accept, Accept-Language, Origin' },
    { url: '/v1/agreements/nobody', vary: 'Accept, Accept-Language, Origin' },
    { url: '/v1/nothing', vary: 'Accept, Accept-Language, Origin' },
    { url: '/v1/%zz', vary: 'Accept, Accept-Language, Origin' },
    { url: `/v1/${'x'.repeat(3000)}`, vary: 'Accept, Accept-Language, Origin' },
    { url: `/v1/%zz${'x'.repeat(3000)}`, vary: 'Accept, Accept-Language, Origin' },
    { url: '/problems/not-found', vary: 'Accept, Accept-Language, Origin' },
    { url: '/docs', vary: 'Origin' },
    { url: '/health/live', vary: 'Origin' },
    { url: '/v1/status', vary: 'Origin' },
  ]
  for (const { url, vary } of requests) {
    for (const allowed of [origin, 'https://intranet.oato.it']) {
      const { headers } = await ask(app, { url, headers: { origin: allowed } })
      t.equal(headers['access-control-allow-origin'], allowed, url.slice(0, 40))
      t.equal(headers['access-control-expose-headers'], EXPOSED, url.slice(0, 40))
      t.equal(headers.vary, vary, url.slice(0, 40))
    }
    for (const other of ['https://oato.it.example.org', 'http://oato.it', 'null', undefined]) {
      const { headers } = await ask(app, { url, headers: { origin: other } })
      t.notOk('access-control-allow-origin' in headers, `${url.slice(0, 40)} ${other}`)
      t.equal(headers.vary, vary, url.slice(0, 40))
    }
  }
  t.equal((await postText(app, '/v1/quotes', '{}', { origin })).headers['access-control-allow-origin'], origin)
})

t.test('a preflight is served, and lists the methods as every OPTIONS does', async (t) => {
  const app = await testApp({ CORS_ORIGINS: origin })
  const { status, headers, body } = await ask(app, preflight)
  t.strictSame([status, body, headers.allow], [204, '', 'OPTIONS, POST'])
  t.strictSame(ofCors(headers), {
    'access-control-allow-origin': origin,
    'access-control-allow-methods': 'GET, HEAD, POST, PATCH, DELETE',
    'access-control-allow-headers':
      'Accept, Accept-Language, Authorization, Content-Type, If-Match, If-None-Match, Request-Id',
    'access-control-expose-headers': EXPOSED,
    'access-control-max-age': '600',
  })
  const { status: unknown } = await ask(app, { ...preflight, url: '/v1/nothing' })
  t.equal(unknown, 404)
  const { status: plain, headers: allowed } = await ask(app, { method: 'OPTIONS', url: '/v1/agreements' })
  t.strictSame([plain, allowed.allow], [204, 'GET, HEAD, OPTIONS'])
  const { status: wrong } = await ask(app, { method: 'DELETE', url: '/v1/quotes', headers: { origin } })
  t.equal(wrong, 405)
})

t.test('a page of a configured origin may use the register with a key', async (t) => {
  const register = createRegister('sqlite::memory:')
  const app = await testApp({ CORS_ORIGINS: origin }, undefined, { register })
  t.teardown(() => register.close())
  const { status, headers } = await ask(app, {
    method: 'OPTIONS',
    url: '/v1/mailboxes/mario',
    headers: { origin, 'access-control-request-method': 'PATCH', 'access-control-request-headers': 'authorization' },
  })
  t.strictSame([status, headers.allow], [204, 'DELETE, GET, HEAD, OPTIONS, PATCH'])
  const rejected = await ask(app, { url: '/v1/mailboxes', headers: { origin } })
  t.equal(rejected.status, 401)
  t.equal(rejected.headers['access-control-allow-origin'], origin)
  t.match(rejected.headers['access-control-expose-headers'], /ETag.*WWW-Authenticate/)
})
