import { isAscii } from 'node:buffer'
import { blocksOf, type ReadBlocks } from './blocks.ts'

/** The encodings of lists in text, by their labels in the Encoding Standard. */
export type Encoding = 'utf-8' | 'utf-16' | 'windows-1252'

/** A list in text: its encoding, and its bytes in UTF-8 without a byte order mark. */
export interface DecodedList {
  readonly encoding: Encoding
  readonly blocks: AsyncGenerator<Buffer>
}

/** As many bytes are looked at together at the start of a list, however they arrive. */
const START_BYTES = 16 * 1024

/** The characters at the start of a list that show whether it is UTF-16. */
const CHARACTERS = 4

/** The byte order marks of UTF-16, little-endian and big-endian. */
const UTF16_MARKS = ['fffe', 'feff']

const UTF8_MARK = Buffer.from('\ufeff')
const ENCODED_REPLACEMENT = Buffer.from('\ufffd')

/** A character that only a valid sequence of several bytes can be. */
const DECODED_CHARACTER = /[^\0-\x7f\ufffd]/

/**
 * The encoding that a `charset` means; undefined if there is none, or lists are not read in it. `latin1` means
 * Windows-1252, as in HTML.
 */
export function encodingOf(charset: string | undefined): Encoding | undefined {
  if (charset === undefined) return undefined
  try {
    const { encoding } = new TextDecoder(charset)
    if (encoding === 'utf-16le' || encoding === 'utf-16be') return 'utf-16'
    return encoding === 'utf-8' || encoding === 'windows-1252' ? encoding : undefined
  } catch {
    return undefined
  }
}

/**
 * Decodes a list. Without a stated encoding its byte order mark decides, or whether it is UTF-8.
 * @param stated by the `charset` of the request
 * @returns undefined for UTF-16 without its mark, unless it is stated
 */
export async function decodeList(read: ReadBlocks, stated?: Encoding): Promise<DecodedList | undefined> {
  const start = await readStart(read)
  const mark = start.toString('hex', 0, 2)
  if (stated === 'utf-16' || (stated === undefined && UTF16_MARKS.includes(mark))) {
    return { encoding: 'utf-16', blocks: transcode(read(), mark === 'feff' ? 'utf-16be' : 'utf-16le') }
  }
  if (looksLikeUtf16(start)) return undefined
  const isMarked = start.subarray(0, UTF8_MARK.length).equals(UTF8_MARK)
  if (stated === 'windows-1252' || (stated === undefined && !isMarked && (await isWindows1252(read)))) {
    return { encoding: 'windows-1252', blocks: transcode(read(), 'windows-1252') }
  }
  return { encoding: 'utf-8', blocks: isMarked ? skip(UTF8_MARK.length, read()) : read() }
}

/** The first bytes of a list, at least `START_BYTES` if it has as many. */
export async function readStart(read: ReadBlocks): Promise<Buffer> {
  const start: Buffer[] = []
  let size = 0
  for await (const block of read()) {
    start.push(block)
    size += block.length
    if (size >= START_BYTES) break
  }
  return Buffer.concat(start)
}

/**
 * Whether a list has bytes that are not UTF-8, and no character of several bytes that is: what Excel in Italy calls
 * CSV. A list of both was put together from two files; it is read as UTF-8, and its other bytes make faulty rows.
 */
async function isWindows1252(read: ReadBlocks): Promise<boolean> {
  const decoder = new TextDecoder()
  let hasInvalid = false
  let tail: Buffer = Buffer.alloc(0)
  for await (const block of read()) {
    if (tail.length === 0 && isAscii(block)) continue
    const bytes = Buffer.concat([tail, block])
    if (bytes.includes(ENCODED_REPLACEMENT)) return false
    tail = bytes.subarray(-2)
    const text = decoder.decode(block, { stream: true })
    if (DECODED_CHARACTER.test(text)) return false
    hasInvalid ||= text.includes('\ufffd')
  }
  return hasInvalid || decoder.decode() !== ''
}

async function* transcode(blocks: AsyncGenerator<Buffer>, encoding: string): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder(encoding)
  for await (const block of blocks) yield* blocksOf(Buffer.from(decoder.decode(block, { stream: true })))
  yield* blocksOf(Buffer.from(decoder.decode()))
}

/** The same bytes without the first `count`. */
async function* skip(count: number, blocks: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  let left = count
  for await (const block of blocks) {
    yield block.subarray(left)
    left = Math.max(0, left - block.length)
  }
}

/**
 * By its mark, or because every other of the first bytes is NUL: "a;b" in UTF-16 is 61 00 3b 00 62 00. A single NUL is
 * only a slip of the program that wrote the list.
 */
function looksLikeUtf16(start: Buffer): boolean {
  return UTF16_MARKS.includes(start.toString('hex', 0, 2)) || hasNulBytes(start, 0) || hasNulBytes(start, 1)
}

/** Whether the first bytes of all the first characters, or the second bytes, are NUL. */
function hasNulBytes(start: Buffer, byte: 0 | 1): boolean {
  for (let character = 0; character < CHARACTERS; character++) if (start[character * 2 + byte] !== 0) return false
  return true
}
