import type { FastifyRequest } from 'fastify'

const CHARSET = /;\s*charset\s*=\s*"?([^\s;"]+)/i

/** No coding but `identity`, which changes nothing, in upper or lower case (RFC 9110, 8.4.1). */
const NO_CODING = /^(?:[\s,]|\bidentity\b)*$/i

/** The media type of a body that has one, without its parameters, in lower case. */
export function mediaTypeOf({ headers }: FastifyRequest): string {
  return String(headers['content-type']).replace(/;.*$/s, '').trim().toLowerCase()
}

/** The charset of a body; undefined if none is declared. */
export function charsetOf({ headers }: FastifyRequest): string | undefined {
  return CHARSET.exec(headers['content-type'] ?? '')?.[1]
}

/** Whether a body has no content coding. */
export function isPlain({ headers }: FastifyRequest): boolean {
  return NO_CODING.test(headers['content-encoding'] ?? '')
}
