import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import t, { type Test } from 'tap'
import { createKey } from '../../src/register/keys.ts'
import { countMailboxesOf, saveMailboxes } from '../../src/register/mailboxes.ts'
import { createRegister } from '../../src/register/register.ts'
import { SCOPES } from '../../src/shared/key-scopes.ts'
import { WITHOUT_LIMITS } from '../support/app.ts'
import { recordWith } from '../support/records.ts'
import { listOf } from '../support/report-upload.ts'
import { temporaryFolder } from '../support/stores.ts'

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url))

/** A module that keeps the signal of the limit from ending the process: a full disk sends none. */
const NO_SIGNAL = 'data:text/javascript,process.on("SIGXFSZ",()=>{})'

/** Starts the service where no file may become larger than 2 MiB: what is written beyond fails, as on a full disk. */
async function startWithoutSpace(t: Test, url: string): Promise<string> {
  const command = 'ulimit -f 4096; exec "$0" "$@"'
  const child = spawn('sh', ['-c', command, process.execPath, `--import=${NO_SIGNAL}`, MAIN], {
    env: { PATH: process.env.PATH, PORT: '0', ...WITHOUT_LIMITS, DATABASE_URL: url },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exit = once(child, 'exit')
  t.teardown(() => {
    child.kill()
    return exit
  })
  for await (const line of createInterface(child.stdout)) {
    const { msg, address } = JSON.parse(line)
    if (msg === 'pec-addons started') {
      child.stdout.resume()
      return address
    }
  }
  throw new Error('the service has not started')
}

t.test(
  'a full disk: nothing is lost, and the service needs no restart',
  { skip: process.platform === 'win32' },
  async (t) => {
    const url = `sqlite:${join(temporaryFolder(t as Test), 'register.sqlite')}`
    const register = createRegister(url)
    const key = await register.write(async (db) => {
      await saveMailboxes(db, [recordWith()])
      return createKey(db, { name: 'test', scopes: SCOPES }, '2026-11-20T09:00:00.000Z')
    })
    await register.close()
    const address = await startWithoutSpace(t as Test, url)
    const authorization = `Bearer ${key}`
    const importOf = (rows: number) =>
      fetch(`${address}/v1/mailbox-imports`, {
        method: 'POST',
        headers: { authorization, 'content-type': 'text/csv' },
        body: new Uint8Array(listOf(rows)),
      })
    for (let round = 0; round < 2; round++) {
      const full = await importOf(15_000)
      t.equal(full.status, 503)
      t.match(await full.json(), { code: 'register-unavailable' })
      t.match(full.headers.get('retry-after'), /^\d+$/)
      const read = await fetch(`${address}/v1/mailboxes/mario`, { headers: { authorization } })
      t.equal(read.status, 200, 'reading goes on')
      const changed = await fetch(`${address}/v1/mailboxes/mario`, {
        method: 'PATCH',
        headers: { authorization, 'content-type': 'application/json', 'if-match': read.headers.get('etag') as string },
        body: JSON.stringify({ credit: `${round}.00` }),
      })
      t.equal(changed.status, 200, 'what fits is written')
    }
    t.equal((await importOf(10)).status, 200)
    const after = createRegister(url)
    t.teardown(() => after.close())
    t.equal(await after.read((db) => countMailboxesOf(db, 'architetti-torino')), 11)
  },
)
