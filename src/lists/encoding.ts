import { prepend } from './prepend.ts'

/** As many bytes are looked at together at the start of a list, however they arrive. More than any header has. */
const START_BYTES = 16 * 1024

/** The characters at the start of a list that show whether it is UTF-16. */
const CHARACTERS = 4

/**
 * The bytes of a text in UTF-8, without its byte order mark; undefined if the text is in UTF-16, as Excel saves
 * "Unicode text".
 */
export async function utf8Blocks(blocks: AsyncGenerator<Buffer>): Promise<AsyncGenerator<Buffer> | undefined> {
  const start = await readStart(blocks)
  return isUtf16(start) ? undefined : prepend(withoutByteOrderMark(start), blocks)
}

async function readStart(blocks: AsyncGenerator<Buffer>): Promise<Buffer> {
  const read: Buffer[] = []
  for (let size = 0; size < START_BYTES; ) {
    const { value, done } = await blocks.next()
    if (done) break
    read.push(value)
    size += value.length
  }
  return Buffer.concat(read)
}

/**
 * By the byte order mark, or because every other of the first bytes is NUL: "a;b" in UTF-16 is 61 00 3b 00 62 00. A
 * single NUL is only a slip of the program that wrote the list.
 */
function isUtf16(start: Buffer): boolean {
  const mark = start.toString('hex', 0, 2)
  return mark === 'fffe' || mark === 'feff' || hasNulBytes(start, 0) || hasNulBytes(start, 1)
}

/** Whether the first bytes of all the first characters, or the second bytes, are NUL. */
function hasNulBytes(start: Buffer, byte: 0 | 1): boolean {
  for (let character = 0; character < CHARACTERS; character++) if (start[character * 2 + byte] !== 0) return false
  return true
}

function withoutByteOrderMark(start: Buffer): Buffer {
  return start.toString('hex', 0, 3) === 'efbbbf' ? start.subarray(3) : start
}
