/** Longer URLs, query included, are rejected. No path of the contract is a tenth of it. */
export const MAX_URL_LENGTH = 2048

const ORIGIN = /^https?:\/\/[^/]*/i

/** The path of a request: without the query, where the router ends it too, and without the origin a proxy may add. */
export function pathOf(url: string): string {
  return (url.split(/[?#]/, 1)[0] as string).replace(ORIGIN, '')
}

/** What may not be in a URI: it is percent-encoded, and so is a percent sign that encodes nothing. */
const NOT_IN_URI = /%(?![\da-f]{2})|[^\w\-.~!$&'()*+,;=:@/%]/gi

/** A third of what the contract allows, because encoding makes one character three. */
const MAX_REFERENCE_LENGTH = Math.floor(MAX_URL_LENGTH / 3)

/** Paths that go on with a token: who has it may act for someone, so it stands nowhere else. */
const BEFORE_TOKEN = /^(.*\/(?:opt-outs|calendars)\/).*$/is

/** The path of a request as a valid URI reference (RFC 3986), whatever the client sent, with `-` instead of a token. */
export function pathAsReference(url: string): string {
  return pathOf(url.slice(0, MAX_REFERENCE_LENGTH))
    .replace(BEFORE_TOKEN, '$1-')
    .replace(NOT_IN_URI, (character) => encodeURIComponent(character))
}
