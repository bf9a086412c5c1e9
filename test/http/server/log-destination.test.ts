import { execFileSync } from 'node:child_process'
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, readSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import t, { type Test } from 'tap'
import { logDestination } from '../../../src/http/server/log-destination.ts'
import { until } from '../../support/until.ts'

/** A destination that writes to a file, and what the file holds so far. */
function toFile(t: Test) {
  const file = join(t.testdir(), 'log')
  return { log: logDestination(openSync(file, 'a'), t.fail), written: () => readFileSync(file, 'utf8') }
}

t.test('lines are gathered for a moment and written in their order', async (t) => {
  const { log, written } = toFile(t)
  for (const line of ['one\n', 'two\n']) log.write(line)
  t.equal(written(), '')
  await until(() => written() === 'one\ntwo\n')
  log.write('three\n')
  await until(() => written() === 'one\ntwo\nthree\n')
})

t.test('closing writes every line that came before it, and drops what comes later', async (t) => {
  const { log, written } = toFile(t)
  const lines = Array.from({ length: 20_000 }, (_, index) => `line ${index}\n`)
  for (const line of lines) log.write(line)
  const closed = [log.close(), log.close()]
  log.write('too late\n')
  t.strictSame(await Promise.all(closed), [true, true])
  t.equal(written(), lines.join(''))
})

t.test('closing waits for a reader that does not read, but not for ever', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'log-destination-'))
  const pipe = join(folder, 'pipe')
  execFileSync('mkfifo', [pipe])
  const [writer, reader] = [openSync(pipe, 'r+'), openSync(pipe, 'r+')]
  rmSync(folder, { recursive: true })
  const log = logDestination(writer, () => {}, undefined, 100)
  const line = `${'x'.repeat(999)}\n`
  for (let lines = 0; lines < 500; lines++) log.write(line)
  t.equal(await log.close(), false)
  // Releases the thread that still waits to write.
  readSync(reader, Buffer.alloc(500 * line.length))
  closeSync(reader)
})

/** A descriptor that takes nothing: a file that is open for reading, and where there is one a full disk. */
const UNWRITABLE = [
  [/EBADF/, () => openSync(new URL(import.meta.url), 'r')],
  ...(existsSync('/dev/full') ? [[/ENOSPC/, () => openSync('/dev/full', 'w')] as const] : []),
] as const

for (const [code, open] of UNWRITABLE) {
  t.test(`where no line can be written (${code}), that is reported once and logging goes on`, async (t) => {
    const errors: string[] = []
    const log = logDestination(open(), ({ message }) => errors.push(message))
    const logger = pino(log)
    logger.info('one')
    await until(() => errors.length > 0)
    logger.fatal('two')
    t.equal(await log.close(), true)
    t.match(errors, [code])
    t.equal(errors.length, 1)
  })
}

t.test('a disk that is full only at the end does not hold it up', async (t) => {
  const errors: string[] = []
  const log = logDestination(openSync(new URL(import.meta.url), 'r'), ({ message }) => errors.push(message))
  log.write('one\n')
  t.equal(await log.close(), true)
  t.match(errors, [/EBADF/])
})
