import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import t from 'tap'
import { XLSX } from '../../src/lists/list.ts'
import type { ReportRowBody } from '../../src/lists/row-schema.ts'
import { readServiceGigabytes } from '../../src/shared/written-values.js'
import { contract } from '../support/contract.ts'
import { anyStyle, BROKEN_CELLS, cellsOf, csvOf, inColumns, SERVICES } from './csv-lists.ts'
import { holds, runs } from './send-fuzzed.ts'
import { responseOf } from './send-list.ts'
import { valid } from './valid-values.ts'
import { type SheetCell, sheetCells } from './xlsx-sheet.ts'

const anyRow = valid(contract.components.schemas.ReportRows.contentSchema) as fc.Arbitrary<ReportRowBody>

/** What breaks XML, becomes a formula, or is an escape of spreadsheets. */
const PIECES = [
  ...['<', '>', '&', '"', "'", ']]>', '<![CDATA[', '<!--', '&amp;', '&#0;', '<f>1+1</f>', '</t>', '\\'],
  ...['=', '+', '-', '@', '\uff1d', '=1+1', '=HYPERLINK("x")', '@SUM(A1)', '-1', '+39 011', ';', ',', '\t'],
  ...['_x0041_', '_x000D_', '_X005f_', '_', 'x0041_', '\r', '\n', '\r\n', ' ', '\u00a0', '\u200b', '\u2028'],
  ...['\u0001', '\u001f', '\u007f', '\u0085', '\ufffe', '\uffff', '\u{1f600}', '\u{e0001}', 'e\u0301', '\u202e'],
  ...['2027-04-30', '30/04/2027', '1e5', '00123', '1.234,50', 'VERO', '#REF!', 'è', 'abc', '1'],
] as const
const anyText = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 6 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\0', '').replaceAll('\ufffd', '')),
)

/** Cells of a list with columns that mean nothing, and sometimes a cell that breaks its row. */
const anyCells = fc
  .tuple(
    fc.array(anyRow.map(inColumns), { minLength: 1, maxLength: 4 }),
    anyStyle,
    fc.array(fc.array(anyText, { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 3 }),
    fc.option(fc.constantFrom(...BROKEN_CELLS), { freq: 2 }),
  )
  .map(([rows, style, [names = [], ...notes], broken]) => {
    const [header = [], ...cells] = cellsOf(rows, style)
    if (broken) cells[0] = (cells[0] ?? []).with(broken[0], broken[1])
    const list = [
      [...header, ...names.map((name) => `n${name}`)],
      ...cells.map((row, index) => [...row, ...(notes[index % notes.length] ?? [])]),
    ]
    return { csv: csvOf(list, style), columns: header.length }
  })

/**
 * A text without what the two reports write in different ways: the apostrophe that guards against formulas in CSV, what
 * XML cannot write, and line ends as the library reads them.
 */
const plain = (text: string): string =>
  text
    .replaceAll("'", '')
    .replace(/[\r\n]+/g, '\n')
    .replace(/(?![\t\n])[\p{Cc}\ufffe\uffff]/gu, '\ufffd')

/** A cell of the sheet as the report in CSV has it, in English. */
function textOf(cell: SheetCell | undefined, csv: string, isService: boolean): string {
  if (cell === undefined) return ''
  const { value } = cell
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value === 'string') return value
  // A list may say "3 GB" or "3,0".
  if (isService) return readServiceGigabytes(csv) === value ? csv : `${value}`
  return Number(csv) === value ? csv : `${value}`
}

t.test('a report as a workbook has the cells of the report in CSV, as dates, numbers and texts', async (t) => {
  const types = new Set<string>()
  const property = fc.asyncProperty(anyCells, async ({ csv, columns }) => {
    const [table, book] = [
      await responseOf('text/csv', csv, { accept: 'text/csv', 'accept-language': 'en' }),
      await responseOf('text/csv', csv, { accept: XLSX, 'accept-language': 'en' }),
    ]
    if (table.statusCode !== book.statusCode) throw new Error(`${table.statusCode} but ${book.statusCode}`)
    if (table.statusCode !== 200) return
    const sheet = sheetCells(book.rawPayload)
    const expected = parse(table.body, { bom: true, record_delimiter: '\r\n' }) as string[][]
    if (sheet.length !== expected.length) throw new Error(`${sheet.length} rows instead of ${expected.length}`)
    for (const [at, row] of expected.entries()) {
      for (const [index, text] of row.entries()) {
        const cell = sheet[at]?.[index]
        if (cell) types.add(cell.type)
        const isService = index >= columns - SERVICES.length && index < columns
        if (plain(textOf(cell, text, isService)) !== plain(text)) {
          throw new Error(`${JSON.stringify(cell)} instead of ${JSON.stringify(text)}`)
        }
      }
    }
  })
  await holds(t, property, runs / 2)
  t.strictSame([...types].sort(), ['d', 'n', 's'])
})
