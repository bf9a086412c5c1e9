import type { CsvError, InfoRecord, Options } from 'csv-parse'
import { parse } from 'csv-parse/sync'
import { ANY_LINE_END, breaksIn, type Lines, lengthOf, linesIn } from '../lines.ts'
import { BAD_QUOTES, MAX_BUFFERED_BYTES, MAX_ROW_BYTES, NOT_UTF8, NUL, type RowFault, TOO_LONG } from '../row.ts'

/** One record of a CSV list and the line on which it begins; `fault` where it has no cells that can be read. */
export interface CsvRecord {
  readonly line: number
  readonly cells: readonly string[]
  readonly fault?: Omit<RowFault, 'column'>
}

const QUOTE = 0x22

/** After so many broken records in a row others get their turn: to go on behind each costs a start of the parser. */
const MAX_BROKEN_AT_ONCE = 32

const NOTHING = Buffer.alloc(0)

/** Spaces around cells mean nothing, and quotes within a cell stand for themselves, as spreadsheets read them. */
export const LENIENT: Options = { relax_quotes: true, trim: true }

/** The library's options for a list. Blank lines are records of one empty cell, so that lines can be counted. */
export function csvOptions(delimiter: string): Options {
  return { delimiter, record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true }
}

/**
 * Makes records of whole lines, some at a time, to be called with `undefined` after the last. A record whose quotes do not close is
 * kept until they do; where they never do, or wrongly, or not within what can be kept, its first line alone is faulty and
 * reading goes on with the next, so that a quote too many costs one row and not those behind it.
 * @param swallowed whether a quote too many has made a record of several rows
 * @param firstLine number of the first line that will come
 */
export function recordReader(delimiter: string, swallowed: (cells: readonly string[]) => boolean, firstLine: number) {
  const options = csvOptions(delimiter)
  let line = firstLine
  let open: Buffer = NOTHING

  /** The records of lines in which nothing is wrong, as nearly all are; absent where something may be. */
  const readAtOnce = (bytes: Buffer): CsvRecord[] | undefined => {
    if (bytes.length > MAX_ROW_BYTES || bytes.includes(NUL)) return undefined
    const records: CsvRecord[] = []
    let next = line
    try {
      const found = parse(bytes, options) as unknown as string[][]
      const broken = bytes.includes(QUOTE) && linesIn(bytes) > found.length
      for (const cells of found) {
        const breaks = broken ? breaksWithin(cells) : 0
        if (breaks > 0 && swallowed(cells)) return undefined
        records.push({ line: next, cells })
        next += 1 + breaks
      }
    } catch {
      return undefined
    }
    line = next
    return records
  }

  /** Adds the records before the first that is broken, and tells where they end and what broke. */
  const addWhole = (bytes: Buffer, records: CsvRecord[]): { end: number; fault?: string } => {
    let end = 0
    const add = (cells: string[], { bytes: through }: InfoRecord): null => {
      const breaks = breaksWithin(cells)
      if (breaks > 0 && swallowed(cells)) throw new Error('swallowed')
      records.push({ line, ...readable(bytes.subarray(end, through), () => cells) })
      line += 1 + breaks
      end = through
      return null
    }
    try {
      parse(bytes, { ...options, on_record: add as never })
      return { end }
    } catch (error) {
      return { end, fault: String((error as CsvError).code) }
    }
  }

  function* readOneByOne(bytes: Buffer, last: boolean): Generator<CsvRecord[]> {
    let records: CsvRecord[] = []
    let left = bytes
    for (let broken = 1; left.length > 0; broken++) {
      const { end, fault } = addWhole(left, records)
      if (fault === undefined) break
      left = left.subarray(end)
      if (fault === 'CSV_QUOTE_NOT_CLOSED' && !last && left.length <= MAX_BUFFERED_BYTES) {
        open = left
        break
      }
      const lineEnd = ANY_LINE_END.first(left) || left.length
      const broke = left.subarray(0, lineEnd)
      records.push({ line: line++, ...readable(broke, () => leniently(broke, options)) })
      left = left.subarray(lineEnd)
      if (broken % MAX_BROKEN_AT_ONCE === 0) {
        yield records
        records = []
      }
    }
    yield records
  }

  return function* (lines: Lines | undefined): Generator<CsvRecord[]> {
    const begun = open
    open = NOTHING
    if (lines === undefined) yield* readOneByOne(begun, true)
    else if (lines === 'line-too-long') {
      yield* readOneByOne(begun, true)
      yield [{ line: line++, cells: [], fault: TOO_LONG }]
    } else if (begun.length > 0) yield* readOneByOne(Buffer.concat([begun, lines]), false)
    else {
      const records = readAtOnce(lines)
      if (records) yield records
      else yield* readOneByOne(lines, false)
    }
  }
}

function breaksWithin(cells: readonly string[]): number {
  let breaks = 0
  for (const cell of cells) breaks += breaksIn(cell)
  return breaks
}

/** What a record is read as, unless it is too long, holds a NUL or has no cells. */
function readable(bytes: Buffer, read: () => readonly string[] | undefined): Omit<CsvRecord, 'line'> {
  if (lengthOf(bytes) > MAX_ROW_BYTES) return { cells: [], fault: TOO_LONG }
  if (bytes.includes(NUL)) return { cells: [], fault: NOT_UTF8 }
  const cells = read()
  return cells ? { cells } : { cells: [], fault: BAD_QUOTES }
}

/** The cells of one line by itself. */
function leniently(line: Buffer, options: Options): readonly string[] | undefined {
  try {
    const [cells = []] = parse(line, { ...LENIENT, ...options }) as unknown as string[][]
    return cells
  } catch {
    return undefined
  }
}
