import { pipeline } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'

/** A file in a zip: its text comes in pieces. */
export interface ZipPart {
  readonly name: string
  readonly text: AsyncIterable<string> | Iterable<string>
}

interface Entry {
  readonly name: Buffer
  readonly offset: number
  crc: number
  compressed: number
  size: number
}

/** Sizes stand in 32 bits. */
const MAX_BYTES = 0xffff_ffff

/** 1980-01-01, the first date of the format: the same report is the same file. */
const DATE = 0x0021

/** Version 2.0, sizes after the data, deflate, time 0. */
const METHOD = [20, 0x0008, 8, 0, DATE]

/**
 * Files as a zip (PKWARE APPNOTE 4.3), made as it is read: a report of any length takes the memory of one piece. By hand,
 * because the library that reads workbooks writes them whole and at once: 20,000 rows would stop the event loop for a second.
 * @throws RangeError if the zip would have more than 4 GiB
 */
export async function* zip(parts: readonly ZipPart[], maxBytes = MAX_BYTES): AsyncGenerator<Buffer> {
  let offset = 0
  const entries: Entry[] = []
  for (const { name, text } of parts) {
    const entry: Entry = { name: Buffer.from(name), offset, crc: 0, compressed: 0, size: 0 }
    const head = Buffer.concat([record(0x04034b50, METHOD, [0, 0, 0], [entry.name.length, 0]), entry.name])
    yield head
    for await (const piece of deflated(text, entry, maxBytes)) yield piece
    yield record(0x08074b50, [], [entry.crc, entry.compressed, entry.size], [])
    offset += head.length + entry.compressed + 16
    if (offset > maxBytes) throw tooLarge()
    entries.push(entry)
  }
  const directory = Buffer.concat(entries.map(directoryEntry))
  yield directory
  const { length } = entries
  yield record(0x06054b50, [0, 0, length, length], [directory.length, offset], [0])
}

async function* deflated(text: ZipPart['text'], entry: Entry, maxBytes: number): AsyncGenerator<Buffer> {
  async function* measured(): AsyncGenerator<Buffer> {
    for await (const piece of text) {
      const bytes = Buffer.from(piece)
      entry.crc = crc32(bytes, entry.crc)
      entry.size += bytes.length
      if (entry.size > maxBytes) throw tooLarge()
      yield bytes
    }
  }
  // A failure destroys the compressor, so that reading it fails too.
  const compressor = pipeline(measured(), createDeflateRaw(), () => undefined)
  for await (const piece of compressor as AsyncIterable<Buffer>) {
    entry.compressed += piece.length
    yield piece
  }
}

function directoryEntry({ name, offset, crc, compressed, size }: Entry): Buffer {
  const head = record(0x02014b50, [20, ...METHOD], [crc, compressed, size], [name.length, 0, 0, 0, 0])
  return Buffer.concat([head, record(0, [], [0, offset], []), name])
}

const tooLarge = (): RangeError => new RangeError('a zip of more than 4 GiB')

/** Numbers in little-endian: a signature (0: none), some of 16 bits, some of 32 and again some of 16. */
function record(
  signature: number,
  shorts: readonly number[],
  longs: readonly number[],
  rest: readonly number[],
): Buffer {
  const signatures = signature === 0 ? [] : [signature]
  return Buffer.concat([
    Buffer.from(Uint32Array.from(signatures).buffer),
    Buffer.from(Uint16Array.from(shorts).buffer),
    Buffer.from(Uint32Array.from(longs).buffer),
    Buffer.from(Uint16Array.from(rest).buffer),
  ])
}
