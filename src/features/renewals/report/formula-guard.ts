/**
 * How a formula begins, in any spreadsheet: with `=`, `+`, `-` or `@`, also in full width (＝) as Japanese keyboards
 * write them. Spaces, control characters and invisible ones before it do not protect: some spreadsheets trim them.
 * A tab or a line end is itself a risk as the first character (OWASP, "CSV Injection").
 */
const FORMULA = /^(?:[\t\r\n]|[\s\p{Cc}\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20])/u

/** The characters without which nothing is a formula. Most cells that are sentences have none. */
const SIGNS = /[\t\r\n=+\-@\uff1d\uff0b\uff0d\uff20]/

/** A sign and digits alone, which no spreadsheet calculates: `+39 333 1234567`, `-`, `-12,50`. */
const SIGNED_DIGITS = /^\p{Zs}*[+-][\d\p{Zs}.,]*$/u

/**
 * How a formula begins within a cell, where a spreadsheet that expects another separator would begin a new cell: an
 * Italian report in an English Excel. Quotes may come before it. A sign alone begins an item of a list too ("- first"):
 * it is guarded where a function, a reference or a command follows.
 */
const INNER_FORMULA = /^[\s\p{Cc}\p{Cf}"']*(?:[=@\uff1d\uff20]|[+\-\uff0b\uff0d].*[(|!])/u

/** Spaces and invisible characters in front of a cell. */
const BLANK_START = /^[\s\p{Cc}\p{Cf}]*/u

/** After each character that separates cells in some CSV dialect. */
const PIECES = /(?<=[,;\t\r\n])/

/**
 * Keeps a cell from becoming a formula: an apostrophe before it marks it as text. Otherwise a list with
 * `=HYPERLINK(…)` in a note would run it for anyone who opens the report.
 */
export function guardFormula(cell: string): string {
  if (!SIGNS.test(cell)) return cell
  const [{ length }] = BLANK_START.exec(cell) as unknown as [string]
  const [first, ...others] = cell.slice(length).split(PIECES) as [string, ...string[]]
  const start = cell.slice(0, length) + first
  const guarded = FORMULA.test(start) && !SIGNED_DIGITS.test(start) ? `'${start}` : start
  return guarded + others.map((piece) => (INNER_FORMULA.test(piece) ? `'${piece}` : piece)).join('')
}
