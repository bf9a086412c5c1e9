import { strictChecker } from '../../shared/validation/strict-checker.ts'
import { createPost, type ExchangeOptions, type Reply } from './exchange.ts'
import { ArubaFailure, type ArubaOperation } from './failure.ts'
import { type ReadAccount, readAccount } from './read-account.ts'
import { dataOf, isNotFound, UNAUTHORIZED } from './reply.ts'
import { type RetryOptions, withRetries } from './retry.ts'
import { AccountPage, Token } from './schema.ts'
import { createTokens } from './token.ts'

/**
 * What Aruba's partner API is asked. It has more operations, which change something; none of them is here. A client lives
 * for one sync: until its signal aborts, and no longer than a sync may take.
 */
export interface ArubaClient {
  /** A part of the mailboxes of a domain. @param page counted from 0 @throws ArubaFailure */
  listMailboxes(domain: string, page: number): Promise<AccountPage>
  /** A mailbox with its add-ons; undefined if there is none of that name. @throws ArubaFailure */
  account(name: string): Promise<ReadAccount | undefined>
}

/** Makes a client for a sync. @param signal ends the calls in progress and closes the connections */
export type ConnectAruba = (signal: AbortSignal) => ArubaClient

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

/** A sync that takes longer is given up. */
export const MAX_SYNC_MS = 3 * 60 * 60_000

/** A token is renewed at most this often for one call: first refreshed, then logged in for anew. */
const MAX_RENEWALS = 2

const strict = strictChecker([])
const checks = { page: strict(AccountPage), token: strict(Token) }

/** A client of Aruba's partner API that can only read. Where a time stands, the clock of the options counts. */
export function createArubaClient(options: ArubaClientOptions): ArubaClient {
  const { username, password, clock } = options
  const post = createPost(options)
  const endsAt = clock() + MAX_SYNC_MS

  const send = (operation: ArubaOperation, path: string, body: object, token?: string): Promise<Reply> => {
    const sendOnce = async (): Promise<Reply> => {
      if (clock() >= endsAt) throw new ArubaFailure('out-of-time', operation)
      return post({ operation, path, body, ...(token !== undefined && { token }) })
    }
    return withRetries(operation, sendOnce, options)
  }

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
      return isNotFound(reply) ? undefined : readAccount(dataOf('info', reply), name)
    },
  }
}
