import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** The id that a client may give its request: one visible word, so that it can forge no header and no log line. */
const ACCEPTABLE = /^[\w.:+/=-]{1,128}$/

/** The Request-Id that the client sent, or a new one where it sent none or one that is not acceptable. */
export function requestIdOf(request: Pick<IncomingMessage, 'headers'>): string {
  const sent = request.headers['request-id']
  return typeof sent === 'string' && ACCEPTABLE.test(sent) ? sent : randomUUID()
}
