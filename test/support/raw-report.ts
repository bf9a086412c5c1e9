import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, watch } from 'node:fs'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Dependencies } from '../../src/http/service.ts'
import { testApp } from './app.ts'

/** The application, listening, with a temporary folder of its own. */
export async function listening(environment: Record<string, string> = {}, more: Partial<Dependencies> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'report-'))
  const app = await testApp({ TMPDIR: folder, ...environment }, undefined, more)
  const made = new Set<string | null>()
  const watcher = watch(folder, (_event, name) => made.add(name))
  app.addHook('onClose', async () => {
    watcher.close()
    rmSync(folder, { recursive: true })
  })
  await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as AddressInfo
  return {
    app,
    port,
    url: `http://127.0.0.1:${port}/v1`,
    /** The files that are in the folder now. */
    files: () => readdirSync(folder),
    /** How many files have ever been in it. The system reports a new one a little later. */
    filesMade: () => made.size,
  }
}

/** A CSV list of this many mailboxes without add-ons. */
export function listOf(mailboxes: number): Buffer {
  const rows = Array.from({ length: mailboxes }, (_, row) => `m${row}@architettitorinopec.it;30/04/2027\n`)
  return Buffer.from(`casella;scadenza\n${rows.join('')}`)
}

/**
 * Opens a connection and sends the head of a request for a report. The connection is paused: nothing is read.
 * @param bytes the length of the list; 0: it is sent in chunks
 */
export async function begin(port: number, bytes: number, accept = 'application/x-ndjson'): Promise<Socket> {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => {})
  await once(socket, 'connect')
  socket.pause()
  const head = [
    'POST /v1/renewal-reports?asOf=2026-11-22 HTTP/1.1',
    'Host: localhost',
    'Content-Type: text/csv',
    `Accept: ${accept}`,
    bytes > 0 ? `Content-Length: ${bytes}` : 'Transfer-Encoding: chunked',
    'Connection: close',
  ]
  socket.write(`${head.join('\r\n')}\r\n\r\n`)
  return socket
}

/** Sends bytes and waits until the system has taken them all. */
export function sendAll(socket: Socket, bytes: Buffer): Promise<void> {
  return new Promise((resolve) => socket.write(bytes, () => resolve()))
}

/** Everything that is received until the connection ends. */
export async function readAll(socket: Socket): Promise<string> {
  const chunks: Buffer[] = []
  socket.on('data', (chunk) => chunks.push(chunk)).resume()
  await once(socket, 'close')
  return Buffer.concat(chunks).toString()
}
