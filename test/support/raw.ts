import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

/** A client that speaks bytes: for whatever no HTTP client would do. */
export interface RawClient {
  readonly socket: Socket
  send(text: string): void
  /** Everything received so far. */
  received(): string
  /** Waits until what was received fits; rejects if the connection closes before. */
  until(fits: RegExp): Promise<string>
  /** Waits until the other side has closed, and gives everything received. */
  closed(): Promise<string>
}

/** Connects; rejects if nobody listens. */
export async function rawClient(port: number): Promise<RawClient> {
  const socket = connect(port, '127.0.0.1')
  let text = ''
  let look = (): void => {}
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk
    look()
  })
  await once(socket, 'connect')
  // A reset is an end like any other here.
  socket.on('error', () => {})
  const closing = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  return {
    socket,
    send: (bytes) => {
      socket.write(bytes)
    },
    received: () => text,
    until: (fits) =>
      new Promise((resolve, reject) => {
        look = () => {
          if (!fits.test(text)) return
          look = () => {}
          resolve(text)
        }
        look()
        closing.then(() => reject(new Error(`closed after: ${text}`)))
      }),
    closed: async () => {
      await closing
      return text
    },
  }
}

/** A whole HTTP request as bytes. */
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
