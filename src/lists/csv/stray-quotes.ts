import { breaksIn, LINE_BREAK } from '../lines.ts'
import type { Columns, Field } from './columns.ts'

/** What a cell with an address or a date looks like, right or wrong, perhaps with a quote before or behind it. */
const ADDRESS = /^[\s"]*[^\s@"]+@[^\s@"]+[\s"]*$/
const DATE = /^[\s"]*\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}(?!\d)/

/** Whether a record has lines that were rows of their own until a quote too many opened before them. */
export type HoldsRows = (cells: readonly string[]) => boolean

/** Tells it by a line other than that of the record's own address that reads as a row by itself. */
export function holdsRows({ fields }: Columns, delimiter: string): HoldsRows {
  const { address, expiresOn } = fields as Record<Field, number>
  const isRow = (line: string): boolean => {
    const cells = line.split(delimiter)
    return ADDRESS.test(cells[address] ?? '') && DATE.test(cells[expiresOn] ?? '')
  }
  /** The line on which the record's own address stands; -1 where it has none. */
  const ownLineOf = (cells: readonly string[]): number => {
    const own = cells[address]?.trimEnd() ?? ''
    return own === '' ? -1 : breaksIn([...cells.slice(0, address), own].join(delimiter))
  }
  return (cells) => {
    const ownLine = ownLineOf(cells)
    const lines = cells.join(delimiter).split(LINE_BREAK)
    return lines.some((line, index) => index !== ownLine && isRow(line))
  }
}

/** The same, or by a line break in a cell that has one line only: that of a field or a service. */
export function swallowed(columns: Columns, delimiter: string): HoldsRows {
  const ofOneLine = [...Object.values(columns.fields), ...columns.services.map(({ index }) => index)]
  const holds = holdsRows(columns, delimiter)
  return (cells) => ofOneLine.some((index) => breaksIn(cells[index]?.trim() ?? '') > 0) || holds(cells)
}
