import t, { type Test } from 'tap'
import { type ArubaClient, createArubaClient } from '../../../src/sources/aruba/client.ts'
import type { ArubaFailure } from '../../../src/sources/aruba/failure.ts'
import { createTokens } from '../../../src/sources/aruba/token.ts'
import {
  type ArubaBehaviour,
  accountWith,
  HTML_PAGE,
  type OtherReply,
  PASSWORD,
  startAruba,
  USERNAME,
} from '../../support/aruba-server.ts'

const NAME = 'mario.rossi@architettitorinopec.it'
const DOMAIN = 'architettitorinopec.it'
const NOW = Date.parse('2026-11-22T11:00:00Z')

/** A client of a server that behaves in some way, with a clock that the test moves. */
async function clientOn(t: Test, behaviour: ArubaBehaviour = {}, options: { password?: string; maxMs?: number } = {}) {
  const aruba = await startAruba(t, behaviour)
  const stopper = new AbortController()
  let now = NOW
  const client: ArubaClient = createArubaClient({
    apiUrl: aruba.url,
    username: USERNAME,
    password: PASSWORD,
    signal: stopper.signal,
    clock: () => now,
    firstWaitMs: 1,
    maxBytes: 100_000,
    ...options,
  })
  t.teardown(() => client.close())
  const pass = (seconds: number): void => {
    now += seconds * 1000
  }
  return { aruba, client, stopper, pass }
}

/** The message of a failure. */
const failureOf = (called: Promise<unknown>): Promise<string> =>
  called.then(
    () => 'no failure',
    (error: ArubaFailure) => error.message,
  )

t.test('a mailbox and a part of a list are read', async (t) => {
  const { aruba, client } = await clientOn(t as never)
  t.strictSame(await client.account(NAME), { account: accountWith(), faults: [] })
  const page = await client.listMailboxes(DOMAIN, 0)
  t.match(page, { totalElements: 1, last: true, content: [{ name: NAME, status: 'CERTIFICATO' }] })
  t.equal(await client.account('no.one@architettitorinopec.it'), undefined, 'a mailbox that is not there')
  const [, info, list] = aruba.calls
  t.strictSame(info?.body, { name: NAME, loadExtraData: true })
  t.strictSame(list?.body, { fullName: DOMAIN })
  t.strictSame(Object.fromEntries(list?.query ?? []), { page: '0', size: '100', sort: 'name,asc' })
  t.equal(aruba.timesOf('/token'), 1, 'one token for all')
})

t.test('a token is renewed before its end, and logged in for anew after the end of the session', async (t) => {
  const { aruba, client, pass } = await clientOn(t as never)
  await client.account(NAME)
  pass(269)
  await client.account(NAME)
  t.equal(aruba.timesOf('/refresh'), 0, 'not yet')
  pass(2)
  await Promise.all([client.account(NAME), client.account(NAME)])
  t.strictSame([aruba.timesOf('/token'), aruba.timesOf('/refresh')], [1, 1], 'two calls need one new token')
  pass(43_200)
  await client.account(NAME)
  t.strictSame([aruba.timesOf('/token'), aruba.timesOf('/refresh')], [2, 1])
})

t.test('a token whose times are missing is used as the description has them', async (t) => {
  const bare = { status: 200, body: '{"data":{"accessToken":"access-0"}}' }
  const { aruba, client, pass } = await clientOn(t as never, {
    reply: ({ path, token }) => {
      if (path.endsWith('/token')) return bare
      return token === 'access-0' ? { status: 200, body: '{"data":{}}' } : undefined
    },
  })
  await client.account(NAME)
  pass(269)
  await client.account(NAME)
  t.equal(aruba.timesOf('/token'), 1)
  pass(2)
  await client.account(NAME)
  t.equal(aruba.timesOf('/token'), 2, 'there is nothing to refresh')
})

t.test('a token that is not taken is refreshed, and then logged in for', async (t) => {
  const { aruba, client } = await clientOn(t as never)
  await client.account(NAME)
  aruba.endSessions()
  t.ok(await client.account(NAME), 'refreshing is refused: a new session')
  t.strictSame([aruba.timesOf('/token'), aruba.timesOf('/refresh'), aruba.timesOf('/info')], [2, 1, 3])

  const refreshed = await clientOn(t as never, {
    reply: ({ token }) => (token === 'access-1' ? { status: 401 } : undefined),
  })
  t.ok(await refreshed.client.account(NAME))
  t.strictSame([refreshed.aruba.timesOf('/token'), refreshed.aruba.timesOf('/refresh')], [1, 1])

  const twice = await clientOn(t as never, {
    reply: ({ token }) => (token === 'access-1' || token === 'access-3' ? { status: 401 } : undefined),
  })
  t.ok(await twice.client.account(NAME))
  t.strictSame([twice.aruba.timesOf('/token'), twice.aruba.timesOf('/refresh')], [2, 1])

  const always = await clientOn(t as never, {
    reply: ({ path }) => (path.endsWith('info') ? { status: 401 } : undefined),
  })
  t.equal(await failureOf(always.client.account(NAME)), 'Aruba, info: unauthorized (401)')
  t.equal(always.aruba.timesOf('/info'), 3)
})

t.test('two calls whose token is not taken need one new token', async (t) => {
  const { aruba, client } = await clientOn(t as never, {
    reply: ({ token }) => (token === 'access-1' ? { status: 401 } : undefined),
  })
  t.strictSame((await Promise.all([client.account(NAME), client.account(NAME)])).length, 2)
  t.strictSame([aruba.timesOf('/token'), aruba.timesOf('/refresh')], [1, 1])
})

t.test('a token that is not the current one is not renewed for that', async (t) => {
  let logins = 0
  const logIn = async () => ({ accessToken: `t${++logins}` })
  const tokens = createTokens({ logIn, refresh: logIn }, () => NOW)
  tokens.reject('t0')
  t.equal(await tokens.current(), 't1')
  tokens.reject('t0')
  t.equal(await tokens.current(), 't1')
  tokens.reject('t1')
  t.equal(await tokens.current(), 't2')
})

t.test('a server that cannot refresh is waited for, not logged in to', async (t) => {
  const { aruba, client, pass } = await clientOn(t as never, {
    reply: ({ path }) => (path.endsWith('/refresh') ? { status: 500 } : undefined),
  })
  await client.account(NAME)
  pass(290)
  t.equal(await failureOf(client.account(NAME)), 'Aruba, refresh: unavailable (500)')
  t.equal(aruba.timesOf('/token'), 1)
})

t.test('a wrong password is said as such, without it', async (t) => {
  const { aruba, client } = await clientOn(t as never, {}, { password: 'wrong-secret' })
  t.equal(await failureOf(client.account(NAME)), 'Aruba, token: unauthorized (401, 401)')
  t.equal(aruba.calls.length, 1, 'and not tried again')
})

t.test('5xx, 429 and lost connections are tried again', async (t) => {
  const table: { name: string; other: OtherReply }[] = [
    { name: '500 with JSON', other: { status: 500, body: '{"version":"v3","errors":[{"code":"500"}]}' } },
    { name: '503 with HTML', other: { status: 503, body: '<html>', headers: { 'retry-after': 'soon' } } },
    { name: '429 that wants no wait', other: { status: 429, headers: { 'retry-after': '0' } } },
    { name: 'a lost connection', other: 'drop' },
  ]
  for (const { name, other } of table) {
    const { aruba, client } = await clientOn(t as never, {
      reply: ({ path, earlier }) => (path.endsWith('info') && earlier < 3 ? other : undefined),
    })
    t.ok(await client.account(NAME), name)
    t.equal(aruba.timesOf('/info'), 4, name)
  }
})

t.test('a server that asks for a wait is waited for', async (t) => {
  const { client } = await clientOn(t as never, {
    reply: ({ path, earlier }) =>
      path.endsWith('info') && earlier === 0 ? { status: 429, headers: { 'retry-after': '1' } } : undefined,
  })
  const startedAt = performance.now()
  t.ok(await client.account(NAME))
  t.ok(performance.now() - startedAt >= 995)
})

t.test('what fails is said without an address, a secret or a body', async (t) => {
  const body = (value: unknown): OtherReply => ({ status: 200, body: JSON.stringify(value) })
  const secret = 'mario.rossi@architettitorinopec.it'
  const table: { name: string; other: OtherReply; of?: 'list'; message: string; calls?: number }[] = [
    { name: 'HTML instead of JSON', other: HTML_PAGE, message: 'Aruba, info: not-json (200)' },
    { name: 'nothing', other: { status: 200 }, message: 'Aruba, info: not-json (200)' },
    { name: 'no data', other: body({ data: null, errors: null }), message: 'Aruba, info: not-understood (200)' },
    { name: 'null', other: body(null), message: 'Aruba, info: not-understood (200)' },
    {
      name: 'errors with 200',
      other: body({ errors: [{ code: '001', description: secret }, { code: 7 }, { code: `of ${secret}` }, null, {}] }),
      message: 'Aruba, info: not-understood (200, 001, 7)',
    },
    { name: '400', other: { status: 400, body: 'Bad Request' }, message: 'Aruba, info: rejected (400)' },
    { name: 'a redirect', other: { status: 302, headers: { location: '/' } }, message: 'Aruba, info: rejected (302)' },
    { name: 'always 500', other: { status: 500, body: secret }, message: 'Aruba, info: unavailable (500)', calls: 5 },
    {
      name: 'a long wait',
      other: { status: 429, headers: { 'retry-after': '3600' } },
      message: 'Aruba, info: unavailable (429)',
    },
    { name: 'always lost', other: 'drop', message: 'Aruba, info: unreachable (ECONNRESET)', calls: 5 },
    { name: 'no response', other: 'hang', message: 'Aruba, info: timed-out', calls: 5 },
    { name: 'half a body', other: { beginning: '{"data":' }, message: 'Aruba, info: timed-out', calls: 5 },
    { name: 'endless', other: { beginning: ' '.repeat(200_000) }, message: 'Aruba, info: too-large' },
    {
      name: 'a page of something else',
      of: 'list',
      other: body({ data: { content: [{ name: secret }, { name: 1 }] } }),
      message: 'Aruba, list-mailboxes: not-understood (200, /content/1/name type)',
    },
  ]
  for (const { name, other, of, message, calls = 1 } of table) {
    const { aruba, client } = await clientOn(
      t as never,
      { reply: ({ path }) => (/info|list/.test(path) ? other : undefined) },
      { maxMs: 300 },
    )
    t.equal(await failureOf(of ? client.listMailboxes(DOMAIN, 0) : client.account(NAME)), message, name)
    t.equal(aruba.calls.length - 1, calls, name)
  }
})

t.test('a server that is not there', async (t) => {
  const { client } = await clientOn(t as never, {})
  const signal = new AbortController().signal
  const options = { username: USERNAME, password: PASSWORD, signal, clock: () => NOW, firstWaitMs: 1 }
  const none = createArubaClient({ ...options, apiUrl: 'http://127.0.0.1:9/service' })
  t.equal(await failureOf(none.account(NAME)), 'Aruba, token: unreachable (ECONNREFUSED)')
  const secure = createArubaClient({ ...options, apiUrl: 'https://127.0.0.1:9/service' })
  t.equal(await failureOf(secure.account(NAME)), 'Aruba, token: unreachable (ECONNREFUSED)')
  t.ok(await client.account(NAME))
})

t.test('a stop ends a call, a wait, and every call after it', async (t) => {
  const hanging = await clientOn(t as never, {
    reply: ({ path }) => {
      if (!path.endsWith('info')) return undefined
      setImmediate(() => hanging.stopper.abort())
      return 'hang'
    },
  })
  t.equal(await failureOf(hanging.client.account(NAME)), 'Aruba, info: stopped')
  t.equal(await failureOf(hanging.client.account(NAME)), 'Aruba, info: stopped')

  const busy: OtherReply = { status: 503, headers: { 'retry-after': '100' } }
  const aruba = await startAruba(t as never, { reply: ({ path }) => (path.endsWith('info') ? busy : undefined) })
  const stopper = new AbortController()
  // The clock is read when a response has come, before the wait.
  const clock = (): number => {
    if (aruba.timesOf('info') === 1) stopper.abort()
    return NOW
  }
  const account = { username: USERNAME, password: PASSWORD }
  const waiting = createArubaClient({ ...account, apiUrl: aruba.url, signal: stopper.signal, clock })
  t.equal(await failureOf(waiting.account(NAME)), 'Aruba, info: stopped')
  waiting.close()
})
