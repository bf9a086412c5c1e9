import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'

/** A strong entity tag of a body: equal bodies have equal tags. */
export function etagOf(body: string | Buffer): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
}

/** Whether If-None-Match says that the client has this version already: weak comparison (RFC 9110, 13.1.2). */
export function clientHas(request: FastifyRequest, etag: string): boolean {
  const ifNoneMatch = request.headers['if-none-match']
  if (ifNoneMatch === undefined) return false
  return ifNoneMatch.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag)
}
