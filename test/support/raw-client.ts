import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

/** A client that sends and receives bytes, for what no HTTP client would do. */
export interface RawClient {
  readonly socket: Socket
  /** Sends text or bytes; resolves once the system has taken them. */
  send(bytes: string | Buffer): Promise<void>
  /** Everything received so far. */
  received(): string
  /** Waits until everything received matches; rejects if the connection closes before. */
  until(matches: RegExp): Promise<string>
  /** Waits until the connection has closed, and returns everything received. */
  closed(): Promise<string>
}

/** Connects; rejects if nothing listens on the port. */
export async function rawClient(port: number, { allowHalfOpen = false } = {}): Promise<RawClient> {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen })
  let text = ''
  let check = (): void => {}
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk
    check()
  })
  await once(socket, 'connect')
  // A service that closes early resets what is still being sent; what it sent before counts.
  socket.on('error', () => {})
  const closing = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  return {
    socket,
    send: (bytes) => new Promise((resolve) => socket.write(bytes, () => resolve())),
    received: () => text,
    until: (matches) =>
      new Promise((resolve, reject) => {
        check = () => {
          if (!matches.test(text)) return
          check = () => {}
          resolve(text)
        }
        check()
        closing.then(() => reject(new Error(`closed after: ${text}`)))
      }),
    closed: async () => {
      await closing
      return text
    },
  }
}

/** Sends bytes on a connection of their own, and returns everything received until the service closes it. */
export async function exchange(port: number, ...writes: readonly (string | Buffer)[]): Promise<string> {
  const client = await rawClient(port)
  for (const bytes of writes) client.send(bytes)
  return client.closed()
}

/** Whether nothing listens on a port. */
export async function isClosed(port: number): Promise<boolean> {
  const client = await rawClient(port).catch(() => undefined)
  client?.socket.destroy()
  return client === undefined
}
