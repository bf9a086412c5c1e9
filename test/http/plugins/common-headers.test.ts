import t from 'tap'
import { testApp } from '../../support/app.ts'
import { ask } from '../../support/problem.ts'

const app = await testApp()
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/

t.test('a Request-Id is repeated, in headers and in problems', async (t) => {
  for (const id of ['a', '3f0e5a52-5f5d-4c5c-8d0a-0a8d6f9f7c11', 'Root=1-67.a/b+c:d_e=', 'x'.repeat(128)]) {
    const answer = await ask(app, { url: '/v1/status', headers: { 'request-id': id } })
    t.equal(answer.headers['request-id'], id)
    const none = await ask(app, { url: '/v1/nothing', headers: { 'request-id': id } })
    t.strictSame([none.headers['request-id'], none.body.requestId], [id, id])
  }
})

t.test('none, a hostile or a repeated one is replaced', async (t) => {
  const hostile = ['', ' ', 'a b', 'a,b', 'a\tb', '<script>', '{"a":1}', 'è', 'x'.repeat(129), '"x"', '$(id)', '%0d%0a']
  const generated = new Set<string>()
  for (const id of [undefined, ...hostile, ['a', 'b'] as never]) {
    const { headers, body } = await ask(app, { url: '/v1/nothing', headers: { 'request-id': id } })
    t.match(headers['request-id'], UUID, String(id))
    t.equal(body.requestId, headers['request-id'])
    generated.add(body.requestId)
  }
  t.equal(generated.size, hostile.length + 2)
})

t.test('X-Request-Id is ignored', async (t) => {
  const { headers } = await app.inject({ url: '/v1/status', headers: { 'x-request-id': 'mine' } })
  t.match(headers['request-id'], UUID)
})

t.test('every response links the contract and its documentation', async (t) => {
  const links = (below: string) => `<${below}/openapi.json>; rel="service-desc", <${below}/docs>; rel="service-doc"`
  for (const url of ['/v1/status', '/v1/agreements', '/v1/nothing', '/v1/%zz', '/docs', '/health/live']) {
    t.equal((await ask(app, { url })).headers.link, links(''), url)
  }
  const published = await testApp({ PUBLIC_URL: 'https://pec.example.it/addons/' })
  const { headers } = await ask(published, { url: '/v1/status' })
  t.equal(headers.link, links('https://pec.example.it/addons'))
})

t.test('with a public address the type of a problem is absolute', async (t) => {
  const published = await testApp({ PUBLIC_URL: 'https://pec.example.it/addons/' })
  const { body } = await ask(published, { url: '/v1/nothing' })
  t.equal(body.type, 'https://pec.example.it/addons/problems/not-found')
})
