import { setImmediate } from 'node:timers/promises'
import type { InfoRecord } from 'csv-parse'
import { parse } from 'csv-parse/sync'
import { ANY_LINE_END, type Lines, lengthOf, linesIn } from '../lines.ts'
import { MAX_ROW_BYTES } from '../row.ts'
import { type Columns, columnsOf, type ServiceNames } from './columns.ts'
import { csvOptions, LENIENT } from './records.ts'

/** The header of a CSV list: what its columns are, and how the list separates its cells. */
export interface CsvHeader {
  readonly columns: Columns
  readonly delimiter: string
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
  known: ServiceNames,
): Promise<CsvHeader | 'line-too-long' | undefined> {
  let delimiters = DELIMITERS
  let before = 0
  for (let next = await lines.next(); !next.done; next = await lines.next()) {
    if (next.value === 'line-too-long') return next.value
    for (let left = next.value; left.length > 0; before++) {
      const end = ANY_LINE_END.first(left) || left.length
      const line = left.toString('utf8', 0, end)
      const separator = SEPARATOR_LINE.exec(line)
      if (separator) delimiters = [separator[1] as string]
      else if (!BLANK_LINE.test(line)) {
        const readings = delimiters.map((delimiter) => readingOf(left, end, delimiter, known))
        const best = readings.reduce((a, b) => (recognized(b) > recognized(a) ? b : a))
        const header = left.subarray(0, best.bytes)
        if (lengthOf(header) > MAX_ROW_BYTES) return 'line-too-long'
        const { columns, delimiter, bytes } = best
        return { columns, delimiter, lines: before + linesIn(header), rest: left.subarray(bytes) }
      }
      left = left.subarray(end)
    }
    // Others are answered while blank lines are passed over.
    await setImmediate()
  }
  return undefined
}

/** The first record by a delimiter, and how long it is. */
interface Reading {
  readonly columns: Columns
  readonly delimiter: string
  readonly bytes: number
}

function readingOf(start: Buffer, firstLine: number, delimiter: string, known: ServiceNames): Reading {
  const options = { ...LENIENT, ...csvOptions(delimiter), to: 1, info: true }
  try {
    const [first] = parse(start, options) as unknown as [{ record: string[]; info: InfoRecord }]
    return { columns: columnsOf(first.record, known), delimiter, bytes: first.info.bytes }
  } catch {
    return { columns: columnsOf([], known), delimiter, bytes: firstLine }
  }
}

const recognized = ({ columns }: Reading): number => Object.keys(columns.fields).length + columns.services.length
