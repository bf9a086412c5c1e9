/** The register cannot be used now; nothing was changed. The message is for the log of the operator. */
export class RegisterUnavailable extends Error {
  constructor(reason: string, cause?: unknown) {
    super(`register unavailable: ${reason}`, { cause })
  }
}

/** Results of SQLite by which a file cannot be used now: https://www.sqlite.org/rescode.html */
const SQLITE_REASONS: ReadonlyMap<number, string> = new Map([
  [5, 'another process is writing to the file'],
  [6, 'another connection is writing to the file'],
  [8, 'the file is read-only'],
  [10, 'the file cannot be read or written'],
  [11, 'the file is damaged'],
  [13, 'the disk is full'],
  [14, 'the file cannot be opened'],
  [26, 'the file is no SQLite database'],
])

const SQLITE_BUSY = 5

/**
 * Classes of errors of PostgreSQL that concern the server, not a query: connection, authorization, rollback because of
 * another transaction, resources, an operator who stops it, its own system.
 */
const POSTGRES_CLASSES = new Set(['08', '28', '3D', '40', '53', '57', '58', 'XX'])

/** An error of PostgreSQL: a change has waited too long for another one. The rest of its class is about objects in use. */
const LOCK_NOT_AVAILABLE = '55P03'

/** Errors of the network by which PostgreSQL cannot be reached. */
const NETWORK_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
])

/** What `pg` says, without a code, of a connection that was lost, did not come, or does not respond. */
const CONNECTION_MESSAGE =
  /connection terminated|timeout exceeded when trying to connect|query read timeout|client has encountered|not queryable/i

interface StoreError extends Error {
  readonly code?: string
  /** Of SQLite: the extended result code. */
  readonly errcode?: number
}

/** Whether another process or connection holds the lock of a SQLite file. */
export function isBusy(error: unknown): boolean {
  const { code, errcode = 0 } = error as StoreError
  return code === 'ERR_SQLITE_ERROR' && (errcode & 0xff) === SQLITE_BUSY
}

/** The error as `RegisterUnavailable` where it says that the store cannot be used now; any other error as it is. */
export function asUnavailable(error: unknown): unknown {
  if (error instanceof RegisterUnavailable) return error
  const { code = '', errcode = 0, message } = error as StoreError
  if (code === 'ERR_SQLITE_ERROR') {
    const reason = SQLITE_REASONS.get(errcode & 0xff)
    return reason === undefined ? error : new RegisterUnavailable(reason, error)
  }
  const isOfServer = /^[0-9A-Z]{5}$/.test(code) && POSTGRES_CLASSES.has(code.slice(0, 2))
  if (isOfServer || code === LOCK_NOT_AVAILABLE || NETWORK_CODES.has(code) || CONNECTION_MESSAGE.test(message)) {
    return new RegisterUnavailable(message, error)
  }
  return error
}
