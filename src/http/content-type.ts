import type { FastifyRequest } from 'fastify'

const CHARSET = /;\s*charset\s*=\s*"?([^\s;"]+)/i

/** The charset of a body; undefined if none is declared. */
export function charsetOf({ headers }: FastifyRequest): string | undefined {
  return CHARSET.exec(headers['content-type'] ?? '')?.[1]
}

/** Whether a body is compressed, or coded otherwise. */
export function hasContentCoding({ headers }: FastifyRequest): boolean {
  return (headers['content-encoding'] ?? 'identity') !== 'identity'
}

/** Whether a body is declared to be in UTF-8, or declares no charset, and has no content coding. */
export function isPlainUtf8(request: FastifyRequest): boolean {
  return /^utf-?8$/i.test(charsetOf(request) ?? 'utf-8') && !hasContentCoding(request)
}
