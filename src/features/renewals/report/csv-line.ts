import { guardFormula } from './formula-guard.ts'

/** What separates the cells of a report. */
export type Delimiter = ';' | ','

/** Cells that need neither quotes nor a guard against formulas, as most do: one test instead of three. */
const PLAIN: Readonly<Record<Delimiter, RegExp>> = { ';': /^(?:\w[\w@./ -]*(?:,\d+)?)?$/, ',': /^(?:\w[\w@./ -]*)?$/ }

/** Characters because of which a cell must be in quotes, apart from the delimiter. */
const NEEDS_QUOTES = /["\r\n]/

/**
 * A line of CSV (RFC 4180), in which no cell can become a formula. By hand, because csv-stringify would take a quarter
 * of the time of a whole report.
 */
export function csvLine(cells: readonly string[], delimiter: Delimiter): string {
  const plain = PLAIN[delimiter]
  return `${cells.map((cell) => (plain.test(cell) ? cell : quote(guardFormula(cell), delimiter))).join(delimiter)}\r\n`
}

function quote(cell: string, delimiter: Delimiter): string {
  return NEEDS_QUOTES.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell
}
