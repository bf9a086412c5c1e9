// How much CPU a sync with Aruba takes: npm run bench:aruba -- [mailboxes]
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createRegister } from '../src/register/register.ts'
import { type ConnectAruba, createArubaClient } from '../src/sources/aruba/client.ts'
import { type SyncedAgreement, syncAruba } from '../src/sources/aruba/sync.ts'
import { fixtureAgreements } from '../test/support/agreements.ts'
import { PASSWORD, USERNAME } from '../test/support/aruba-server.ts'

const mailboxes = process.argv[2] ?? '10000'
const server = spawn(
  process.execPath,
  [fileURLToPath(new URL('../test/support/aruba-process.ts', import.meta.url)), mailboxes],
  { stdio: ['ignore', 'pipe', 'inherit'] },
)
const [line] = await once(server.stdout, 'data')
const folder = await mkdtemp(join(tmpdir(), 'pec-addons-'))
const register = createRegister(`sqlite:${join(folder, 'register.sqlite')}`)
const account = { username: USERNAME, password: PASSWORD }
const apiUrl = String(line).trim()
const connect: ConnectAruba = (signal) => createArubaClient({ apiUrl, ...account, signal, clock: Date.now })
const agreements = fixtureAgreements()
const agreement = agreements.byId('architetti-torino') as SyncedAgreement

for (const run of ['first', 'again']) {
  const startedAt = performance.now()
  const cpu = process.cpuUsage()
  const question = { agreement, agreements, mode: 'replace', dryRun: false, now: Date.now() } as const
  const { counts } = await syncAruba(register, connect, question, { onBatch() {} })
  const { user, system } = process.cpuUsage(cpu)
  const seconds = (microseconds: number): string => (microseconds / 1e6).toFixed(2)
  const took = seconds((performance.now() - startedAt) * 1000)
  const { added, unchanged } = counts
  console.log(`${run}: added ${added}, unchanged ${unchanged}; ${seconds(user + system)} s of CPU, ${took} s`)
}
await register.close()
server.kill()
rmSync(folder, { recursive: true })
