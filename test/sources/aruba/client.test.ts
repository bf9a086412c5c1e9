import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
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
import { freePort } from '../../support/free-port.ts'

const NAME = 'mario.rossi@architettitorinopec.it'
const DOMAIN = 'architettitorinopec.it'
const NOW = Date.parse('2026-11-22T11:00:00Z')

/** A client of a server that behaves in some way, with a clock that the test moves. It waits for nothing. */
async function clientOn(t: Test, behaviour: ArubaBehaviour = {}, options: { password?: string; maxMs?: number } = {}) {
  const aruba = await startAruba(t, behaviour)
  const stopper = new AbortController()
  const waits: number[] = []
  let now = NOW
  const client: ArubaClient = createArubaClient({
    apiUrl: aruba.url,
    username: USERNAME,
    password: PASSWORD,
    signal: stopper.signal,
    clock: () => now,
    wait: async (milliseconds) => {
      waits.push(milliseconds)
    },
    maxBytes: 100_000,
    ...options,
  })
  t.teardown(() => stopper.abort())
  const pass = (seconds: number): void => {
    now += seconds * 1000
  }
  return { aruba, client, stopper, pass, waits }
}

/** The message of a failure. */
const failureOf = (called: Promise<unknown>): Promise<string> =>
  called.then(
    () => 'no failure',
    (error: ArubaFailure) => error.message,
  )

t.test('a mailbox and a part of a list are read', async (t) => {
  const { aruba, client } = await clientOn(t as Test)
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
  const { aruba, client, pass } = await clientOn(t as Test, { refreshSeconds: 3600 })
  await client.account(NAME)
  pass(269)
  await client.account(NAME)
  t.equal(aruba.timesOf('/refresh'), 0, 'not yet')
  pass(2)
  await Promise.all([client.account(NAME), client.account(NAME)])
  t.strictSame([aruba.timesOf('/token'), aruba.timesOf('/refresh')], [1, 1], 'two calls need one new token')
  pass(3600)
  await client.account(NAME)
  t.strictSame([aruba.timesOf('/token'), aruba.timesOf('/refresh')], [2, 1])
})

t.test('a token whose times are missing is used as the description has them', async (t) => {
  const bare = { status: 200, body: '{"data":{"accessToken":"access-0","refreshToken":"refresh-0"}}' }
  const { aruba, client, pass } = await clientOn(t as Test, {
    reply: ({ path, token }) => {
      if (path.endsWith('/token') || path.endsWith('/refresh')) return bare
      return token === 'access-0' ? { status: 200, body: '{"data":{}}' } : undefined
    },
  })
  await client.account(NAME)
  pass(269)
  await client.account(NAME)
  t.equal(aruba.timesOf('/token'), 1)
  pass(2)
  await client.account(NAME)
  t.strictSame([aruba.timesOf('/token'), aruba.timesOf('/refresh')], [1, 1])
})

t.test('when a token is renewed', async (t) => {
  let now = NOW
  for (const [lasts, usedFor] of [
    [300, 270],
    [200, 170],
    [100, 80],
    [10, 8],
  ] as const) {
    let logins = 0
    const logIn = async () => ({ accessToken: `t${++logins}`, expiresIn: lasts })
    const tokens = createTokens({ logIn, refresh: logIn }, () => now)
    await tokens.current()
    now += usedFor * 1000 - 1
    await tokens.current()
    t.equal(logins, 1, `${lasts} s: not yet`)
    now += 1
    await tokens.current()
    t.equal(logins, 2, `${lasts} s: after ${usedFor} s`)
  }
})

t.test('a token is refreshed as long as the session lasts', async (t) => {
  for (const [stated, after, expected] of [
    [undefined, 43_000, 'refreshed'],
    [undefined, 43_171, 'logged in'],
    [600, 569, 'refreshed'],
    [600, 571, 'logged in'],
  ] as const) {
    let now = NOW
    const token = { refreshToken: 'r', refreshExpiresIn: stated ?? null }
    const logIn = async () => ({ ...token, accessToken: now === NOW ? 'first' : 'logged in' })
    const refresh = async () => ({ ...token, accessToken: 'refreshed' })
    const tokens = createTokens({ logIn, refresh }, () => now)
    await tokens.current()
    now += after * 1000
    t.equal(await tokens.current(), expected, `${stated}: after ${after} s`)
  }
})

t.test('a token that cannot stand in a header is none', async (t) => {
  for (const token of ['a\r\nX-Other: b', 'a b', 'à', '', 7]) {
    const { client } = await clientOn(t as Test, {
      reply: ({ path }) =>
        path.endsWith('/token') ? { status: 200, body: JSON.stringify({ data: { accessToken: token } }) } : undefined,
    })
    const message = await failureOf(client.account(NAME))
    t.match(message, /^Aruba, token: not-understood \(200, \/accessToken (pattern|type)\)$/, String(token))
  }
})

t.test('a token that is rejected is refreshed, and then logged in for', async (t) => {
  const { aruba, client } = await clientOn(t as Test)
  await client.account(NAME)
  aruba.endSessions()
  t.ok(await client.account(NAME), 'refreshing is refused: a new session')
  t.strictSame([aruba.timesOf('/token'), aruba.timesOf('/refresh'), aruba.timesOf('/info')], [2, 1, 3])

  const refreshed = await clientOn(t as Test, {
    reply: ({ token }) => (token === 'access-1' ? { status: 401 } : undefined),
  })
  t.ok(await refreshed.client.account(NAME))
  t.strictSame([refreshed.aruba.timesOf('/token'), refreshed.aruba.timesOf('/refresh')], [1, 1])

  const twice = await clientOn(t as Test, {
    reply: ({ token }) => (token === 'access-1' || token === 'access-3' ? { status: 401 } : undefined),
  })
  t.ok(await twice.client.account(NAME))
  t.strictSame([twice.aruba.timesOf('/token'), twice.aruba.timesOf('/refresh')], [2, 1])

  const always = await clientOn(t as Test, {
    reply: ({ path }) => (path.endsWith('info') ? { status: 401 } : undefined),
  })
  t.equal(await failureOf(always.client.account(NAME)), 'Aruba, info: unauthorized (401)')
  t.equal(always.aruba.timesOf('/info'), 3)
})

t.test('two calls whose token is rejected need one new token', async (t) => {
  const { aruba, client } = await clientOn(t as Test, {
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

t.test('a token that cannot be refreshed, for whatever reason, is logged in for', async (t) => {
  for (const other of [
    { status: 500 },
    { status: 401 },
    { status: 403 },
    { status: 404 },
    'drop',
    HTML_PAGE,
  ] as const) {
    const { aruba, client, pass } = await clientOn(t as Test, {
      reply: ({ path }) => (path.endsWith('/refresh') ? other : undefined),
    })
    await client.account(NAME)
    pass(290)
    t.ok(await client.account(NAME))
    t.equal(aruba.timesOf('/token'), 2, JSON.stringify(other))
  }
})

t.test('a stop during a refresh is none of its failures', async (t) => {
  const { aruba, client, pass, stopper } = await clientOn(t as Test, {
    reply: ({ path }) => {
      if (!path.endsWith('/refresh')) return undefined
      setImmediate(() => stopper.abort())
      return 'hang'
    },
  })
  await client.account(NAME)
  pass(290)
  t.equal(await failureOf(client.account(NAME)), 'Aruba, refresh: stopped')
  t.equal(aruba.timesOf('/token'), 1)
})

t.test('a wrong password is said as such, without it', async (t) => {
  const { aruba, client } = await clientOn(t as Test, {}, { password: 'wrong-secret' })
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
    const { aruba, client, waits } = await clientOn(t as Test, {
      reply: ({ path, earlier }) => (path.endsWith('info') && earlier < 3 ? other : undefined),
    })
    t.ok(await client.account(NAME), name)
    t.equal(aruba.timesOf('/info'), 4, name)
    t.strictSame(waits, [1000, 2000, 4000], name)
  }
})

t.test('a server that asks for a wait is waited for, but not for long', async (t) => {
  for (const [asked, waited, result] of [
    ['1', [1000], 'no failure'],
    ['7', [7000], 'no failure'],
    ['120', [120_000], 'no failure'],
    ['121', [], 'Aruba, info: unavailable (429)'],
  ] as const) {
    const { client, waits } = await clientOn(t as Test, {
      reply: ({ path, earlier }) =>
        path.endsWith('info') && earlier === 0 ? { status: 429, headers: { 'retry-after': asked } } : undefined,
    })
    t.equal(await failureOf(client.account(NAME)), result, asked)
    t.strictSame(waits, waited, asked)
  }
})

t.test('a sync may take three hours', async (t) => {
  const { client, pass } = await clientOn(t as Test)
  pass(3 * 60 * 60 - 1)
  t.ok(await client.account(NAME))
  pass(1)
  t.equal(await failureOf(client.account(NAME)), 'Aruba, info: out-of-time')
  t.equal(await failureOf(client.listMailboxes(DOMAIN, 0)), 'Aruba, list-mailboxes: out-of-time')
  pass(43_200)
  t.equal(await failureOf(client.account(NAME)), 'Aruba, token: out-of-time', 'also a login')
})

t.test('a mailbox is gone if Aruba itself says so, not a server on the way', async (t) => {
  const table: { body: string; expected: string }[] = [
    { body: '{"errors":[{"code":"404","description":"x"}]}', expected: 'no failure' },
    { body: '<html>', expected: 'Aruba, info: rejected (404)' },
    { body: '', expected: 'Aruba, info: rejected (404)' },
    { body: '{"status":404,"error":"Not Found"}', expected: 'Aruba, info: rejected (404)' },
    { body: '{"errors":[]}', expected: 'Aruba, info: rejected (404)' },
    { body: '{"errors":[null,{},"404",{"code":404}]}', expected: 'Aruba, info: rejected (404)' },
  ]
  for (const { body, expected } of table) {
    const { client } = await clientOn(t as Test, {
      reply: ({ path }) => (path.endsWith('info') ? { status: 404, body } : undefined),
    })
    t.equal(await failureOf(client.account(NAME)), expected, body)
  }
})

t.test('what fails is said without an address, a secret or a body', async (t) => {
  const body = (value: unknown): OtherReply => ({ status: 200, body: JSON.stringify(value) })
  const secret = 'mario.rossi@architettitorinopec.it'
  const table: { name: string; other: OtherReply; of?: 'list'; message: string; calls?: number; hangs?: true }[] = [
    { name: 'HTML instead of JSON', other: HTML_PAGE, message: 'Aruba, info: not-json (200)' },
    { name: 'nothing', other: { status: 200 }, message: 'Aruba, info: not-json (200)' },
    { name: 'no data', other: body({ data: null, errors: null }), message: 'Aruba, info: not-understood (200)' },
    { name: 'null', other: body(null), message: 'Aruba, info: not-understood (200)' },
    {
      name: 'errors with 200',
      other: body({ errors: [{ code: '001', description: secret }, { code: 7 }, { code: `of ${secret}` }, null, {}] }),
      message: 'Aruba, info: not-understood (200, 001)',
    },
    {
      name: 'codes that may say whose mailbox it is, or have an end',
      other: body({
        errors: ['RSSMRA70A01L219X', '01234567890', 'PEC01234567X', 'abc', 'A-1', ' 1', '1\n', '', { toString: 1 }, []]
          .concat(['E1', 'ABCDEF123456', 'ABCDEF1234567', '3', '4', '5', '6'])
          .map((code) => ({ code })),
      }),
      message: 'Aruba, info: not-understood (200, E1, ABCDEF123456, 3, 4, 5)',
    },
    {
      name: 'errors with 200, and empty data',
      other: body({ data: {}, errors: [{ code: '500' }] }),
      message: 'Aruba, info: not-understood (200, 500)',
    },
    {
      name: 'errors with 200, and an empty list',
      of: 'list',
      other: body({ data: { content: [], last: true }, errors: [{ code: '500' }] }),
      message: 'Aruba, list-mailboxes: not-understood (200, 500)',
    },
    {
      name: 'no list',
      of: 'list',
      other: body({ data: {}, errors: [] }),
      message: 'Aruba, list-mailboxes: not-understood (200,  required)',
    },
    {
      name: 'a list that is none',
      of: 'list',
      other: body({ data: { content: null, last: true }, errors: [{ code: '500' }] }),
      message: 'Aruba, list-mailboxes: not-understood (200, 500, /content type)',
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
    { name: 'no response', other: 'hang', message: 'Aruba, info: timed-out', calls: 5, hangs: true },
    { name: 'half a body', other: { beginning: '{"data":' }, message: 'Aruba, info: timed-out', calls: 5, hangs: true },
    { name: 'endless', other: { beginning: ' '.repeat(200_000) }, message: 'Aruba, info: too-large' },
    {
      name: 'a page of something else',
      of: 'list',
      other: body({ data: { content: [{ name: secret }, { name: 1 }] } }),
      message: 'Aruba, list-mailboxes: not-understood (200, /content/1/name type)',
    },
  ]
  for (const { name, other, of, message, calls = 1, hangs } of table) {
    const { aruba, client } = await clientOn(
      t as Test,
      { reply: ({ path }) => (/info|list/.test(path) ? other : undefined) },
      hangs ? { maxMs: 300 } : {},
    )
    t.equal(await failureOf(of ? client.listMailboxes(DOMAIN, 0) : client.account(NAME)), message, name)
    t.equal(aruba.calls.length - 1, calls, name)
  }
})

t.test('a server that is not there', async (t) => {
  const address = `127.0.0.1:${await freePort()}`
  for (const scheme of ['http', 'https']) {
    const { signal } = new AbortController()
    const account = { username: USERNAME, password: PASSWORD }
    const options = { ...account, signal, clock: () => NOW, wait: async () => {} }
    const client = createArubaClient({ ...options, apiUrl: `${scheme}://${address}/service` })
    t.equal(await failureOf(client.account(NAME)), 'Aruba, token: unreachable (ECONNREFUSED)')
  }
})

t.test('the address of a server may be of IPv6, and end with a slash', async (t) => {
  const paths: string[] = []
  const server = createServer((request, response) => {
    paths.push(String(request.url))
    response.writeHead(400).end()
  }).listen(0, '::1')
  await once(server, 'listening')
  t.teardown(() => server.close())
  const { port } = server.address() as AddressInfo
  for (const path of ['/service/', '/service', '/', '']) {
    const stopper = new AbortController()
    const options = { username: USERNAME, password: PASSWORD, signal: stopper.signal, clock: () => NOW }
    const client = createArubaClient({ ...options, apiUrl: `http://[::1]:${port}${path}` })
    t.equal(await failureOf(client.account(NAME)), 'Aruba, token: rejected (400)', path)
    stopper.abort()
  }
  const login = '/public/auth/v2/token'
  t.strictSame(paths, [`/service${login}`, `/service${login}`, login, login])
})

t.test('a stop ends a call, a wait, and every call after it', async (t) => {
  const hanging = await clientOn(t as Test, {
    reply: ({ path }) => {
      if (!path.endsWith('info')) return undefined
      setImmediate(() => hanging.stopper.abort())
      return 'hang'
    },
  })
  t.equal(await failureOf(hanging.client.account(NAME)), 'Aruba, info: stopped')
  t.equal(await failureOf(hanging.client.account(NAME)), 'Aruba, info: stopped')

  const busy: OtherReply = { status: 503, headers: { 'retry-after': '100' } }
  const aruba = await startAruba(t as Test, { reply: ({ path }) => (path.endsWith('info') ? busy : undefined) })
  const stopper = new AbortController()
  // The clock is read when a response has come, before the wait.
  const clock = (): number => {
    if (aruba.timesOf('info') === 1) stopper.abort()
    return NOW
  }
  const account = { username: USERNAME, password: PASSWORD }
  const waiting = createArubaClient({ ...account, apiUrl: aruba.url, signal: stopper.signal, clock })
  t.equal(await failureOf(waiting.account(NAME)), 'Aruba, info: stopped')
})
