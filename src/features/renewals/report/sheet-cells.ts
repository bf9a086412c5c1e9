/** A value with its type: a text, an amount or another number as the API writes it, a civil date. */
export type CellValue =
  | { readonly text: string }
  | { readonly amount: string }
  | { readonly number: number }
  | { readonly date: string }

/** A cell of a spreadsheet has no more characters (Excel's limit); a longer text is cut. */
const MAX_CHARACTERS = 32_767

const DAY_MS = 86_400_000
/** Day 0 of spreadsheets; dates before March 1900 count one less there, because 1900 passes for a leap year. */
const DAY_0 = Date.UTC(1899, 11, 30)
const FIRST_DATE = '1900-03-01'

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' }

/** What XML has no way to write. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NO_XML = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g

/** What spreadsheets take for an escaped character, `_x0041_`, also where it stands in a text. */
const ESCAPED_CHARACTER = /_(?=x[\da-f]{4}_)/gi

/**
 * A row of a sheet in XML. A text is a text whatever it begins with: no cell can become a formula.
 * @param row its number, from 1
 */
export function sheetRow(row: number, cells: readonly CellValue[], columns: readonly string[]): string {
  return `<row r="${row}">${cells.map((cell, index) => cellXml(cell, `${columns[index]}${row}`)).join('')}</row>`
}

/** The names of columns of a sheet: A to Z, AA, AB … */
export function columnNames(count: number): string[] {
  return Array.from({ length: count }, (_, index) => columnName(index))
}

function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last
}

function cellXml(cell: CellValue, at: string): string {
  if ('amount' in cell) return `<c r="${at}" s="2"><v>${cell.amount}</v></c>`
  if ('number' in cell) return `<c r="${at}"><v>${cell.number}</v></c>`
  if ('date' in cell) {
    if (cell.date < FIRST_DATE) return cellXml({ text: cell.date }, at)
    return `<c r="${at}" s="1"><v>${(Date.parse(cell.date) - DAY_0) / DAY_MS}</v></c>`
  }
  return cell.text === ''
    ? ''
    : `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell.text)}</t></is></c>`
}

function escaped(text: string): string {
  return text
    .slice(0, MAX_CHARACTERS)
    .toWellFormed()
    .replace(NO_XML, '\ufffd')
    .replace(ESCAPED_CHARACTER, '_x005F_')
    .replace(/[&<>\r]/g, (character) => ESCAPES[character] as string)
}
