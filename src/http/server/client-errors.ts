import { randomUUID } from 'node:crypto'
import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import type { FastifyBaseLogger } from 'fastify'
import { LANGUAGES } from '../../shared/language.ts'
import type { ProblemCode } from '../../shared/messages/problems.ts'
import { PROBLEM_STATUS, PROBLEM_TYPE, problemDocument } from '../problem.ts'
import { makeLast, type OpenConnections } from './open-connections.ts'

/** The problem for each error that Node reports; for any other, `invalid-request`. */
const BY_CODE: Readonly<Record<string, ProblemCode>> = {
  HPE_HEADER_OVERFLOW: 'header-fields-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request-timeout',
}

/** Headers of every response, by their names. */
type Headers = Readonly<Record<string, string>>

/**
 * Responds to bytes that are no request: no HTTP, header fields that are too large, or a request that does not arrive
 * whole in time. Fastify never sees them, so the response is written to the connection, which then ends. Its language
 * and path are unknown.
 */
export function rejectClientErrors(
  log: FastifyBaseLogger,
  publicUrl: string,
  constant: Headers,
  open: OpenConnections,
) {
  return (error: NodeJS.ErrnoException, socket: Duplex): void => {
    const inProgress = [...(open.get(socket as Socket) ?? [])]
    // Bytes in the middle of a response would corrupt it.
    if (!socket.writable || inProgress[0]?.headersSent) {
      socket.destroy()
      return
    }
    // Earlier requests arrived whole: they get their responses, and then the connection ends.
    const lastWhole = inProgress.findLast(({ req }) => req.complete)
    if (lastWhole !== undefined) {
      makeLast(lastWhole)
      return
    }
    const code = BY_CODE[error.code ?? ''] ?? 'invalid-request'
    const requestId = randomUUID()
    log.info({ requestId, reason: error.code, status: PROBLEM_STATUS[code] }, 'rejected before it became a request')
    socket.end(rawResponse(publicUrl, code, { 'request-id': requestId, ...constant }))
  }
}

function rawResponse(publicUrl: string, code: ProblemCode, headers: Headers & { 'request-id': string }): string {
  const [language] = LANGUAGES
  const status = PROBLEM_STATUS[code]
  const body = JSON.stringify(problemDocument(publicUrl, code, language, '', headers['request-id'], []))
  const fields = {
    ...headers,
    date: new Date().toUTCString(),
    'content-type': PROBLEM_TYPE,
    'content-language': language,
    vary: 'Accept-Language',
    'cache-control': 'no-store',
    'content-length': Buffer.byteLength(body),
    connection: 'close',
  }
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}`)
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', body].join('\r\n')
}
