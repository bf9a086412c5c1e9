import { CFB, read } from '@e965/xlsx'

/** A cell as the library reads it. */
export interface SheetCell {
  readonly type: string
  readonly value: string | number | Date
}

/** One character of a text in XML 1.0, or one of the entities that the sheet uses; in whole code points. */
const CHARACTER = String.raw`[\t\n\u0020-\u0025\u0027-\u003b\u003d\u003f-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|&(?:amp|lt|gt|#13);`

/** All that may stand in a cell: a number with its style, or a text. No formula, no reference, no markup. */
const CELL = String.raw`<c r="[A-Z]+\d+"(?: s="[12]")?><v>-?\d+(?:\.\d+)?(?:e-\d+)?</v></c>|<c r="[A-Z]+\d+" t="inlineStr"><is><t xml:space="preserve">(?:${CHARACTER})+</t></is></c>`

const ROW = new RegExp(`^<row r="(\\d+)">(?:${CELL})*$`, 'u')

/** The cells of the only sheet of a workbook. Fails if its XML is not what a sheet of texts and numbers may be. */
export function sheetCells(workbook: Buffer): (SheetCell | undefined)[][] {
  assertPlainXml(partOf(workbook, 'xl/worksheets/sheet1.xml'))
  const { SheetNames, Sheets } = read(workbook, { dense: true, UTC: true, cellDates: true, cellFormula: true })
  if (SheetNames.length !== 1) throw new Error(`${SheetNames.length} sheets`)
  const rows = Sheets[SheetNames[0] as string]?.['!data'] ?? []
  return Array.from(rows, (row) =>
    Array.from(row ?? [], (cell) => {
      if (cell === undefined) return undefined
      if (cell.f !== undefined || cell.F !== undefined || cell.l !== undefined) throw new Error(JSON.stringify(cell))
      return { type: cell.t, value: cell.v as SheetCell['value'] }
    }),
  )
}

function partOf(workbook: Buffer, name: string): string {
  const { FullPaths, FileIndex } = CFB.read(workbook, { type: 'buffer' })
  const content = FileIndex[FullPaths.findIndex((path: string) => path.endsWith(name))]?.content
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.from(content))
}

function assertPlainXml(xml: string): void {
  const [head = '', body = '', ...more] = xml.split('<sheetData>')
  const [data = '', tail] = body.split('</sheetData>')
  if (more.length > 0 || tail !== '</worksheet>' || !head.startsWith('<?xml version="1.0"')) throw new Error(xml)
  const rows = data.split('</row>')
  if (rows.pop() !== '') throw new Error(data)
  for (const [index, row] of rows.entries()) if (ROW.exec(row)?.[1] !== String(index + 1)) throw new Error(row)
}
