/** A response as it was received. */
export interface RawResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** A whole HTTP request as text; it has a length if it has a body. */
export function rawRequest(method: string, path: string, body?: string, headers: Record<string, string> = {}): string {
  const all = {
    host: 'localhost',
    ...(body !== undefined && {
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body)),
    }),
    ...headers,
  }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`)
  return [`${method} ${path} HTTP/1.1`, ...lines, '', body ?? ''].join('\r\n')
}

/** The body of a request for a quote. */
export const QUOTE = JSON.stringify({
  mailbox: { address: 'mario.rossi@architettitorinopec.it', expiresOn: '2027-04-30' },
  items: [{ service: 'extra-space', gigabytes: 3 }],
  asOf: '2026-11-22',
})

/** The responses in what a connection received; each has a declared length. */
export function responsesIn(received: string): RawResponse[] {
  const responses: RawResponse[] = []
  let rest = Buffer.from(received)
  while (rest.length > 0) {
    const end = rest.indexOf('\r\n\r\n')
    const [start = '', ...fields] = rest.subarray(0, end).toString().split('\r\n')
    const headers = Object.fromEntries(
      fields.map((field) => {
        const colon = field.indexOf(':')
        return [field.slice(0, colon).toLowerCase(), field.slice(colon + 1).trim()]
      }),
    )
    const status = Number(start.split(' ')[1])
    const length = Number(headers['content-length'] ?? 0)
    responses.push({ status, headers, body: rest.subarray(end + 4, end + 4 + length).toString() })
    rest = rest.subarray(end + 4 + length)
  }
  return responses
}
