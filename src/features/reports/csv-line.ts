/** What separates the cells of an answer. */
export type Delimiter = ';' | ','

/** Cells as most are, in which nothing has to be looked for: neither formulas nor anything that must stand in quotes. */
const PLAIN: Readonly<Record<Delimiter, RegExp>> = { ';': /^(?:\w[\w@.,/ -]*)?$/, ',': /^(?:\w[\w@.;/ -]*)?$/ }

/** What a spreadsheet takes for a formula: what begins with `=`, `+`, `-` or `@`, also in full width, or with a blank before. */
const FORMULA = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/

/** What must stand in quotes whatever separates the cells. */
const TO_QUOTE = /["\r\n]/

/** A line of CSV (RFC 4180). No cell can become a formula: one that looks like one begins with an apostrophe. */
export function csvLine(cells: readonly string[], delimiter: Delimiter): string {
  const plain = PLAIN[delimiter]
  return `${cells.map((cell) => (plain.test(cell) ? cell : written(cell, delimiter))).join(delimiter)}\r\n`
}

function written(cell: string, delimiter: Delimiter): string {
  const text = FORMULA.test(cell) ? `'${cell}` : cell
  return TO_QUOTE.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text
}
