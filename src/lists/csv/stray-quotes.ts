import { countLineBreaks, LINE_BREAK } from '../line-ends.ts'
import type { Columns } from '../table/columns.ts'

/**
 * Whether a record has swallowed other rows, because a quote was opened that was never meant to be closed. These lines
 *
 *     anna@pec.it;30/04/2027;"Studio Verdi
 *     luca@pec.it;30/04/2027;monitor 19"
 *
 * are one record for a CSV parser, whose last cell is everything from "Studio" to "19".
 */
export type HasSwallowedRows = (cells: readonly string[]) => boolean

/** What an address and a date look like, right or wrong, perhaps with a stray quote beside them. */
const ADDRESS = /^[\s"]*[^\s@"]+@[^\s@"]+[\s"]*$/
const DATE = /^[\s"]*(?:\d{1,4}[-/.]\d{1,2}|(?:\p{L}+,? )?\d{1,2}[°º]?[-/. ]\p{L}{3,9}\.?)[-/. ]\d{2,4}(?!\d)/u

/**
 * Recognizes a swallowed row by its line, which has an address and a date in their columns. A note of several lines has
 * no such line, except that of the record's own address.
 */
export function findsRowLines({ fields }: Columns, delimiter: string): HasSwallowedRows {
  const { address = -1, expiresOn = -1 } = fields
  const isRow = (line: string): boolean => {
    const cells = line.split(delimiter)
    return ADDRESS.test(cells[address] ?? '') && DATE.test(cells[expiresOn] ?? '')
  }
  /** The line of the record on which its own address ends; -1 if it has no address. */
  const ownLineOf = (cells: readonly string[]): number => {
    const own = cells[address]?.trimEnd() ?? ''
    return own === '' ? -1 : countLineBreaks([...cells.slice(0, address), own].join(delimiter))
  }
  return (cells) => {
    const ownLine = ownLineOf(cells)
    const lines = cells.join(delimiter).split(LINE_BREAK)
    return lines.some((line, index) => index !== ownLine && isRow(line))
  }
}

/** Recognizes a swallowed row also by a line break within a field or a service: only notes have several lines. */
export function findsSwallowedRows(columns: Columns, delimiter: string): HasSwallowedRows {
  const singleLineColumns = [...Object.values(columns.fields), ...columns.services.map(({ index }) => index)]
  const hasRowLine = findsRowLines(columns, delimiter)
  return (cells) =>
    singleLineColumns.some((index) => countLineBreaks(cells[index]?.trim() ?? '') > 0) || hasRowLine(cells)
}
