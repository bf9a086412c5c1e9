import t from 'tap'
import { createKey } from '../../../src/register/keys.ts'
import { mailboxesAfter } from '../../../src/register/mailboxes.ts'
import { createRegister, type Register } from '../../../src/register/register.ts'
import { rawClient } from '../../support/raw-client.ts'
import { rawRequest } from '../../support/raw-http.ts'
import { removableFolder } from '../../support/removable-folder.ts'
import { listenWithFolder, listOf } from '../../support/report-upload.ts'
import { emptyStore } from '../../support/stores.ts'
import { until } from '../../support/until.ts'

/** A server with a register in a file, and how one asks it for an import. */
async function serving(t: Parameters<typeof listenWithFolder>[0], environment: Record<string, string> = {}) {
  const register = createRegister(await emptyStore(t, 'sqlite'))
  const settings = { name: 'test', scopes: ['write'], agreement: 'architetti-torino' } as const
  const key = await register.write((db) => createKey(db, settings, '2026-11-20T09:00:00.000Z'))
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
  const watched: Register = {
    ...register,
    write: (change) => {
      begin()
      return register.write(change)
    },
  }
  const server = await listenWithFolder(t, environment, { register: watched })
  t.teardown(() => register.close())
  return {
    ...server,
    /** When the first import has begun. */
    begun,
    headers: { 'content-type': 'text/csv', authorization: `Bearer ${key}` },
    all: () => register.read((db) => mailboxesAfter(db, 'architetti-torino', '', 100_000)),
  }
}

t.test('a long list over a socket, while others get their responses', async (t) => {
  const { url, headers, all, files } = await serving(t as never)
  const body = new Uint8Array(listOf(30_000))
  let whole = false
  const response = fetch(`${url}/mailbox-imports`, { method: 'POST', headers, body }).finally(() => {
    whole = true
  })
  const other = await fetch(`${url}/agreements`)
  t.equal(other.status, 200)
  t.notOk(whole)
  t.match(await (await response).json(), { rowsRead: 30_000, added: 30_000 })
  t.equal((await all()).length, 30_000)
  t.strictSame(files(), [])
})

t.test('a client that disconnects before the list was imported has imported nothing', async (t) => {
  const { port, url, begun, headers, all } = await serving(t as never, { REPORT_CONCURRENCY: '1' })
  const list = listOf(60_000)
  const client = await rawClient(port)
  const head = { ...headers, 'content-length': String(list.length) }
  await client.send(rawRequest('POST', '/v1/mailbox-imports', undefined, head))
  await client.send(list)
  await begun
  const busy = await fetch(`${url}/mailbox-imports`, { method: 'POST', headers, body: new Uint8Array(listOf(1)) })
  t.match(busy, { status: 503 })
  client.socket.destroy()
  await until(async () => {
    const again = await fetch(`${url}/mailbox-imports`, { method: 'POST', headers, body: new Uint8Array(listOf(1)) })
    return again.status === 200
  })
  t.equal((await all()).length, 1)
})

t.test('without space for the lines of the response nothing is imported', async (t) => {
  const folder = removableFolder()
  const { url, headers, all } = await serving(t as never, { TMPDIR: folder.path })
  folder.remove()
  const response = await fetch(`${url}/mailbox-imports`, {
    method: 'POST',
    headers: { ...headers, accept: 'application/x-ndjson' },
    body: new Uint8Array(listOf(3)),
  })
  t.equal(response.status, 503)
  t.strictSame(await all(), [])
})
