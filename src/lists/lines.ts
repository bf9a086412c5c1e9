import { MAX_BUFFERED_BYTES } from './row.ts'

/** Some whole lines with their ends (the last of a list may lack its end), or one line that was too long to keep. */
export type Lines = Buffer | 'line-too-long'

const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d
const NOTHING = Buffer.alloc(0)

/** Where lines end: the index behind the first, or the last, end of a line among some bytes; 0 where there is none. */
export interface LineEnds {
  first(bytes: Buffer): number
  last(bytes: Buffer): number
}

/** LF alone, as in NDJSON. */
export const LINE_FEEDS: LineEnds = {
  first: (bytes) => bytes.indexOf(LINE_FEED) + 1,
  last: (bytes) => bytes.lastIndexOf(LINE_FEED) + 1,
}

/** LF, CRLF and CR alike: lists that went through several hands have more than one of them. */
export const ANY_LINE_END: LineEnds = {
  first: (bytes) => {
    for (let at = 0; at < bytes.length; at++) {
      if (bytes[at] === LINE_FEED) return at + 1
      if (bytes[at] === CARRIAGE_RETURN) return bytes[at + 1] === LINE_FEED ? at + 2 : at + 1
    }
    return 0
  },
  last: (bytes) => Math.max(bytes.lastIndexOf(LINE_FEED), bytes.lastIndexOf(CARRIAGE_RETURN)) + 1,
}

/** How many lines bytes are. */
export function linesIn(bytes: Buffer): number {
  let lines = 0
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] === LINE_FEED || (bytes[at] === CARRIAGE_RETURN && bytes[at + 1] !== LINE_FEED)) lines++
  }
  return lengthOf(bytes) === bytes.length && bytes.length > 0 ? lines + 1 : lines
}

/** The same end of a line within a text. */
export const LINE_BREAK = /\r\n|\n|\r/

/** How many of them a text has. */
export function breaksIn(text: string): number {
  return text.includes('\n') || text.includes('\r') ? text.split(LINE_BREAK).length - 1 : 0
}

/** How long a line is without its end. */
export function lengthOf(line: Buffer): number {
  let length = line.length
  if (line[length - 1] === LINE_FEED) length--
  if (line[length - 1] === CARRIAGE_RETURN) length--
  return length
}

/**
 * The whole lines in each block. Of a line longer than can be kept nothing is.
 * @param blocks none of them larger than 64 KiB
 */
export async function* wholeLines(blocks: AsyncIterable<Buffer>, ends: LineEnds): AsyncGenerator<Lines> {
  let begun: Buffer = NOTHING
  let tooLong = false
  for await (const block of withWholeEnds(blocks)) {
    const firstEnd = ends.first(block)
    if (firstEnd === 0) {
      begun = tooLong ? NOTHING : Buffer.concat([begun, block])
      tooLong ||= begun.length > MAX_BUFFERED_BYTES
      continue
    }
    const lastEnd = ends.last(block)
    // Only the line that an earlier block began can be longer than a block.
    if (tooLong || begun.length + firstEnd > MAX_BUFFERED_BYTES) {
      yield 'line-too-long'
      if (lastEnd > firstEnd) yield block.subarray(firstEnd, lastEnd)
    } else {
      yield begun.length === 0 ? block.subarray(0, lastEnd) : Buffer.concat([begun, block.subarray(0, lastEnd)])
    }
    begun = block.subarray(lastEnd)
    tooLong = false
  }
  if (tooLong) yield 'line-too-long'
  else if (begun.length > 0) yield begun
}

/** The same bytes, no block of which ends between the CR and the LF of a CRLF. */
async function* withWholeEnds(blocks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer = NOTHING
  for await (const bytes of blocks) {
    const block = held.length === 0 ? bytes : Buffer.concat([held, bytes])
    const end = block.at(-1) === CARRIAGE_RETURN ? block.length - 1 : block.length
    held = block.subarray(end)
    if (end > 0) yield block.subarray(0, end)
  }
  if (held.length > 0) yield held
}
