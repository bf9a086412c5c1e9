import t from 'tap'
import { createRegister } from '../../../src/register/register.ts'
import { testApp } from '../../support/app.ts'
import { contract } from '../../support/contract.ts'
import { ask, problem } from '../../support/problem.ts'

const register = createRegister('sqlite::memory:')
t.teardown(() => register.close())
const app = await testApp({}, undefined, { register })

/** Every path the service knows and the methods it allows there. */
const PATHS: Record<string, string> = {
  '/v1/status': 'GET, HEAD, OPTIONS',
  '/v1/agreements': 'GET, HEAD, OPTIONS',
  '/v1/agreements/architetti-torino': 'GET, HEAD, OPTIONS',
  '/v1/quotes': 'OPTIONS, POST',
  '/v1/activation-eligibility': 'OPTIONS, POST',
  '/v1/renewal-checks': 'OPTIONS, POST',
  '/v1/renewal-check-batches': 'OPTIONS, POST',
  '/v1/renewal-reports': 'GET, HEAD, OPTIONS, POST',
  '/v1/key': 'GET, HEAD, OPTIONS',
  '/v1/mailboxes': 'GET, HEAD, OPTIONS',
  '/v1/mailboxes/mario': 'DELETE, GET, HEAD, OPTIONS, PATCH',
  '/v1/mailbox-searches': 'OPTIONS, POST',
  '/v1/mailbox-imports': 'OPTIONS, POST',
  '/v1/reminders': 'GET, HEAD, OPTIONS',
  '/v1/reminder-runs': 'GET, HEAD, OPTIONS, POST',
  '/opt-outs/-': 'GET, HEAD, OPTIONS, POST',
  '/calendars/-.ics': 'GET, HEAD, OPTIONS',
  '/': 'GET, HEAD, OPTIONS',
  '/health/live': 'GET, HEAD, OPTIONS',
  '/health/ready': 'GET, HEAD, OPTIONS',
  '/problems': 'GET, HEAD, OPTIONS',
  '/problems/not-found': 'GET, HEAD, OPTIONS',
  '/openapi.json': 'GET, HEAD, OPTIONS',
  '/openapi.yaml': 'GET, HEAD, OPTIONS',
  '/schemas/agreement.json': 'GET, HEAD, OPTIONS',
  '/docs': 'GET, HEAD, OPTIONS',
  '/docs/': 'GET, HEAD, OPTIONS',
  '/docs/static/swagger-ui.css': 'GET, HEAD, OPTIONS',
}
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'QUERY', 'PROPFIND', 'REPORT', 'PURGE', 'M-SEARCH']

t.test('a wrong method, routed by Fastify or not, is 405 with the methods allowed', async (t) => {
  for (const [url, allow] of Object.entries(PATHS)) {
    for (const method of METHODS.filter((method) => !allow.split(', ').includes(method))) {
      const answer = await ask(app, { method: method as 'GET', url: `${url}?asOf=2026-11-22` })
      t.equal(answer.status, 405, `${method} ${url}`)
      t.equal(answer.headers.allow, allow, `${method} ${url}`)
      // Of a path with a token the problem has no more than its beginning.
      const instance = url.replace('-.ics', '-')
      t.strictSame(answer.body, problem('method-not-allowed', instance), `${method} ${url}`)
    }
  }
})

t.test('a wrong method is reported before the form of a body matters', async (t) => {
  for (const type of ['application/json', 'text/csv', 'nonsense', undefined]) {
    const request = { method: 'PUT', url: '/v1/quotes', payload: '{', headers: { 'content-type': type } } as const
    t.equal((await ask(app, request)).status, 405)
    t.equal((await ask(app, { ...request, url: '/v1/nothing' })).status, 404)
  }
})

t.test('a file that is not there is not found, whatever its path allows', async (t) => {
  for (const path of ['nope.js', '%00', '..%2f..%2fpackage.json']) {
    const { status, body } = await ask(app, { url: `/docs/static/${path}` })
    t.equal(status, 404, path)
    t.equal(body.code, 'not-found', path)
  }
})

t.test('HEAD responds as GET does, without the body', async (t) => {
  for (const url of Object.keys(PATHS).filter((url) => PATHS[url]?.startsWith('GET'))) {
    const [get, head] = [await app.inject({ url }), await app.inject({ method: 'HEAD', url })]
    t.equal(head.statusCode, get.statusCode, url)
    t.equal(head.body, '', url)
    const { date: _, 'request-id': __, ...expected } = get.headers
    for (const [name, value] of Object.entries(expected)) t.equal(head.headers[name], value, `${url} ${name}`)
  }
})

t.test('HEAD of a path without GET is a wrong method', async (t) => {
  const { status, headers } = await ask(app, { method: 'HEAD', url: '/v1/quotes' })
  t.equal(status, 405)
  t.equal(headers.allow, 'OPTIONS, POST')
})

t.test('OPTIONS lists the methods allowed, and is 404 for an unknown path', async (t) => {
  for (const [url, allow] of Object.entries(PATHS)) {
    const { status, headers, body } = await ask(app, { method: 'OPTIONS', url })
    t.strictSame([status, headers.allow, body], [204, allow, ''], url)
  }
  const { status, headers, body } = await ask(app, { method: 'OPTIONS', url: '/v1/nothing' })
  t.strictSame([status, headers.allow, body], [404, undefined, problem('not-found', '/v1/nothing')])
})

t.test('every path of the contract is in this table', async (t) => {
  for (const path of Object.keys(contract.paths)) {
    const url = `/v1${path}`.replace('{agreementId}', 'architetti-torino').replace('{mailboxId}', 'mario')
    t.ok(url in PATHS, path)
  }
})

t.test('an unknown path is 404, and its query is not repeated', async (t) => {
  const table: [url: string, instance?: string][] = [
    ['/v1'],
    ['/v1/'],
    ['/v1/nothing'],
    ['/v1/quotes/'],
    ['/v1/Quotes'],
    ['/v1/agreements/nobody'],
    ['/v1/agreements/Architetti%20Torino'],
    ['/v1/agreements/architetti-torino/prices'],
    ['/quotes'],
    ['/problems/nothing'],
    ['/v2/status'],
    ['//v1/status'],
    ['/v1/../v1/nothing', '/v1/nothing'],
    ['/v1/nothing?address=mario.rossi@architettitorinopec.it', '/v1/nothing'],
    ['/v1/%zz', '/v1/%25zz'],
    ['/v1/agreements/%ff', '/v1/agreements/%ff'],
    ['/v1/agreements/%', '/v1/agreements/%25'],
  ]
  for (const [url, instance = url] of table) {
    const answer = await ask(app, { url })
    t.strictSame(answer.body, problem('not-found', instance), url)
    t.equal(answer.headers['request-id'], 'req-1', url)
  }
})

t.test('a path written with percent signs is the same path', async (t) => {
  t.equal((await ask(app, { url: '/v1/agreements/architetti%2Dtorino' })).status, 200)
  const { status, headers } = await ask(app, { url: '/v1/%71uotes' })
  t.strictSame([status, headers.allow], [405, 'OPTIONS, POST'])
})
