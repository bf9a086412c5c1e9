import Negotiator from 'negotiator'

/** Every response is in UTF-8: a client that asks for that means no other media type. */
const CHARSET = /;\s*charset\s*=\s*"?utf-?8"?/gi

/**
 * The available media type that an Accept header prefers; the first where it has no preference, is empty or absent.
 * Undefined: none is acceptable.
 */
export function mediaTypeFor(accept: string | undefined, available: readonly string[]): string | undefined {
  if (accept === '') return available[0]
  const negotiator = new Negotiator({ headers: { accept: accept?.replace(CHARSET, '') } })
  return negotiator.mediaType([...available])
}
