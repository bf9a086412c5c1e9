import type { IncomingMessage } from 'node:http'
import { isIPv6 } from 'node:net'

/**
 * A host and perhaps a port (RFC 3986, 3.2.2); the host may be empty. Without the comma, which RFC 3986 allows in a name:
 * no real name has one, and a program that joins two Host fields puts it between them.
 */
const HOST = /^(?:\[([\da-f:.]+)\]|(?:[\w.~!$&'()*+;=-]|%[\da-f]{2})*)(?::\d*)?$/i

/** Whether a request names one host, as it must (RFC 9112, 3.2); one of HTTP/1.0 may name none. */
export function hasHost({ headers: { host }, rawHeaders, httpVersion }: IncomingMessage): boolean {
  if (host === undefined) return httpVersion === '1.0'
  // `headers` has only the first of several. `rawHeaders` is a list of name, value, name, value …
  const fields = rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host')
  const [isHost, literal] = HOST.exec(host) ?? []
  return fields.length === 1 && isHost !== undefined && (literal === undefined || isIPv6(literal))
}

/**
 * Whether a body has no transfer coding but `chunked`. Of `gzip, chunked` Node would pass on the compressed bytes.
 * HTTP/1.0 has no transfer codings: where such a body ends is uncertain (RFC 9112, 6.1).
 */
export function hasKnownTransferCoding({ headers, httpVersion }: IncomingMessage): boolean {
  const { 'transfer-encoding': coding } = headers
  return coding === undefined || (httpVersion === '1.1' && /^chunked$/i.test(coding))
}

/** Whether the connection of a request was reset as it came; it then has no address, which identifies the client. */
export function hasAddress({ socket }: IncomingMessage): boolean {
  return socket.remoteAddress !== undefined
}
