import { setImmediate } from 'node:timers/promises'
import { parse } from 'csv-parse/sync'
import { type Columns, columnsOf, type ServiceNames } from './csv-columns.ts'
import { csvOptions, type Dialect, LENIENT } from './csv-records.ts'
import type { Lines } from './lines.ts'

/** The header of a CSV list: what its columns are, and how the list is written. */
export interface CsvHeader {
  readonly columns: Columns
  readonly dialect: Dialect
  /** Lines of the list through the header. */
  readonly lines: number
  /** What has been read of those behind it. */
  readonly rest: Buffer
}

const DELIMITERS = [';', ',', '\t']

/** What Excel writes and reads before the header: "sep=;". */
const SEPARATOR_LINE = /^\s*"?sep=([;,\t])"?\s*$/i
const BLANK_LINE = /^[\s;,"]*$/

/**
 * Finds the header of a list: the first line that is not blank. The delimiter is the one that makes sense.
 * @returns absent where every line is blank
 */
export async function readHeader(
  lines: AsyncIterator<Lines>,
  newline: number,
  known: ServiceNames,
): Promise<CsvHeader | 'line-too-long' | undefined> {
  let delimiters = DELIMITERS
  let before = 0
  for (let next = await lines.next(); !next.done; next = await lines.next()) {
    if (next.value === 'line-too-long') return next.value
    const some = next.value
    for (let at = 0; at < some.length; before++) {
      const end = some.indexOf(newline, at) + 1 || some.length
      const line = some.toString('utf8', at, end)
      const separator = SEPARATOR_LINE.exec(line)
      if (separator) delimiters = [separator[1] as string]
      else if (!BLANK_LINE.test(line)) {
        const readings = delimiters.map((delimiter) => reading(some.subarray(at), { delimiter, newline }, known))
        const best = readings.reduce((a, b) => (recognized(b) > recognized(a) ? b : a))
        return { ...best, lines: before + best.lines }
      }
      at = end
    }
    // Others are answered while blank lines are passed over.
    await setImmediate()
  }
  return undefined
}

function reading(start: Buffer, dialect: Dialect, known: ServiceNames): CsvHeader {
  const cells = firstRecord(start, dialect)
  const breaks = cells.join('').split(String.fromCharCode(dialect.newline)).length - 1
  let bytes = 0
  for (let line = 0; line <= breaks; line++) bytes = start.indexOf(dialect.newline, bytes) + 1 || start.length
  return { columns: columnsOf(cells, known), dialect, lines: 1 + breaks, rest: start.subarray(bytes) }
}

function firstRecord(start: Buffer, dialect: Dialect): string[] {
  try {
    const [cells = []] = parse(start, { ...LENIENT, ...csvOptions(dialect), to: 1 }) as unknown as string[][]
    return cells
  } catch {
    return []
  }
}

const recognized = ({ columns }: CsvHeader): number => Object.keys(columns.fields).length + columns.services.length
