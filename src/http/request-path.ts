import type { IncomingMessage } from 'node:http'

/** The longest URL, query included, that is looked at. No path of the contract is a tenth of it. */
export const MAX_URL_LENGTH = 2048

const ORIGIN = /^https?:\/\/[^/]*/i

/** The path of a request, which ends where the router ends it, and without the origin a proxy may write. */
export function pathOf(url: string): string {
  return (url.split(/[?#]/, 1)[0] as string).replace(ORIGIN, '')
}

/** Whether a request says not for which host it is, as it must since HTTP/1.1 (RFC 9112, 3.2). */
export function lacksHost({ headers, httpVersion }: IncomingMessage): boolean {
  return headers.host === undefined && httpVersion === '1.1'
}

/**
 * Whether the connection of a request was reset as it came: nobody hears the answer, and there is no address any more
 * by which to tell clients apart.
 */
export function lacksSender({ socket }: IncomingMessage): boolean {
  return socket.remoteAddress === undefined
}

/** What may stand in a URI as it is; what may not is percent-encoded, and so is a percent sign that encodes nothing. */
const FOREIGN = /%(?![\da-f]{2})|[^\w\-.~!$&'()*+,;=:@/%]/gi

/** At most a third of what fits into the contract, because encoding makes one character three. */
const MAX_REFERENCE_LENGTH = Math.floor(MAX_URL_LENGTH / 3)

/** The path of a request as a URI reference (RFC 3986) that can stand in a document, whatever the client sent. */
export function pathAsReference(url: string): string {
  return pathOf(url.slice(0, MAX_REFERENCE_LENGTH)).replace(FOREIGN, (character) => encodeURIComponent(character))
}
