import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, openSync } from 'node:fs'
import { createServer } from 'node:net'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import t, { type Test } from 'tap'
import { WITHOUT_LIMITS } from '../support/app.ts'
import { freePort } from '../support/free-port.ts'
import { until } from '../support/until.ts'

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url))
const preload = (name: string): string => `--import=${new URL(`fixtures/${name}.ts`, import.meta.url).href}`

/** Launches the service with its log on a descriptor of the test. */
function launch(t: Test, stdout: number | 'pipe', port: number): ChildProcess {
  const { PATH, NODE_OPTIONS } = process.env
  const env = { PATH, ...(NODE_OPTIONS && { NODE_OPTIONS }), PORT: String(port), ...WITHOUT_LIMITS }
  const args = [preload('fail-on-signal'), MAIN]
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', stdout, 'pipe'] })
  t.teardown(() => child.kill('SIGKILL'))
  return child
}

/** Launches the service and waits until it responds. */
async function responding(t: Test, stdout: number | 'pipe'): Promise<{ child: ChildProcess; url: string }> {
  const port = await freePort()
  const child = launch(t, stdout, port)
  const url = `http://127.0.0.1:${port}/v1/status`
  await until(async () => (await fetch(url).catch(() => undefined))?.status === 200)
  return { child, url }
}

const stderrOf = ({ stderr }: ChildProcess): Promise<string> => text(stderr as NonNullable<typeof stderr>)

const FULL_DISK = '/dev/full'
const NO_LOG = 'pec-addons: going on without a log: ENOSPC: .*\\n'

// Only Linux has one.
if (existsSync(FULL_DISK)) {
  t.test('where the log cannot be written the service reports it and goes on', async (t) => {
    const { child, url } = await responding(t, openSync(FULL_DISK, 'w'))
    const reported = stderrOf(child)
    t.equal((await fetch(url)).status, 200)
    child.kill('SIGTERM')
    t.strictSame(await once(child, 'exit'), [0, null])
    t.match(await reported, new RegExp(`^${NO_LOG}$`))
  })

  t.test('a failure of the service ends it also where the log cannot be written', async (t) => {
    const { child } = await responding(t, openSync(FULL_DISK, 'w'))
    child.kill('SIGHUP')
    t.strictSame(await once(child, 'exit'), [1, null])
  })

  t.test('a port in use ends the start also where the log cannot be written', async (t) => {
    const holder = createServer().listen(0, '127.0.0.1')
    t.teardown(() => holder.close())
    await once(holder, 'listening')
    const { port } = holder.address() as { port: number }
    const child = launch(t, openSync(FULL_DISK, 'w'), port)
    const reported = stderrOf(child)
    t.strictSame(await once(child, 'exit'), [1, null])
    t.match(await reported, new RegExp(`pec-addons: PORT: port ${port} of 127.0.0.1 is in use\\n`))
  })
}

t.test('a reader of the log that does not read delays neither the service nor, for long, its end', async (t) => {
  const { child, url } = await responding(t, 'pipe')
  // More than any system keeps for a reader.
  for (let round = 0; round < 50; round++) {
    const responses = await Promise.all(Array.from({ length: 100 }, () => fetch(url)))
    for (const response of responses) await response.body?.cancel()
  }
  t.equal((await fetch(url)).status, 200)
  child.kill('SIGTERM')
  t.strictSame(await once(child, 'exit'), [null, 'SIGKILL'])
})

t.test('a reader of the log that ends delays nothing', async (t) => {
  const { child, url } = await responding(t, 'pipe')
  child.stdout?.destroy()
  t.equal((await fetch(url)).status, 200)
  child.kill('SIGTERM')
  t.strictSame(await once(child, 'exit'), [0, null])
})
