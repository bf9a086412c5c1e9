import type { InjectOptions } from 'fastify'
import t, { type Test } from 'tap'
import { accessTo } from '../../../src/http/access.ts'
import { revokeKey } from '../../../src/register/keys.ts'
import { createRegister } from '../../../src/register/register.ts'
import { testApp } from '../../support/app.ts'
import { ask } from '../../support/problem.ts'
import { recordWith } from '../../support/records.ts'
import { registeredApp } from '../../support/registered-app.ts'
import { temporaryFolder } from '../../support/stores.ts'

const ID = '/v1/mailboxes/mario'
const search = (body: object) =>
  ({
    method: 'POST',
    url: '/v1/mailbox-searches',
    headers: { 'content-type': 'application/json' },
    payload: body,
  }) as const

/** Every operation on the register, with the scope that it needs. */
const OPERATIONS: readonly { scope: 'read' | 'write'; request: InjectOptions }[] = [
  { scope: 'read', request: { url: '/v1/mailboxes' } },
  { scope: 'read', request: { url: ID } },
  { scope: 'read', request: search({ contains: 'rossi' }) },
  { scope: 'read', request: { url: '/v1/renewal-reports', headers: { accept: 'application/json' } } },
  {
    scope: 'write',
    request: {
      method: 'PATCH',
      url: ID,
      headers: { 'if-match': '"1"', 'content-type': 'application/json' },
      payload: { reminders: 'off' },
    },
  },
  { scope: 'write', request: { method: 'DELETE', url: ID, headers: { 'if-match': '"2"' } } },
]

const withHeaders = (request: InjectOptions, headers: object): InjectOptions => ({
  ...request,
  headers: { ...request.headers, ...headers },
})
const nameOf = ({ method = 'GET', url }: InjectOptions) => `${method} ${url}`

const BAD = [
  'Bearer pec_00000000_00000000000000000000000000000000',
  'bearer pec_',
  'Bearer  pec_x',
  `Bearer pec_00000000_${'0'.repeat(5000)}`,
]

t.test('without a valid key, and whatever else is wrong, it is 401', async (t) => {
  const { app, register, headersWith } = await registeredApp(t as Test, [recordWith()])
  const revoked = await headersWith()
  await register.write((db) => revokeKey(db, revoked.authorization.slice(11, 19), '2026-11-22T00:00:00.000Z'))
  const good = await headersWith()
  const headers = [
    {},
    { authorization: 'Basic dXNlcjpwYXNz' },
    { authorization: 'Bearer eyJhbGciOiJub25lIn0.e30.' },
    ...BAD.map((authorization) => ({ authorization })),
    revoked,
    { authorization: `${good.authorization}x` },
    { authorization: good.authorization.slice(0, -1) },
  ]
  for (const { request } of OPERATIONS) {
    for (const each of headers) {
      const { status, headers, body } = await ask(app, withHeaders(request, each))
      t.strictSame([status, body.code], [401, 'unauthorized'], nameOf(request))
      t.equal(headers['www-authenticate'], 'Bearer')
    }
  }
  t.equal((await ask(app, { url: '/v1/mailboxes?limit=0&x=1' })).status, 401, 'before the query is read')
})

t.test('on a public operation a bad key is 401, and other credentials mean nothing', async (t) => {
  const { app, headersWith } = await registeredApp(t as Test)
  const requests: InjectOptions[] = [
    { url: '/v1/agreements' },
    {
      method: 'POST',
      url: '/v1/quotes',
      headers: { 'content-type': 'application/json' },
      payload: { agreement: 'architetti-torino', items: [{ service: 'extra-space', gigabytes: 1 }] },
    },
  ]
  for (const request of requests) {
    // The response is not checked against the contract, in which only some public operations have a 401 yet.
    const respond = async (headers: object) => await app.inject(withHeaders(request, headers))
    for (const authorization of BAD) t.equal((await respond({ authorization })).statusCode, 401, authorization)
    for (const authorization of ['Basic dXNlcjpwYXNz', 'Bearer eyJhbGciOiJub25lIn0.e30.', 'pec_x', '']) {
      t.equal((await respond({ authorization })).statusCode, 200, authorization)
    }
    t.equal((await respond(await headersWith({ scopes: ['remind'] }))).statusCode, 200)
  }
})

t.test('each operation needs its scope', async (t) => {
  const { app, headersWith } = await registeredApp(t as Test, [recordWith()])
  for (const { scope, request } of OPERATIONS) {
    for (const other of (['read', 'write', 'remind'] as const).filter((each) => each !== scope)) {
      const { status, body } = await ask(app, withHeaders(request, await headersWith({ scopes: [other] })))
      t.strictSame([status, body.code], [403, 'forbidden'], `${nameOf(request)} ${other}`)
    }
    t.match(
      (await ask(app, withHeaders(request, await headersWith({ scopes: [scope] })))).status,
      /^20[04]$/,
      nameOf(request),
    )
  }
})

t.test('of another agreement a mailbox does not exist, and the agreement itself is forbidden', async (t) => {
  const { app, headersWith } = await registeredApp(t as Test, [recordWith()])
  // The second is an agreement that the service no longer has.
  for (const agreement of ['ordine-di-prova', 'no-longer-there']) {
    const key = await headersWith({ agreement })
    for (const { request } of OPERATIONS.filter(({ request }) => request.url === ID)) {
      const { status, body } = await ask(app, withHeaders(request, key))
      t.strictSame([status, body.code], [404, 'unknown-mailbox'], nameOf(request))
    }
    const list = await ask(app, { url: '/v1/mailboxes', headers: key })
    t.strictSame([list.status, list.body], [200, { items: [] }])
    for (const body of [{ contains: 'rossi' }, { address: recordWith().address }]) {
      t.strictSame((await ask(app, withHeaders(search(body), key))).body, { items: [] })
    }
    const report = await ask(app, { url: '/v1/renewal-reports', headers: { ...key, accept: 'application/json' } })
    t.equal(report.body.rowsRead, 0)
    for (const url of ['/v1/mailboxes', '/v1/renewal-reports']) {
      const answers = await Promise.all(
        ['architetti-torino', 'never-there'].map((agreement) => ask(app, { url, query: { agreement }, headers: key })),
      )
      for (const { status, body } of answers) t.strictSame([status, body.code], [403, 'forbidden'], url)
    }
  }
})

t.test('a register that cannot be used is 503 where it is needed, and nothing to a public operation', async (t) => {
  const folder = temporaryFolder(t as Test)
  const register = createRegister(`sqlite:${folder}`)
  const app = await testApp({}, undefined, { register })
  t.teardown(() => app.close())
  const authorization = BAD[0] as string
  for (const { request } of OPERATIONS) {
    const { status, headers, body } = await ask(app, withHeaders(request, { authorization }))
    t.strictSame([status, body.code, headers['retry-after']], [503, 'register-unavailable', '5'], nameOf(request))
    t.equal((await ask(app, request)).status, 401, 'no key')
  }
  t.equal((await app.inject({ url: '/v1/agreements', headers: { authorization } })).statusCode, 200)
  await register.close()
})

t.test('without a register its operations do not exist, and no key is valid', async (t) => {
  const app = await testApp()
  for (const { request } of OPERATIONS.filter(({ request }) => request.url !== '/v1/renewal-reports')) {
    t.equal((await app.inject(request)).statusCode, 404, nameOf(request))
  }
  t.equal((await app.inject({ url: '/v1/renewal-reports' })).statusCode, 405)
  t.equal((await app.inject({ url: '/v1/agreements', headers: { authorization: BAD[0] as string } })).statusCode, 401)
})

t.test('a fault of the program: an error that is none of the register, and a route without its scope', async (t) => {
  const register = { read: async () => Promise.reject(new Error('a fault')) } as never
  const app = await testApp({}, undefined, { register })
  t.equal((await ask(app, { url: '/v1/mailboxes', headers: { authorization: BAD[0] as string } })).status, 500)
  for (const requestKey of [undefined, 'unchecked']) {
    t.throws(() => accessTo({ requestKey } as never), { message: 'an operation without its scope' })
  }
})
