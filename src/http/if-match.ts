import type { FastifyRequest } from 'fastify'

/** The entity tag of a record with a version. */
export const etagOfVersion = (version: number): string => `"${version}"`

/**
 * Whether a request names a version that it changes: `If-Match: *` names none, because it would change whatever is
 * there, also what the client has never seen.
 */
export function namesVersion({ headers }: FastifyRequest): boolean {
  const ifMatch = headers['if-match']
  return ifMatch !== undefined && ifMatch.trim() !== '*'
}

/** Whether If-Match names a version, by strong comparison (RFC 9110, 13.1.1). Call it where `namesVersion` is true. */
export function matchesVersion({ headers }: FastifyRequest, version: number): boolean {
  const etag = etagOfVersion(version)
  return String(headers['if-match'])
    .split(',')
    .some((tag) => tag.trim() === etag)
}
