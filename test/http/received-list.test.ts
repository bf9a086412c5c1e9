import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { type FileHandle, mkdtemp, open, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import { KEPT_IN_MEMORY, NotReceived, namelessFile, receive } from '../../src/http/received-list.ts'

const folder = await mkdtemp(join(tmpdir(), 'received-'))
t.teardown(() => rm(folder, { recursive: true }))

const MOST = 3 * KEPT_IN_MEMORY
const arriving = (...sizes: number[]): Readable => Readable.from(sizes.map((size) => Buffer.alloc(size, 'x')))

/** Opens files and remembers them. */
function remembering(openOne: () => Promise<FileHandle> = () => namelessFile(folder)) {
  const opened: FileHandle[] = []
  const openFile = async (): Promise<FileHandle> => {
    const file = await openOne()
    opened.push(file)
    return file
  }
  return { opened, openFile }
}

const isClosed = ({ fd }: FileHandle): boolean => fd === -1

t.test('a small list is kept in memory', async (t) => {
  const { opened, openFile } = remembering()
  const received = await receive(arriving(KEPT_IN_MEMORY - 5, 5), openFile, MOST)
  t.equal((await buffer(received.blocks)).length, KEPT_IN_MEMORY)
  await received.release()
  t.equal(opened.length, 0)
})

t.test('a larger one in a file without a name, until it is released', async (t) => {
  const { opened, openFile } = remembering()
  const received = await receive(arriving(KEPT_IN_MEMORY, 1, KEPT_IN_MEMORY), openFile, MOST)
  t.equal(opened.length, 1)
  t.strictSame(await readdir(folder), [])
  t.equal((await buffer(received.blocks)).length, 2 * KEPT_IN_MEMORY + 1)
  await received.release()
  t.ok(opened.every(isClosed))
})

t.test(
  'a list that is too large, or finds no space, is not received; its file is closed, its stream left open',
  async (t) => {
    // A file that is open for reading takes nothing, on every system; where there is one, a device is full.
    const readOnly = () => open(fileURLToPath(import.meta.url))
    const full = () => open('/dev/full', 'r+')
    const cases = [
      { name: 'too large', reason: 'too-large', code: undefined },
      { name: 'no folder', openOne: () => namelessFile(join(folder, 'nowhere')), reason: 'no-space', code: 'ENOENT' },
      { name: 'nothing can be written', openOne: readOnly, reason: 'no-space' },
      ...(existsSync('/dev/full') ? [{ name: 'full', openOne: full, reason: 'no-space', code: 'ENOSPC' }] : []),
    ]
    for (const { name, openOne, reason, code } of cases) {
      const { opened, openFile } = remembering(openOne)
      const stream = arriving(MOST - 1, 2, 3)
      const error = await receive(stream, openFile, MOST).catch((error) => error)
      t.ok(error instanceof NotReceived, name)
      t.equal(error.reason, reason, name)
      if (code) t.equal(error.cause.code, code, name)
      t.ok(opened.every(isClosed), name)
      t.equal(opened.length, code === 'ENOENT' ? 0 : 1, name)
      t.notOk(stream.destroyed, name)
    }
  },
)

t.test('a client that went away before anybody looked is gone', async (t) => {
  const { openFile } = remembering()
  const stream = new Readable({ read() {} })
  stream.push('begun')
  stream.destroy()
  await once(stream, 'close')
  const error = await receive(stream, openFile, MOST).catch((error) => error)
  t.equal(error.reason, 'gone')
})
