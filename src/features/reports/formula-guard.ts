/**
 * How a formula begins, in any spreadsheet: with `=`, `+`, `-` or `@`, also in full width (＝) as Japanese keyboards
 * write them. Spaces, control characters and invisible ones before it do not protect: some spreadsheets trim them.
 * A tab or a line end is itself a risk as the first character (OWASP, "CSV Injection").
 */
const FORMULA = /^(?:[\t\r\n]|[\s\p{Cc}\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20])/u

/** A sign and digits alone, which no spreadsheet calculates: `+39 333 1234567`, `-`, `-12,50`. */
const SIGNED_DIGITS = /^\p{Zs}*[+-][\d\p{Zs}.,]*$/u

/**
 * Keeps a cell from becoming a formula: an apostrophe before it tells the spreadsheet that it is text. Otherwise a list
 * with `=HYPERLINK(…)` in a note would run it for everybody who opens the report.
 */
export function guardFormula(cell: string): string {
  return FORMULA.test(cell) && !SIGNED_DIGITS.test(cell) ? `'${cell}` : cell
}
