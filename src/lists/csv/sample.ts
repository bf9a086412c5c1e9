import { ANY_LINE_END } from '../line-ends.ts'
import { inBatches, type Lines, MAX_BUFFERED_BYTES } from '../lines.ts'
import { SAMPLE_ROWS } from '../table/address-column.ts'
import { readRecords } from './records.ts'

/** The first rows of a list, and its lines from the start again. */
interface Sample {
  readonly rows: readonly (readonly string[])[]
  readonly lines: AsyncGenerator<Lines>
}

/** Reads the cells of the first rows, before it is known what their columns mean. About 256 KiB are looked at. */
export async function readSample(lines: AsyncGenerator<Lines>, delimiter: string): Promise<Sample> {
  const taken: Lines[] = []
  async function* take(): AsyncGenerator<Lines> {
    for (let size = 0; size < MAX_BUFFERED_BYTES; ) {
      const { value, done } = await lines.next()
      if (done) return
      taken.push(value)
      size += value.length
      yield value
    }
  }
  const rows: (readonly string[])[] = []
  const options = { delimiter, firstLine: 1, hasSwallowedRows: () => false }
  for await (const records of readRecords(inBatches(take(), ANY_LINE_END), options)) {
    rows.push(...records.map(({ cells }) => cells).filter((cells) => cells.some((cell) => cell.trim() !== '')))
    if (rows.length >= SAMPLE_ROWS) break
  }
  return { rows, lines: followedBy(taken, lines) }
}

async function* followedBy(first: readonly Lines[], rest: AsyncGenerator<Lines>): AsyncGenerator<Lines> {
  yield* first
  yield* rest
}
