import type { CsvError, InfoRecord } from 'csv-parse'
import { parse } from 'csv-parse/sync'
import { ANY_LINE_END, countLineBreaks, lengthOf } from '../line-ends.ts'
import { type Lines, MAX_BUFFERED_BYTES } from '../lines.ts'
import { MAX_ROW_BYTES, NOT_UTF8, NUL, ROW_TOO_LONG, WRONG_QUOTES } from '../row-faults.ts'
import type { TableRecord } from '../table/record.ts'
import { lenientParserOptions, parserOptions } from './parser.ts'
import type { HasSwallowedRows } from './stray-quotes.ts'

interface Options {
  readonly delimiter: string
  /** The number of the first line that will come. */
  readonly firstLine: number
  readonly hasSwallowedRows: HasSwallowedRows
}

/** After this many faulty records other requests get their turn: after each of them the parser starts anew. */
const MAX_FAULTY_PER_BATCH = 32

const NOTHING = Buffer.alloc(0)

/** How far the parser came, in bytes, and why it stopped; without a fault it read everything. */
interface Progress {
  readonly end: number
  readonly fault?: 'quote-not-closed' | 'other'
}

/**
 * Makes records of lines. A stray quote costs only its own row: csv-parse alone would stop at it, or read on to the next
 * quote. So when csv-parse finds a faulty record, the first line of that record is read by itself, and csv-parse starts
 * anew with the next line. A record whose quotes are open waits for more lines, up to `MAX_BUFFERED_BYTES`.
 */
export async function* readRecords(
  batches: AsyncIterable<Lines>,
  { delimiter, firstLine, hasSwallowedRows }: Options,
): AsyncGenerator<TableRecord[]> {
  const options = parserOptions(delimiter)
  let line = firstLine
  /** A record at the end of the lines so far, whose quotes are open. */
  let open: Buffer = NOTHING

  for await (const lines of batches) {
    if (lines === 'line-too-long') {
      yield* read(open, true)
      yield [{ line: line++, cells: [], fault: ROW_TOO_LONG }]
      continue
    }
    const bytes = open.length === 0 ? lines : Buffer.concat([open, lines])
    // Only another quote can close an open one; without it there is nothing to read yet.
    if (open.length > 0 && !lines.includes('"') && bytes.length <= MAX_BUFFERED_BYTES) open = bytes
    else yield* read(bytes, false)
  }
  yield* read(open, true)

  function* read(bytes: Buffer, isEnd: boolean): Generator<TableRecord[]> {
    let records: TableRecord[] = []
    let rest = bytes
    open = NOTHING
    for (let faulty = 1; rest.length > 0; faulty++) {
      const { end, fault } = addRecords(rest, records)
      if (fault === undefined) break
      rest = rest.subarray(end)
      if (fault === 'quote-not-closed' && !isEnd && rest.length <= MAX_BUFFERED_BYTES) {
        open = rest
        break
      }
      const lineEnd = ANY_LINE_END.first(rest) || rest.length
      const firstLine = rest.subarray(0, lineEnd)
      records.push(recordOf(firstLine, () => readLeniently(firstLine, delimiter)))
      line++
      rest = rest.subarray(lineEnd)
      if (faulty % MAX_FAULTY_PER_BATCH === 0) {
        yield records
        records = []
      }
    }
    yield records
  }

  /** Adds the records before the first that is faulty. */
  function addRecords(bytes: Buffer, records: TableRecord[]): Progress {
    let end = 0
    const add = (cells: string[], { bytes: recordEnd }: InfoRecord): null => {
      const lineBreaks = countLineBreaksWithin(cells)
      if (lineBreaks > 0 && hasSwallowedRows(cells)) throw new Error('a quote has swallowed rows')
      records.push(recordOf(bytes.subarray(end, recordEnd), () => cells))
      line += 1 + lineBreaks
      end = recordEnd
      return null
    }
    try {
      // As the records are added one by one, the parser need not return them.
      parse(bytes, { ...options, on_record: add as never })
      return { end }
    } catch (error) {
      return { end, fault: (error as CsvError).code === 'CSV_QUOTE_NOT_CLOSED' ? 'quote-not-closed' : 'other' }
    }
  }

  /** A record that is too long, or has a NUL, is not read. */
  function recordOf(bytes: Buffer, read: () => readonly string[] | undefined): TableRecord {
    if (lengthOf(bytes) > MAX_ROW_BYTES) return { line, cells: [], fault: ROW_TOO_LONG }
    if (bytes.includes(NUL)) return { line, cells: [], fault: NOT_UTF8 }
    const cells = read()
    return cells === undefined ? { line, cells: [], fault: WRONG_QUOTES } : { line, cells }
  }
}

function countLineBreaksWithin(cells: readonly string[]): number {
  let lineBreaks = 0
  for (const cell of cells) lineBreaks += countLineBreaks(cell)
  return lineBreaks
}

/** The cells of a line by itself; undefined if even so its quotes are wrong. */
function readLeniently(line: Buffer, delimiter: string): readonly string[] | undefined {
  try {
    const [cells = []] = parse(line, lenientParserOptions(delimiter)) as unknown as string[][]
    return cells
  } catch {
    return undefined
  }
}
