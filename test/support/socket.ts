import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import type { FastifyInstance } from 'fastify'

/** An answer as it stood on the connection. */
export interface RawAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** Listens on a free port of the loopback address; closed by `app.close()`. */
export async function listening(app: FastifyInstance): Promise<number> {
  await app.listen({ host: '127.0.0.1', port: 0 })
  return (app.server.address() as AddressInfo).port
}

/**
 * Writes bytes as they are, the second part once something came back for the first, and answers everything that came
 * back until the service closed the connection.
 */
export async function exchangeInTurn(port: number, first: string, second: string): Promise<string> {
  const connection = connect(port, '127.0.0.1')
  let received = ''
  connection.setEncoding('utf8').on('data', (text) => {
    if (received === '') connection.write(second)
    received += text
  })
  connection.on('error', () => {})
  connection.write(first)
  await once(connection, 'close')
  return received
}

/** Writes bytes as they are, and answers everything that came back until the service closed the connection. */
export async function exchange(port: number, ...writes: (string | Buffer)[]): Promise<string> {
  const connection = connect(port, '127.0.0.1')
  let received = ''
  connection.setEncoding('utf8').on('data', (text) => {
    received += text
  })
  // A service that closes early resets what is still being written; what it said before counts.
  connection.on('error', () => {})
  await once(connection, 'connect')
  for (const bytes of writes) connection.write(bytes)
  if (!connection.closed) await once(connection, 'close')
  return received
}

/** The answers in what came back on a connection, each of a declared length. */
export function answersIn(received: string): RawAnswer[] {
  const answers: RawAnswer[] = []
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
    answers.push({ status, headers, body: rest.subarray(end + 4, end + 4 + length).toString() })
    rest = rest.subarray(end + 4 + length)
  }
  return answers
}
