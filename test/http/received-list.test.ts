import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { type FileHandle, mkdtemp, open, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import { ListNotReceived, MAX_BYTES_IN_MEMORY, receiveList } from '../../src/http/received-list.ts'
import { openNamelessFile } from '../../src/lists/nameless-file.ts'

const folder = await mkdtemp(join(tmpdir(), 'received-'))
t.teardown(() => rm(folder, { recursive: true }))

const MAX_BYTES = 3 * MAX_BYTES_IN_MEMORY
const streamOf = (...sizes: number[]): Readable => Readable.from(sizes.map((size) => Buffer.alloc(size, 'x')))

/** Opens files and keeps them, to look at them later. */
function fileOpener(openOne: () => Promise<FileHandle> = () => openNamelessFile(folder)) {
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
  const { opened, openFile } = fileOpener()
  const received = await receiveList(streamOf(MAX_BYTES_IN_MEMORY - 5, 5), openFile, MAX_BYTES)
  t.equal((await buffer(received.read())).length, MAX_BYTES_IN_MEMORY)
  await received.release()
  t.equal(opened.length, 0)
})

t.test('a larger list is in a file without a name until it is released', async (t) => {
  const { opened, openFile } = fileOpener()
  const received = await receiveList(streamOf(MAX_BYTES_IN_MEMORY, 1, MAX_BYTES_IN_MEMORY), openFile, MAX_BYTES)
  t.equal(opened.length, 1)
  t.strictSame(await readdir(folder), [])
  t.equal((await buffer(received.read())).length, 2 * MAX_BYTES_IN_MEMORY + 1)
  await received.release()
  t.ok(opened.every(isClosed))
})

// A file that is open for reading cannot be written, on any system; some systems have a device that is always full.
const readOnly = () => open(fileURLToPath(import.meta.url))
const full = () => open('/dev/full', 'r+')
const failures = [
  { name: 'too large', reason: 'too-large', files: 1 },
  {
    name: 'no folder for the file',
    openOne: () => openNamelessFile(join(folder, 'nowhere')),
    reason: 'no-space',
    code: 'ENOENT',
    files: 0,
  },
  { name: 'file cannot be written', openOne: readOnly, reason: 'no-space', files: 1 },
  ...(existsSync('/dev/full')
    ? [{ name: 'disk full', openOne: full, reason: 'no-space', code: 'ENOSPC', files: 1 }]
    : []),
]
for (const { name, openOne, reason, code, files } of failures) {
  t.test(`not received, ${name}: the file is closed and the stream stays open`, async (t) => {
    const { opened, openFile } = fileOpener(openOne)
    const stream = new Readable({ read() {} })
    for (const size of [MAX_BYTES - 1, 2]) stream.push(Buffer.alloc(size, 'x'))
    const error = await receiveList(stream, openFile, MAX_BYTES).catch((error) => error)
    t.ok(error instanceof ListNotReceived)
    t.equal(error.reason, reason)
    if (code) t.equal(error.cause.code, code)
    t.equal(opened.length, files)
    t.ok(opened.every(isClosed))
    t.notOk(stream.destroyed)
    stream.resume().push(null)
    await once(stream, 'end')
  })
}

t.test('not received, the client has disconnected before it is read', async (t) => {
  const { openFile } = fileOpener()
  const stream = new Readable({ read() {} })
  stream.push('begun')
  stream.destroy()
  await once(stream, 'close')
  const error = await receiveList(stream, openFile, MAX_BYTES).catch((error) => error)
  t.equal(error.reason, 'disconnected')
})

t.test('not received, the client disconnects while it is read', async (t) => {
  const { openFile } = fileOpener()
  const stream = new Readable({ read() {} })
  stream.push('begun')
  const received = receiveList(stream, openFile, MAX_BYTES)
  stream.destroy()
  const error = await received.catch((error) => error)
  t.equal(error.reason, 'disconnected')
})

t.test('an error of a stream that stays open is passed on', async (t) => {
  const { openFile } = fileOpener()
  const stream = new Readable({ read() {} })
  const received = receiveList(stream, openFile, MAX_BYTES)
  stream.emit('error', new Error('too slow'))
  await t.rejects(received, /too slow/)
  t.notOk(stream.destroyed)
})
