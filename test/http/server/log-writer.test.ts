import { execFileSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, readSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import t, { type Test } from 'tap'
import { logWriter } from '../../../src/http/server/log-writer.ts'

/** A writer of a log to a file, and what stands in the file so far. */
function toFile(t: Test) {
  const folder = mkdtempSync(join(tmpdir(), 'log-writer-'))
  const file = join(folder, 'log')
  t.teardown(() => rmSync(folder, { recursive: true }))
  return { writer: logWriter(openSync(file, 'a'), t.fail), written: () => readFileSync(file, 'utf8') }
}

t.test('lines are gathered for a moment and written in their order', async (t) => {
  const { writer, written } = toFile(t)
  for (const line of ['one\n', 'two\n']) writer.write(line)
  t.equal(written(), '')
  await setTimeout(200)
  t.equal(written(), 'one\ntwo\n')
  writer.write('three\n')
  await setTimeout(200)
  t.equal(written(), 'one\ntwo\nthree\n')
})

t.test('the end waits until everything is written, and nothing comes behind it', async (t) => {
  const { writer, written } = toFile(t)
  const all = Array.from({ length: 20_000 }, (_, index) => `line ${index}\n`)
  for (const line of all) writer.write(line)
  writer.flushSync()
  writer.write('last\n')
  t.strictSame(await Promise.all([writer.end(), writer.end()]), [true, true])
  t.equal(written(), `${all.join('')}last\n`)
  writer.write('too late\n')
  writer.atExit()
  await writer.end()
  t.equal(written(), `${all.join('')}last\n`)
})

t.test('what comes while the end waits is written at the exit', async (t) => {
  const { writer, written } = toFile(t)
  writer.write('one\n')
  const ended = writer.end()
  writer.write('two\n')
  t.equal(await ended, true)
  writer.atExit()
  t.equal(written(), 'one\ntwo\n')
})

t.test('at the exit what is still gathered is written at once', async (t) => {
  const { writer, written } = toFile(t)
  writer.write('one\n')
  writer.atExit()
  t.equal(written(), 'one\n')
  await writer.end()
  t.equal(written(), 'one\n')
})

t.test('a reader that does not read is waited for, but not for ever', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'log-writer-'))
  const pipe = join(folder, 'pipe')
  execFileSync('mkfifo', [pipe])
  const [descriptor, reader] = [openSync(pipe, 'r+'), openSync(pipe, 'r+')]
  rmSync(folder, { recursive: true })
  const writer = logWriter(descriptor, t.fail)
  const line = `${'x'.repeat(999)}\n`
  for (let lines = 0; lines < 500; lines++) writer.write(line)
  t.equal(await writer.end(), false)
  // Frees the thread that writes.
  let left = 500 * line.length
  while (left > 0) left -= readSync(reader, Buffer.alloc(left))
  closeSync(reader)
})

t.test('where nothing can be written, whoever logs is told once and goes on', async (t) => {
  // A file that is open for reading takes nothing.
  const descriptor = openSync(new URL(import.meta.url), 'r')
  const failures: string[] = []
  const writer = logWriter(descriptor, ({ message }) => failures.push(message))
  writer.write('one\n')
  await setTimeout(200)
  t.match(failures, [/EBADF/])
  writer.write('two\n')
  writer.flushSync()
  writer.atExit()
  await writer.end()
  await setTimeout(200)
  t.equal(failures.length, 1)
})
