import { randomUUID } from 'node:crypto'
import { type Server, STATUS_CODES } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { LANGUAGES } from '../../shared/language.ts'
import type { ProblemCode } from '../../shared/messages/problems.ts'
import { PROBLEM_STATUS, PROBLEM_TYPE, problemDocument } from '../problem.ts'
import { requestIdOf } from '../request-id.ts'
import type { Connection } from './open-connections.ts'

/** What Node reports of a message that is no HTTP request, and the problem it is told as; else `invalid-request`. */
const BY_CODE: Readonly<Record<string, ProblemCode>> = {
  HPE_HEADER_OVERFLOW: 'header-fields-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request-timeout',
}

/** Headers of every answer, by their names. */
type Headers = Readonly<Record<string, string>>

/**
 * Answers on the bare connection what never became a request: bytes that are not HTTP, header fields that are too
 * large, a request that does not arrive whole in time. Its language and path are unknown. The connection is closed.
 */
export function answerClientErrors(publicUrl: string, constant: Headers) {
  return function clientErrorHandler(this: FastifyInstance, error: { code: string }, connection: Connection): void {
    const answer = connection._httpMessage
    // Writing into the middle of an answer would corrupt it.
    if (!connection.writable || answer?.headersSent) {
      connection.destroy()
      return
    }
    // An earlier request, which came whole, gets its answer; then the connection ends.
    if (answer?.req.complete) {
      answer.shouldKeepAlive = false
      return
    }
    const code = BY_CODE[error.code] ?? 'invalid-request'
    const requestId = randomUUID()
    this.log.info({ requestId, reason: error.code, status: PROBLEM_STATUS[code] }, 'refused before it was a request')
    connection.end(rawAnswer(publicUrl, code, { 'request-id': requestId, ...constant }))
  }
}

/** How long a client that wanted a tunnel may take to read that there is none. */
const FAREWELL_MS = 1_000

/**
 * The service is no proxy: a tunnel through it is a method that no path allows. Node would close without a word, and lets go of
 * such a connection: nobody else hears of its failure, reads what it brings or ends it.
 */
export function refuseTunnels(server: Server, publicUrl: string, constant: Headers): void {
  server.on('connect', (request, connection) => {
    const headers = { 'request-id': requestIdOf(request), allow: 'GET, HEAD, OPTIONS, POST', ...constant }
    connection.on('error', () => connection.destroy()).resume()
    connection.end(rawAnswer(publicUrl, 'method-not-allowed', headers))
    setTimeout(() => connection.destroy(), FAREWELL_MS).unref()
  })
}

function rawAnswer(publicUrl: string, code: ProblemCode, headers: Headers & { readonly 'request-id': string }): string {
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
