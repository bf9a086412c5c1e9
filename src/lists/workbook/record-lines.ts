import { MAX_ROW_BYTES } from '../row-faults.ts'
import { MAX_ROWS } from './limits.ts'
import type { Sheet } from './sheets.ts'

/** A line of the records: a sheet begins, or a row of it. A row without cells is too long. */
export type RecordLine = SheetLine | readonly [row: number, ...cells: string[]]

export interface SheetLine {
  readonly sheet: string
  readonly lastRow: number
  /** Whether no further sheet comes. */
  readonly isLast: boolean
}

/** Titles and a header stand above the rows that are counted. */
const MAX_LINES = MAX_ROWS + 1000

/** The records are written in blocks of about this many characters. */
const BLOCK_CHARACTERS = 64 * 1024

/** Writes the rows of sheets as lines of JSON. Returns whether they are at most `maxBytes`; the rest is not written. */
export function writeRecords(sheets: readonly Sheet[], maxBytes: number, write: (bytes: Buffer) => void): boolean {
  let text = ''
  let size = 0
  for (const line of linesOf(sheets)) {
    text += `${line}\n`
    if (text.length < BLOCK_CHARACTERS) continue
    const bytes = Buffer.from(text)
    size += bytes.length
    if (size > maxBytes) return false
    write(bytes)
    text = ''
  }
  write(Buffer.from(text))
  return true
}

function* linesOf(sheets: readonly Sheet[]): Generator<string> {
  for (const [index, { name, lastRow, rows }] of sheets.entries()) {
    yield JSON.stringify({ sheet: name, lastRow, isLast: index === sheets.length - 1 } satisfies SheetLine)
    for (const row of rows) {
      if (row[0] > MAX_LINES) break
      const line = JSON.stringify(row)
      yield line.length > MAX_ROW_BYTES ? `[${row[0]}]` : line
    }
  }
}
