import { type CellObject, type Range, read } from '@e965/xlsx'
import { cellText } from './cell-text.ts'
import { marksMerged } from './merged-cells.ts'

/** A sheet of a workbook. */
export interface Sheet {
  readonly name: string
  /** The number of its last row that is not blank; 0 if there is none. */
  readonly lastRow: number
  /** The rows that are not blank, in order, each with its number: the first of a sheet is 1. */
  readonly rows: Iterable<readonly [row: number, ...cells: string[]]>
}

/** The visible sheets of a workbook, in order. Rows that a filter hides are read like all others. */
export function sheetsOf(workbook: Buffer): Sheet[] {
  const { SheetNames, Sheets, Workbook } = read(workbook, {
    type: 'buffer',
    dense: true,
    // Dates are days without a time zone: their UTC values must be right, wherever the service runs.
    cellDates: true,
    UTC: true,
    cellText: false,
    cellHTML: false,
    cellFormula: false,
    // The formats of numbers, which may state their unit.
    cellNF: true,
  })
  return SheetNames.filter((_name, index) => !Workbook?.Sheets?.[index]?.Hidden).map((name) => {
    const sheet = Sheets[name]
    // The library leaves out a sheet that it cannot read. Another one must not be taken for the list.
    if (sheet === undefined) throw new Error('a sheet cannot be read')
    // A sheet that is a chart has no cells.
    const cells = sheet['!data'] ?? []
    return { name, lastRow: cells.findLastIndex(hasText) + 1, rows: rowsOf(cells, sheet['!merges'] ?? []) }
  })
}

type Cells = readonly (CellObject | undefined)[]

function* rowsOf(rows: readonly Cells[], merges: readonly Range[]): Generator<readonly [number, ...string[]]> {
  const markMerged = marksMerged(merges, (row, column) => textOf(rows[row]?.[column]))
  // A sheet may have a million rows and a cell in the last of them: those between do not exist.
  for (const index in rows) {
    const row = rows[index] as Cells
    if (!hasText(row)) continue
    const texts = textsOf(row)
    markMerged(Number(index), texts)
    yield [Number(index) + 1, ...texts]
  }
}

const textOf = (cell: CellObject | undefined): string => (cell ? cellText(cell) : '')

const hasText = (row: Cells | undefined): boolean => row?.some((cell) => textOf(cell).trim() !== '') === true

/** The texts of a row up to its last cell with a text. */
function textsOf(row: Cells): string[] {
  const texts = Array.from(row, textOf)
  return texts.slice(0, texts.findLastIndex((text) => text.trim() !== '') + 1)
}
