import { randomUUID } from 'node:crypto'
import { STATUS_CODES } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { LANGUAGES } from '../texts/language.ts'
import type { ProblemCode } from '../texts/problems.ts'
import type { Connection } from './open-connections.ts'
import { PROBLEM_STATUS, PROBLEM_TYPE, problemDocument } from './problem.ts'

/** What Node reports of a message that is no HTTP request, and the problem it is told as; else `invalid-request`. */
const BY_CODE: Readonly<Record<string, ProblemCode>> = {
  HPE_HEADER_OVERFLOW: 'header-fields-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request-timeout',
}

/**
 * Answers on the bare connection what never became a request: bytes that are not HTTP, header fields that are too
 * large, a request that does not arrive whole in time. Its language and path are unknown. The connection is closed.
 */
export function answerClientErrors(publicUrl: string) {
  return function clientErrorHandler(this: FastifyInstance, error: { code: string }, connection: Connection): void {
    // Writing into the middle of an answer would corrupt it.
    if (!connection.writable || connection._httpMessage?.headersSent) {
      connection.destroy()
      return
    }
    const code = BY_CODE[error.code] ?? 'invalid-request'
    const requestId = randomUUID()
    this.log.info({ requestId, reason: error.code, status: PROBLEM_STATUS[code] }, 'refused before it was a request')
    connection.end(rawAnswer(publicUrl, code, requestId))
  }
}

function rawAnswer(publicUrl: string, code: ProblemCode, requestId: string): string {
  const [language] = LANGUAGES
  const status = PROBLEM_STATUS[code]
  const body = JSON.stringify(problemDocument(publicUrl, code, language, '', requestId, []))
  return [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    `Date: ${new Date().toUTCString()}`,
    `Request-Id: ${requestId}`,
    `Content-Type: ${PROBLEM_TYPE}`,
    `Content-Language: ${language}`,
    'Vary: Accept-Language',
    'Cache-Control: no-store',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
    '',
    body,
  ].join('\r\n')
}
