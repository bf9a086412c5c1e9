import { setImmediate } from 'node:timers/promises'
import type { InfoRecord } from 'csv-parse'
import { parse } from 'csv-parse/sync'
import { ANY_LINE_END, countLineBreaks, lengthOf } from '../line-ends.ts'
import type { Lines } from '../lines.ts'
import { MAX_ROW_BYTES } from '../row-faults.ts'
import { type ColumnRules, type Columns, columnsOf } from '../table/columns.ts'
import { countKnown, isHeader, MAX_TITLE_LINES } from '../table/header-line.ts'
import { lenientParserOptions } from './parser.ts'

/** The header of a CSV list. */
export interface CsvHeader {
  readonly columns: Columns
  readonly delimiter: string
  /** The line of the header. */
  readonly line: number
  /** The line after the header. */
  readonly nextLine: number
  /** The lines after the header that were read together with it. */
  readonly rest: Buffer
}

const DELIMITERS = [';', ',', '\t']

/** A line with which Excel states the delimiter: "sep=;". */
const SEPARATOR_LINE = /^\s*"?sep=([;,\t])"?\s*$/i
const BLANK_LINE = /^[\s;,"]*$/

/** After this many blank lines other requests get their turn. */
const MAX_LINES_PER_TURN = 4096

/**
 * Finds the header: the first of the first lines that are not blank which names an address and an expiry date; those
 * before it are titles. If none does, the one with most known columns. Its delimiter is the one with which most columns
 * are known.
 * @returns undefined if all lines are blank
 */
export async function readHeader(
  lines: AsyncIterator<Lines>,
  rules: ColumnRules,
): Promise<CsvHeader | 'line-too-long' | undefined> {
  let delimiters = DELIMITERS
  let lineNumber = 1
  let titles = 0
  let best: Candidate | undefined
  for (let next = await lines.next(); !next.done; next = await lines.next()) {
    if (next.value === 'line-too-long') return best === undefined ? next.value : headerOf(best)
    for (let rest = next.value; rest.length > 0; lineNumber++) {
      const lineEnd = ANY_LINE_END.first(rest) || rest.length
      const line = rest.toString('utf8', 0, lineEnd)
      const separator = SEPARATOR_LINE.exec(line)
      if (separator) delimiters = [separator[1] as string]
      else if (!BLANK_LINE.test(line)) {
        const readings = delimiters.map((delimiter) => readWith(delimiter, rest, lineEnd, rules))
        const reading = readings.reduce((a, b) => (countKnown(b.columns) > countKnown(a.columns) ? b : a))
        const candidate = { ...reading, line: lineNumber, rest }
        if (isHeader(reading.columns)) return headerOf(candidate)
        if (best === undefined || countKnown(reading.columns) > countKnown(best.columns)) best = candidate
        if (++titles === MAX_TITLE_LINES) return headerOf(best)
      }
      rest = rest.subarray(lineEnd)
      if (lineNumber % MAX_LINES_PER_TURN === 0) await setImmediate()
    }
  }
  return best && headerOf(best)
}

/** A line as it reads with one delimiter. */
interface Reading {
  readonly columns: Columns
  readonly delimiter: string
  /** The length of the header, which may have line breaks in quoted names. */
  readonly bytes: number
}

/** A line that may be the header, and what was read together with it. */
interface Candidate extends Reading {
  readonly line: number
  readonly rest: Buffer
}

function headerOf({ columns, delimiter, bytes, line, rest }: Candidate): CsvHeader | 'line-too-long' {
  const header = rest.subarray(0, bytes)
  if (lengthOf(header) > MAX_ROW_BYTES) return 'line-too-long'
  const nextLine = line + countLineBreaks(header.toString())
  return { columns, delimiter, line, nextLine, rest: rest.subarray(bytes) }
}

function readWith(delimiter: string, bytes: Buffer, lineEnd: number, rules: ColumnRules): Reading {
  try {
    const options = { ...lenientParserOptions(delimiter), to: 1, info: true }
    const [first] = parse(bytes, options) as unknown as [{ record: string[]; info: InfoRecord }]
    return { columns: columnsOf(first.record, rules), delimiter, bytes: first.info.bytes }
  } catch {
    return { columns: columnsOf([], rules), delimiter, bytes: lineEnd }
  }
}
