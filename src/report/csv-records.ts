import type { CsvError, Options } from 'csv-parse'
import { parse } from 'csv-parse/sync'
import { CARRIAGE_RETURN, type Lines } from './lines.ts'
import { LONGEST_LINE, type RowFault, TOO_LONG } from './row.ts'

/** How a list separates its cells and its lines. */
export interface Dialect {
  readonly delimiter: string
  /** The byte that ends a line. */
  readonly newline: number
}

/** One record of a CSV list and the line on which it begins; `fault` where it has no cells that can be read. */
export interface CsvRecord {
  readonly line: number
  readonly cells: readonly string[]
  readonly fault?: Omit<RowFault, 'column'>
}

const QUOTE = 0x22
const NOTHING = Buffer.alloc(0)
const BAD_QUOTES: Omit<RowFault, 'column'> = { code: 'wrong-format', allowed: '"…""…"' }

/** Spaces around cells mean nothing, and quotes within a cell stand for themselves, as spreadsheets read them. */
export const LENIENT: Options = { relax_quotes: true, trim: true }

/** The library's options for a dialect. Blank lines are records of one empty cell, so that lines can be counted. */
export function csvOptions({ delimiter, newline }: Dialect): Options {
  const recordDelimiter = newline === CARRIAGE_RETURN ? ['\r'] : ['\r\n', '\n']
  return { delimiter, record_delimiter: recordDelimiter, relax_column_count: true }
}

/**
 * Makes records of whole lines, to be called with `undefined` after the last. A record whose quotes do not close is
 * kept until they do; where they never do, or wrongly, or only after 64 KiB, its first line alone is faulty and reading
 * goes on with the next, so that a quote too many costs one row and not those behind it.
 * @param oneLine the cells in which a line break means that a quote is missing
 * @param firstLine number of the first line that will come
 */
export function recordReader(dialect: Dialect, oneLine: readonly number[], firstLine: number) {
  const options = csvOptions(dialect)
  const lineBreak = String.fromCharCode(dialect.newline)
  let line = firstLine
  let open: Buffer = NOTHING

  const breaksIn = (cells: readonly string[]): number => {
    let breaks = 0
    for (const cell of cells) if (cell.includes(lineBreak)) breaks += cell.split(lineBreak).length - 1
    return breaks
  }
  const swallowed = (cells: readonly string[]): boolean =>
    oneLine.some((index) => cells[index]?.trim().includes(lineBreak)) ||
    Buffer.byteLength(cells.join(dialect.delimiter)) > LONGEST_LINE

  /** Adds the records before the first broken one, and tells how many lines they take and what broke. */
  const addWhole = (bytes: Buffer, records: CsvRecord[]): { lines: number; broken?: string } => {
    const { found, broken } = recordsIn(bytes, options)
    const first = line
    const quoted = bytes.includes(QUOTE)
    for (const cells of found) {
      const breaks = quoted ? breaksIn(cells) : 0
      if (breaks > 0 && swallowed(cells)) return { lines: line - first, broken: 'swallowed' }
      records.push({ line, cells })
      line += 1 + breaks
    }
    return { lines: line - first, broken }
  }

  const read = (bytes: Buffer, last: boolean): CsvRecord[] => {
    const records: CsvRecord[] = []
    let left = bytes
    while (left.length > 0) {
      const { lines, broken } = addWhole(left, records)
      if (broken === undefined) break
      left = left.subarray(endOfLines(left, lines, dialect.newline))
      if (broken === 'CSV_QUOTE_NOT_CLOSED' && !last && left.length <= LONGEST_LINE) {
        open = left
        break
      }
      const end = endOfLines(left, 1, dialect.newline)
      records.push({ line: line++, ...leniently(left.subarray(0, end), options) })
      left = left.subarray(end)
    }
    return records
  }

  return (lines: Lines | undefined): CsvRecord[] => {
    const bytes = open
    open = NOTHING
    if (lines === undefined) return read(bytes, true)
    if (lines !== 'line-too-long') return read(bytes.length === 0 ? lines : Buffer.concat([bytes, lines]), false)
    return [...read(bytes, true), { line: line++, cells: [], fault: TOO_LONG }]
  }
}

function recordsIn(bytes: Buffer, options: Options): { found: readonly string[][]; broken?: string } {
  try {
    return { found: parse(bytes, options) as unknown as string[][] }
  } catch (error) {
    const found: string[][] = []
    const keep = (record: unknown): null => {
      found.push(record as string[])
      return null
    }
    // Once more, for the records before the one that broke.
    try {
      parse(bytes, { ...options, on_record: keep as never })
    } catch {}
    return { found, broken: String((error as CsvError).code) }
  }
}

/** One line by itself. */
function leniently(line: Buffer, options: Options): Omit<CsvRecord, 'line'> {
  try {
    const [cells = []] = parse(line, { ...LENIENT, ...options }) as unknown as string[][]
    return { cells }
  } catch {
    return { cells: [], fault: BAD_QUOTES }
  }
}

function endOfLines(bytes: Buffer, lines: number, newline: number): number {
  let end = 0
  for (let count = 0; count < lines; count++) end = bytes.indexOf(newline, end) + 1
  return end === 0 && lines > 0 ? bytes.length : end
}
