import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, openSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import t, { type Test } from 'tap'
import { freePort } from '../support/process.ts'

const FULL_DISK = '/dev/full'

/** The service, whose log goes wherever the test says. */
async function logging(t: Test, stdout: number | 'pipe'): Promise<{ child: ChildProcess; url: string }> {
  const port = await freePort()
  const { PATH, NODE_OPTIONS } = process.env
  const env = { PATH, ...(NODE_OPTIONS && { NODE_OPTIONS }), PORT: String(port), RATE_LIMIT_MAX: '0' }
  const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url))
  const patient = new URL('fixtures/patient.ts', import.meta.url).href
  const child = spawn(process.execPath, [`--import=${patient}`, main], { env, stdio: ['ignore', stdout, 'pipe'] })
  t.teardown(() => child.kill('SIGKILL'))
  const url = `http://127.0.0.1:${port}/v1/status`
  while ((await fetch(url).catch(() => undefined))?.status !== 200) await setTimeout(20)
  return { child, url }
}

async function onFullDisk(t: Test): Promise<void> {
  const { child, url } = await logging(t, openSync(FULL_DISK, 'w'))
  const said = text(child.stderr as NonNullable<typeof child.stderr>)
  await setTimeout(200)
  t.equal((await fetch(url)).status, 200)
  child.kill('SIGTERM')
  t.strictSame(await once(child, 'exit'), [0, null])
  t.match(await said, /^pec-addons: going on without a log: ENOSPC: .*\n$/)
}

// Only Linux has one.
if (existsSync(FULL_DISK)) t.test('where the log cannot be written the service says so and goes on', onFullDisk)

t.test('a reader of the log that does not read keeps neither the service waiting nor its end', async (t) => {
  const { child, url } = await logging(t, 'pipe')
  // More than any system keeps for a reader.
  for (let round = 0; round < 50; round++) {
    const answers = await Promise.all(Array.from({ length: 100 }, () => fetch(url)))
    for (const answer of answers) await answer.body?.cancel()
  }
  t.equal((await fetch(url)).status, 200)
  child.kill('SIGTERM')
  t.strictSame(await once(child, 'exit'), [null, 'SIGKILL'])
})
