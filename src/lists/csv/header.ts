import { setImmediate } from 'node:timers/promises'
import type { InfoRecord } from 'csv-parse'
import { parse } from 'csv-parse/sync'
import { ANY_LINE_END, countLineBreaks, lengthOf } from '../line-ends.ts'
import type { Lines } from '../lines.ts'
import { MAX_ROW_BYTES } from '../row-faults.ts'
import { type Columns, columnsOf } from '../table/columns.ts'
import type { ServiceNames } from '../table/service-columns.ts'
import { lenientParserOptions } from './parser.ts'

/** The header of a CSV list. */
export interface CsvHeader {
  readonly columns: Columns
  readonly delimiter: string
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
 * Finds the header: the first line that is not blank. Its delimiter is the one with which most columns are known.
 * @returns undefined if all lines are blank
 */
export async function readHeader(
  lines: AsyncIterator<Lines>,
  serviceNames: ServiceNames,
): Promise<CsvHeader | 'line-too-long' | undefined> {
  let delimiters = DELIMITERS
  let lineNumber = 1
  for (let next = await lines.next(); !next.done; next = await lines.next()) {
    if (next.value === 'line-too-long') return next.value
    for (let rest = next.value; rest.length > 0; lineNumber++) {
      const lineEnd = ANY_LINE_END.first(rest) || rest.length
      const line = rest.toString('utf8', 0, lineEnd)
      const separator = SEPARATOR_LINE.exec(line)
      if (separator) delimiters = [separator[1] as string]
      else if (!BLANK_LINE.test(line)) {
        const readings = delimiters.map((delimiter) => readWith(delimiter, rest, lineEnd, serviceNames))
        const { columns, delimiter, bytes } = readings.reduce((a, b) => (countKnown(b) > countKnown(a) ? b : a))
        const header = rest.subarray(0, bytes)
        if (lengthOf(header) > MAX_ROW_BYTES) return 'line-too-long'
        const nextLine = lineNumber + countLineBreaks(header.toString())
        return { columns, delimiter, nextLine, rest: rest.subarray(bytes) }
      }
      rest = rest.subarray(lineEnd)
      if (lineNumber % MAX_LINES_PER_TURN === 0) await setImmediate()
    }
  }
  return undefined
}

/** The header as it reads with one delimiter. */
interface Reading {
  readonly columns: Columns
  readonly delimiter: string
  /** The length of the header, which may have line breaks in quoted names. */
  readonly bytes: number
}

function readWith(delimiter: string, bytes: Buffer, lineEnd: number, serviceNames: ServiceNames): Reading {
  try {
    const options = { ...lenientParserOptions(delimiter), to: 1, info: true }
    const [first] = parse(bytes, options) as unknown as [{ record: string[]; info: InfoRecord }]
    return { columns: columnsOf(first.record, serviceNames), delimiter, bytes: first.info.bytes }
  } catch {
    return { columns: columnsOf([], serviceNames), delimiter, bytes: lineEnd }
  }
}

const countKnown = ({ columns }: Reading): number => Object.keys(columns.fields).length + columns.services.length
