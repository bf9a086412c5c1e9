import type { CsvError, InfoRecord, Options } from 'csv-parse'
import { parse } from 'csv-parse/sync'
import { ANY_LINE_END, breaksIn, type Lines, lengthOf, linesIn } from './lines.ts'
import { BAD_QUOTES, LONGEST_KEPT, LONGEST_ROW, NOT_UTF8, NUL, type RowFault, TOO_LONG } from './row.ts'

/** One record of a CSV list and the line on which it begins; `fault` where it has no cells that can be read. */
export interface CsvRecord {
  readonly line: number
  readonly cells: readonly string[]
  readonly fault?: Omit<RowFault, 'column'>
}

const QUOTE = 0x22
const NOTHING = Buffer.alloc(0)

/** Spaces around cells mean nothing, and quotes within a cell stand for themselves, as spreadsheets read them. */
export const LENIENT: Options = { relax_quotes: true, trim: true }

/** The library's options for a list. Blank lines are records of one empty cell, so that lines can be counted. */
export function csvOptions(delimiter: string): Options {
  return { delimiter, record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true }
}

/**
 * Makes records of whole lines, to be called with `undefined` after the last. A record whose quotes do not close is
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
    if (bytes.length > LONGEST_ROW || bytes.includes(NUL)) return undefined
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
  const addWhole = (bytes: Buffer, records: CsvRecord[]): { end: number; broken?: string } => {
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
      return { end, broken: String((error as CsvError).code) }
    }
  }

  const readOneByOne = (bytes: Buffer, last: boolean): CsvRecord[] => {
    const records: CsvRecord[] = []
    let left = bytes
    while (left.length > 0) {
      const { end, broken } = addWhole(left, records)
      if (broken === undefined) break
      left = left.subarray(end)
      if (broken === 'CSV_QUOTE_NOT_CLOSED' && !last && left.length <= LONGEST_KEPT) {
        open = left
        break
      }
      const lineEnd = ANY_LINE_END.first(left) || left.length
      const broke = left.subarray(0, lineEnd)
      records.push({ line: line++, ...readable(broke, () => leniently(broke, options)) })
      left = left.subarray(lineEnd)
    }
    return records
  }

  return (lines: Lines | undefined): CsvRecord[] => {
    const begun = open
    open = NOTHING
    if (lines === undefined) return readOneByOne(begun, true)
    if (lines === 'line-too-long') return [...readOneByOne(begun, true), { line: line++, cells: [], fault: TOO_LONG }]
    if (begun.length > 0) return readOneByOne(Buffer.concat([begun, lines]), false)
    return readAtOnce(lines) ?? readOneByOne(lines, false)
  }
}

function breaksWithin(cells: readonly string[]): number {
  let breaks = 0
  for (const cell of cells) breaks += breaksIn(cell)
  return breaks
}

/** What a record is read as, unless it is too long, holds a NUL or has no cells. */
function readable(bytes: Buffer, read: () => readonly string[] | undefined): Omit<CsvRecord, 'line'> {
  if (lengthOf(bytes) > LONGEST_ROW) return { cells: [], fault: TOO_LONG }
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
