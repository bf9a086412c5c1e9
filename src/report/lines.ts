import { LONGEST_LINE } from './row.ts'

/** Some whole lines with their ends (the last of a list may lack its end), or one line that was too long to keep. */
export type Lines = Buffer | 'line-too-long'

export const LINE_FEED = 0x0a
export const CARRIAGE_RETURN = 0x0d

const NOTHING = Buffer.alloc(0)

/**
 * The whole lines in each block. Of a line longer than 64 KiB nothing is kept.
 * @param blocks none of them larger than 64 KiB
 * @param newline the byte that ends a line
 */
export async function* wholeLines(blocks: AsyncIterable<Buffer>, newline: number): AsyncGenerator<Lines> {
  let begun: Buffer = NOTHING
  let tooLong = false
  for await (const block of blocks) {
    const firstEnd = block.indexOf(newline) + 1
    if (firstEnd === 0) {
      begun = tooLong ? NOTHING : Buffer.concat([begun, block])
      tooLong ||= begun.length > LONGEST_LINE
      continue
    }
    const lastEnd = block.lastIndexOf(newline) + 1
    // Only the line that an earlier block began can be longer than a block.
    if (tooLong || begun.length + firstEnd > LONGEST_LINE) {
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
