import type { ArubaFailure } from './failure.ts'
import type { Token } from './schema.ts'

/** A token is renewed this long before it ends, or after four fifths of its time if that is sooner. */
const MARGIN_MS = 30_000
const USED_PART = 4 / 5

/** How long a token lasts, and can be refreshed, where that is not stated. */
const DEFAULT_SECONDS = 300
const DEFAULT_REFRESH_SECONDS = 43_200

/** Where tokens come from. */
export interface TokenSource {
  logIn(): Promise<Token>
  refresh(refreshToken: string): Promise<Token>
}

/** The token of all calls. */
export interface Tokens {
  /** The current token; a new one shortly before it ends. @throws ArubaFailure */
  current(): Promise<string>
  /** Says that a token was rejected, though its time is not over. The next one is refreshed, then logged in for. */
  reject(token: string): void
}

interface Held {
  readonly token: string
  readonly goodUntil: number
  readonly refreshToken?: string
  readonly refreshableUntil: number
  /** Whether it was refreshed after the one before was rejected. */
  readonly isSecondTry: boolean
}

/** The end of a token that was rejected. */
const REJECTED = Number.NEGATIVE_INFINITY

const endOf = (seconds: number, now: number): number => {
  const milliseconds = seconds * 1000
  return now + Math.max(milliseconds - MARGIN_MS, milliseconds * USED_PART)
}

/** @param clock milliseconds since the epoch, or since any instant */
export function createTokens(source: TokenSource, clock: () => number): Tokens {
  let held: Held | undefined
  let renewing: Promise<Held> | undefined

  const hold = ({ accessToken, expiresIn, refreshToken, refreshExpiresIn }: Token, isSecondTry: boolean): Held => {
    const now = clock()
    return {
      token: accessToken,
      goodUntil: endOf(expiresIn ?? DEFAULT_SECONDS, now),
      refreshableUntil: endOf(refreshExpiresIn ?? DEFAULT_REFRESH_SECONDS, now),
      isSecondTry,
      ...(refreshToken && { refreshToken }),
    }
  }

  const renew = async (): Promise<Held> => {
    const { refreshToken, refreshableUntil = 0 } = held ?? {}
    if (refreshToken !== undefined && clock() < refreshableUntil) {
      const refreshed = await source.refresh(refreshToken).catch((error: ArubaFailure) => {
        // Whatever is wrong with refreshing, logging in may do; if not, its failure tells more.
        if (error.code === 'stopped') throw error
      })
      if (refreshed) return hold(refreshed, held?.goodUntil === REJECTED)
    }
    return hold(await source.logIn(), false)
  }

  return {
    current: async () => {
      if (held !== undefined && clock() < held.goodUntil) return held.token
      // Calls at the same time need one new token, not one each.
      renewing ??= renew().finally(() => {
        renewing = undefined
      })
      held = await renewing
      return held.token
    },
    reject: (token) => {
      // Another call may have renewed it already.
      if (held?.token !== token) return
      // A token that was refreshed and is rejected too shows that the session is over.
      held = { ...held, goodUntil: REJECTED, ...(held.isSecondTry && { refreshableUntil: REJECTED }) }
    },
  }
}
