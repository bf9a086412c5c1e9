/** Why a sync could not be done. */
export type ArubaFailureCode =
  /** No connection, or a lost one. */
  | 'unreachable'
  | 'timed-out'
  /** The user name or the password is wrong, or the token is rejected. */
  | 'unauthorized'
  /** A status of 4xx or 3xx. */
  | 'rejected'
  /** A status of 5xx, or 429. */
  | 'unavailable'
  | 'too-large'
  /** A page of HTML, for instance. */
  | 'not-json'
  /** JSON in which what is needed is missing. */
  | 'not-understood'
  /** The list changed each time that it was read, or contradicted itself. */
  | 'list-unstable'
  /** Accounts of the list that are not found, too many of them to have been deleted meanwhile. */
  | 'accounts-not-found'
  | 'out-of-time'
  | 'stopped'

/** The operations that are called: none of them changes anything. */
export type ArubaOperation = 'token' | 'refresh' | 'list-mailboxes' | 'info'

/** What is known of a failure besides its code. */
interface Details {
  readonly status?: number
  /** Codes of errors in the body, such as "001", or of a lost connection, such as ECONNRESET. */
  readonly codes?: readonly string[]
}

/** A failure of Aruba's API. Its message quotes no address, no secret and nothing of a body but codes. */
export class ArubaFailure extends Error {
  readonly code: ArubaFailureCode
  readonly operation: ArubaOperation
  readonly status: number | undefined

  constructor(code: ArubaFailureCode, operation: ArubaOperation, { status, codes = [] }: Details = {}) {
    const details = [status, ...codes].filter((each) => each !== undefined)
    super(`Aruba, ${operation}: ${code}${details.length > 0 ? ` (${details.join(', ')})` : ''}`)
    this.code = code
    this.operation = operation
    this.status = status
  }
}

/** What failed, in one word: `internal` where it was not Aruba. */
export function faultOf(error: unknown): ArubaFailureCode | 'internal' {
  return error instanceof ArubaFailure ? error.code : 'internal'
}
