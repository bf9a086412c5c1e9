import Negotiator from 'negotiator'
import { rememberHeader } from './header-memory.ts'

/** Everything is UTF-8: a client that asks for it in so many words means no other media type. */
const CHARSET = /;\s*charset\s*=\s*"?utf-?8"?/gi

/** The media type preferred; false: none is acceptable. */
type Negotiation = (accept: string) => string | false

/** One memory for each list of media types; a list is a constant of its route. */
const negotiations = new WeakMap<readonly string[], Negotiation>()

function negotiationAmong(available: readonly string[]): Negotiation {
  return rememberHeader((accept) => {
    const negotiator = new Negotiator({ headers: { accept: accept.replace(CHARSET, '') } })
    return negotiator.mediaType([...available]) ?? false
  })
}

/**
 * Which of the media types available an Accept header prefers; the first where it has no preference, is empty or
 * absent. Absent: none is acceptable.
 * @param available a constant, never a list made for one request
 */
export function mediaTypeFor(accept: string | undefined, available: readonly string[]): string | undefined {
  // What browsers' fetch, curl and most clients send needs no parsing.
  if (accept === undefined || accept === '*/*' || accept === available[0] || accept === '') return available[0]
  let negotiation = negotiations.get(available)
  if (negotiation === undefined) {
    negotiation = negotiationAmong(available)
    negotiations.set(available, negotiation)
  }
  return negotiation(accept) || undefined
}
