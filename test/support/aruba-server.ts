// A server of the operations of Aruba's partner API that are read, written from its public description.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { promisify } from 'node:util'
import type { Test } from 'tap'

/** An account as the description has it; tests also send what it does not have. */
export type TestAccount = { readonly name: string } & Readonly<Record<string, unknown>>

/** A call that the server received. */
export interface ArubaCall {
  readonly path: string
  readonly query: URLSearchParams
  // biome-ignore lint/suspicious/noExplicitAny: whatever a client sends
  readonly body: any
  readonly token: string | undefined
  /** How many calls of this path came before. */
  readonly earlier: number
}

/** Another response than that of the description; `drop`: the connection is lost; `hang`: there never is one. */
export type OtherReply =
  | { readonly status: number; readonly body?: string; readonly headers?: Record<string, string> }
  /** Only the beginning of a body. */
  | { readonly beginning: string }
  | 'drop'
  | 'hang'

export interface ArubaBehaviour {
  readonly accounts?: readonly TestAccount[]
  /** In seconds. */
  readonly tokenSeconds?: number
  readonly refreshSeconds?: number
  /** Asked before each response; undefined: as the description says. It may change the accounts. */
  readonly reply?: (call: ArubaCall, accounts: Map<string, TestAccount>) => OtherReply | undefined
}

export interface TestAruba {
  readonly url: string
  readonly calls: readonly ArubaCall[]
  readonly accounts: Map<string, TestAccount>
  /** How many calls of a path came, by its end. */
  timesOf(path: string): number
  /** The number of calls that are in progress, and the largest that were at a time. */
  inProgress(): number
  maxAtOnce(): number
  /** The number of connections, which the server itself never closes. */
  connections(): Promise<number>
  /** Ends every token, also those that refresh. */
  endSessions(): void
}

export const USERNAME = 'partner-user'
export const PASSWORD = 'partner-secret'

const HTML = '<!doctype html><title>Manutenzione</title>'
export const HTML_PAGE: OtherReply = { status: 200, body: HTML, headers: { 'content-type': 'text/html' } }

/** An account of the description with its extra data, with other values where they are given. */
export function accountWith(values: Partial<TestAccount> = {}): TestAccount {
  return {
    name: 'mario.rossi@architettitorinopec.it',
    type: 'EMAIL',
    status: 'CERTIFICATO',
    requestDate: '2019-04-30T12:09:36.475+02:00',
    certificationDate: '2019-04-30T12:09:36.475+02:00',
    endDate: '2027-04-30T23:59:59.000+02:00',
    quotas: [
      { type: 'INBOX', base: 1, extra: 2, massive: 0, used: 2, available: 1 },
      { type: 'ARCHIVIO', base: 0, extra: 1, used: 1, available: 0 },
      { type: 'CONSERVAZIONE', base: 0, extra: 0, used: 0 },
    ],
    owner: {
      userType: 'LIBERO_PROFESSIONISTA',
      name: 'Mario',
      surname: 'Rossi',
      taxCode: 'RSSMRA70A01L219X',
      contacts: { email: 'mario.rossi@example.org', town: 'Torino', telephoneNumber: '+39.011000000' },
    },
    renewalData: { type: 'T', duration: 1 },
    additionalServices: [
      { id: 1, type: 'EXTRA_INBOX', status: 'ATTIVO', value: '2', renewalData: { type: 'T', duration: 1 } },
      { id: 2, type: 'EXTRA_ARCHIVIO', status: 'ATTIVO', value: '1', renewalData: { type: 'T', duration: 1 } },
    ],
    ...values,
  }
}

/** Accounts of one domain. */
export function manyAccounts(count: number, values: (index: number) => Partial<TestAccount> = () => ({})) {
  return Array.from({ length: count }, (_, index) =>
    accountWith({ name: `m${String(index).padStart(6, '0')}@architettitorinopec.it`, ...values(index) }),
  )
}

/** Serves until it is closed. */
export async function serveAruba(behaviour: ArubaBehaviour): Promise<TestAruba & { readonly server: Server }> {
  const accounts = new Map((behaviour.accounts ?? [accountWith()]).map((account) => [account.name, account]))
  const { tokenSeconds = 300, refreshSeconds = 43_200, reply } = behaviour
  const calls: ArubaCall[] = []
  const good = new Map<string, number>()
  let tokens = 0
  let atOnce = 0
  let maxAtOnce = 0

  const newToken = (kind: string, seconds: number): string => {
    const token = `${kind}-${++tokens}`
    good.set(token, performance.now() + seconds * 1000)
    return token
  }
  const isGood = (token: string | undefined): boolean => (good.get(token ?? '') ?? 0) > performance.now()
  const tokenData = () => ({
    accessToken: newToken('access', tokenSeconds),
    expiresIn: tokenSeconds,
    refreshToken: newToken('refresh', refreshSeconds),
    refreshExpiresIn: refreshSeconds,
    tokenType: 'Bearer',
  })

  const answer = ({ path, query, body, token }: ArubaCall): { status: number; data?: unknown; code?: string } => {
    if (path === '/public/auth/v2/token') {
      const isRight = body.username === USERNAME && body.password === PASSWORD
      return isRight ? { status: 200, data: tokenData() } : { status: 401, code: '401' }
    }
    if (path === '/public/auth/v2/refresh') {
      return isGood(body.refreshToken) ? { status: 200, data: tokenData() } : { status: 400, code: '002' }
    }
    if (!isGood(token)) return { status: 401, code: '401' }
    if (path === '/public/partner/pec/v2/domains/list-mailboxes') {
      const all = [...accounts.values()].filter(({ name }) => name.endsWith(`@${body.fullName}`))
      all.sort((a, b) => (a.name < b.name ? -1 : 1))
      const size = Number(query.get('size') ?? 50)
      const number = Number(query.get('page') ?? 0)
      const content = all.slice(number * size, (number + 1) * size).map(({ additionalServices: _, ...basic }) => basic)
      const totalPages = Math.ceil(all.length / size)
      const last = number >= totalPages - 1
      const page = { content, totalElements: all.length, totalPages, number, size, first: number === 0, last }
      return { status: 200, data: page }
    }
    if (path === '/public/partner/pec/v3/accounts/info') {
      const account = accounts.get(body.name)
      return account ? { status: 200, data: account } : { status: 404, code: '404' }
    }
    return { status: 403, code: '403' }
  }

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(String(request.url), 'http://x')
    const path = url.pathname.replace(/^\/service/, '')
    const body = await json(request)
    const token = request.headers.authorization?.replace('Bearer ', '')
    const earlier = calls.filter((call) => call.path === path).length
    const call = { path, query: url.searchParams, body, token, earlier }
    // The bench of ten thousand needs no memory of them.
    if (reply) calls.push(call)
    const other = reply?.(call, accounts)
    if (other === 'hang') return
    if (other === 'drop') {
      request.socket.destroy()
      return
    }
    if (other && 'beginning' in other) {
      response.writeHead(200, { 'content-length': 10_000_000 }).write(other.beginning)
      return
    }
    if (other) {
      response.writeHead(other.status, other.headers).end(other.body)
      return
    }
    const { status, data, code } = answer(call)
    const errors = code === undefined ? [] : [{ code, description: `of ${JSON.stringify(body)}` }]
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ datetime: '2026-11-22T12:00:00.000+01:00', version: 'v3', data, errors }))
  }

  const server = createServer((request, response) => {
    maxAtOnce = Math.max(maxAtOnce, ++atOnce)
    response.once('close', () => atOnce--)
    handle(request, response).catch(() => response.destroy())
  })
  server.keepAliveTimeout = 0
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    server,
    url: `http://127.0.0.1:${port}/service`,
    calls,
    accounts,
    timesOf: (path) => calls.filter((call) => call.path.endsWith(path)).length,
    inProgress: () => atOnce,
    maxAtOnce: () => maxAtOnce,
    connections: promisify(server.getConnections.bind(server)),
    endSessions: () => good.clear(),
  }
}

/** A server on this machine, until the test ends. */
export async function startAruba(t: Test, behaviour: ArubaBehaviour = {}): Promise<TestAruba> {
  const aruba = await serveAruba({ reply: () => undefined, ...behaviour })
  t.teardown(() => {
    aruba.server.closeAllConnections()
    aruba.server.close()
  })
  return aruba
}
