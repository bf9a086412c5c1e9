/**
 * How a formula begins, in any spreadsheet: with `=`, `+`, `-` or `@`, also in full width (＝) as Japanese keyboards
 * write them, or with a tab or a line end before.
 */
const FORMULA = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/

/**
 * Keeps a cell from becoming a formula: an apostrophe before it tells the spreadsheet that it is text. Otherwise a list
 * with `=HYPERLINK(…)` in a note would run it for everybody who opens the report.
 */
export function guardFormula(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell
}
