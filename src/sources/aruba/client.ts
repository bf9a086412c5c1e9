import { type Check, strictChecker } from '../../shared/validation/strict-checker.ts'
import { createExchange, type ExchangeOptions, type Reply } from './exchange.ts'
import { ArubaFailure, type ArubaOperation } from './failure.ts'
import { type ReadAccount, readAccount } from './read-account.ts'
import { type RetryOptions, withRetries } from './retry.ts'
import { AccountPage, Token } from './schema.ts'
import { createTokens } from './token.ts'

/** What Aruba's partner API is asked. It has more operations, which change something; none of them is here. */
export interface ArubaClient {
  /** A part of the mailboxes of a domain. @param page counted from 0 @throws ArubaFailure */
  listMailboxes(domain: string, page: number): Promise<AccountPage>
  /** A mailbox with its add-ons; undefined if there is none of that name. @throws ArubaFailure */
  account(name: string): Promise<ReadAccount | undefined>
  close(): void
}

export interface ArubaClientOptions extends ExchangeOptions, RetryOptions {
  readonly username: string
  readonly password: string
}

const PATHS = {
  token: '/public/auth/v2/token',
  refresh: '/public/auth/v2/refresh',
  'list-mailboxes': '/public/partner/pec/v2/domains/list-mailboxes',
  info: '/public/partner/pec/v3/accounts/info',
} as const satisfies Record<ArubaOperation, string>

const PAGE_SIZE = 100
const NOT_FOUND = 404
const UNAUTHORIZED = 401

/** A token is renewed at most this often for one call: first refreshed, then logged in for anew. */
const MAX_RENEWALS = 2

const strict = strictChecker([])
const checks = { page: strict(AccountPage), token: strict(Token) }

/** A client of Aruba's partner API that can only read. Where a time stands, the clock of the options counts. */
export function createArubaClient(options: ArubaClientOptions): ArubaClient {
  const { username, password, clock } = options
  const exchange = createExchange(options)

  const send = (operation: ArubaOperation, path: string, body: object, token?: string): Promise<Reply> =>
    withRetries(
      operation,
      () => exchange.post({ operation, path, body, ...(token !== undefined && { token }) }),
      options,
    )

  const askForToken = async (operation: 'token' | 'refresh', body: object): Promise<Token> =>
    dataOf(operation, await send(operation, PATHS[operation], body), checks.token) as Token

  const tokens = createTokens(
    {
      logIn: () => askForToken('token', { username, password }),
      refresh: (refreshToken) => askForToken('refresh', { refreshToken }),
    },
    clock,
  )

  const ask = async (
    operation: ArubaOperation,
    path: string,
    body: object,
    renewals = MAX_RENEWALS,
  ): Promise<Reply> => {
    const token = await tokens.current()
    const reply = await send(operation, path, body, token)
    if (reply.status !== UNAUTHORIZED || renewals === 0) return reply
    tokens.reject(token)
    return ask(operation, path, body, renewals - 1)
  }

  return {
    listMailboxes: async (domain, page) => {
      const path = `${PATHS['list-mailboxes']}?page=${page}&size=${PAGE_SIZE}&sort=name,asc`
      const reply = await ask('list-mailboxes', path, { fullName: domain })
      return dataOf('list-mailboxes', reply, checks.page) as AccountPage
    },
    account: async (name) => {
      const reply = await ask('info', PATHS.info, { name, loadExtraData: true })
      return reply.status === NOT_FOUND ? undefined : readAccount(dataOf('info', reply), name)
    },
    close: exchange.close,
  }
}

/** The data of a response. @param check of the data @throws ArubaFailure if there are none, or not what is needed */
function dataOf(operation: ArubaOperation, { status, text }: Reply, check?: Check): unknown {
  const body = parseJson(text)
  const codes = codesOf(body)
  if (status === UNAUTHORIZED) throw new ArubaFailure('unauthorized', operation, { status, codes })
  if (status < 200 || status > 299) throw new ArubaFailure('rejected', operation, { status, codes })
  if (body === undefined) throw new ArubaFailure('not-json', operation, { status })
  const data = (body as { data?: unknown } | null)?.data
  // Bodies of success have `errors` too, mostly empty ones.
  if (data === undefined || data === null) throw new ArubaFailure('not-understood', operation, { status, codes })
  const [error] = check?.(data) ?? []
  if (error) {
    const place = `${error.instancePath} ${error.keyword}`
    throw new ArubaFailure('not-understood', operation, { status, codes: [place] })
  }
  return data
}

/** A code is short and has a digit, such as 001; what is longer may be a sentence about someone. */
const CODE = /^(?=.*\d)[A-Za-z0-9_.-]{1,40}$/

/** The codes of the errors of a body; none of a body that has no errors, or other ones. */
function codesOf(body: unknown): string[] {
  const errors: unknown = (body as { errors?: unknown } | null | undefined)?.errors
  if (!Array.isArray(errors)) return []
  return errors.map((error) => String(error?.code)).filter((code) => CODE.test(code))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
