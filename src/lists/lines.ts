import { endsInCr, type LineEnds } from './line-ends.ts'

/** Whole lines with their line ends (the last line of a list may have none), or one line that is too long to keep. */
export type Lines = Buffer | 'line-too-long'

/** How many bytes are kept while the end of a line, or of a quoted cell, has not arrived. */
export const MAX_BUFFERED_BYTES = 256 * 1024

/** Lines are worked on in batches of this size, so that few rows are in memory and other requests get their turn. */
const BATCH_BYTES = 4 * 1024

const NOTHING = Buffer.alloc(0)

/**
 * Cuts a list into whole lines, as many at a time as a block completes. A line longer than `MAX_BUFFERED_BYTES` is
 * dropped and reported as too long.
 * @param blocks each at most 64 KiB
 */
export async function* wholeLines(blocks: AsyncIterable<Buffer>, ends: LineEnds): AsyncGenerator<Lines> {
  let begun: Buffer = NOTHING
  let isTooLong = false
  for await (const block of withoutSplitLineEnds(blocks)) {
    const firstEnd = ends.first(block)
    if (firstEnd === 0) {
      begun = isTooLong ? NOTHING : Buffer.concat([begun, block])
      isTooLong ||= begun.length > MAX_BUFFERED_BYTES
      continue
    }
    const lastEnd = ends.last(block)
    // Only the first line can be too long: the others began in this block, which is smaller than the limit.
    if (isTooLong || begun.length + firstEnd > MAX_BUFFERED_BYTES) yield 'line-too-long'
    else if (begun.length > 0) yield Buffer.concat([begun, block.subarray(0, firstEnd)])
    const start = isTooLong || begun.length > 0 ? firstEnd : 0
    if (lastEnd > start) yield block.subarray(start, lastEnd)
    begun = block.subarray(lastEnd)
    isTooLong = false
  }
  if (isTooLong) yield 'line-too-long'
  else if (begun.length > 0) yield begun
}

/** The same lines in smaller batches. */
export async function* inBatches(lines: AsyncIterable<Lines>, ends: LineEnds): AsyncGenerator<Lines> {
  for await (const some of lines) {
    if (some === 'line-too-long') {
      yield some
      continue
    }
    for (let rest = some; rest.length > 0; ) {
      const lineEnd = ends.first(rest.subarray(BATCH_BYTES))
      const end = lineEnd === 0 ? rest.length : BATCH_BYTES + lineEnd
      yield rest.subarray(0, end)
      rest = rest.subarray(end)
    }
  }
}

/** The same bytes, but the CR and the LF of a CRLF are always in the same block. */
async function* withoutSplitLineEnds(blocks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer = NOTHING
  for await (const bytes of blocks) {
    const block = held.length === 0 ? bytes : Buffer.concat([held, bytes])
    const end = endsInCr(block) ? block.length - 1 : block.length
    held = block.subarray(end)
    if (end > 0) yield block.subarray(0, end)
  }
  if (held.length > 0) yield held
}
