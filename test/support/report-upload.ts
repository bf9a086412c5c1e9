import { mkdtempSync, readdirSync, rmSync, watch } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Test } from 'tap'
import type { Dependencies } from '../../src/http/service.ts'
import { listen, testApp } from './app.ts'
import { type RawClient, rawClient } from './raw-client.ts'
import { rawRequest } from './raw-http.ts'

/** The application, listening until the test ends, with a temporary folder of its own. */
export async function listenWithFolder(
  t: Test,
  environment: Record<string, string> = {},
  more: Partial<Dependencies> = {},
) {
  const folder = mkdtempSync(join(tmpdir(), 'report-'))
  const app = await testApp({ TMPDIR: folder, ...environment }, undefined, more)
  const made = new Set<string | null>()
  const watcher = watch(folder, (_event, name) => made.add(name))
  app.addHook('onClose', async () => {
    watcher.close()
    rmSync(folder, { recursive: true })
  })
  const port = await listen(t, app)
  return {
    app,
    port,
    url: `http://127.0.0.1:${port}/v1`,
    /** The files that are in the folder. */
    files: () => readdirSync(folder),
    /** How many have ever been there. The system reports one a little later. */
    filesMade: () => made.size,
  }
}

/** A list of mailboxes without add-ons. */
export function listOf(mailboxes: number): Buffer {
  const rows = Array.from({ length: mailboxes }, (_, row) => `m${row}@architettitorinopec.it;30/04/2027\n`)
  return Buffer.from(`casella;scadenza;spazio extra\n${rows.join('')}`)
}

/**
 * Sends the head of a report, and reads nothing until the socket is resumed.
 * @param bytes the length of the list; 0: it comes in chunks
 */
export async function beginReport(port: number, bytes: number, accept = 'application/x-ndjson'): Promise<RawClient> {
  const client = await rawClient(port)
  client.socket.pause()
  const head = rawRequest('POST', '/v1/renewal-reports?asOf=2026-11-22', undefined, {
    'content-type': 'text/csv',
    accept,
    ...(bytes > 0 ? { 'content-length': String(bytes) } : { 'transfer-encoding': 'chunked' }),
    connection: 'close',
  })
  client.send(head)
  return client
}

/** Everything that comes until the connection closes. */
export function readAll({ socket, closed }: RawClient): Promise<string> {
  socket.resume()
  return closed()
}
