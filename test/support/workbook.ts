import { tmpdir } from 'node:os'
import { CFB, utils, type WorkSheet, write } from '@e965/xlsx'
import type { Test } from 'tap'
import { blocksOf } from '../../src/lists/blocks.ts'
import type { List, ListOptions, UnusableList } from '../../src/lists/list.ts'
import { temporaryFiles } from '../../src/lists/nameless-file.ts'
import { WORKBOOK_LIMITS, type WorkbookLimits } from '../../src/lists/workbook/limits.ts'
import { openWorkbookList } from '../../src/lists/workbook/list.ts'
import { fixtureAgreements } from './agreements.ts'

export type Cell = string | number | boolean | Date | null | undefined

/** A workbook with these sheets, each with rows of cells. Dates are civil dates in UTC. */
export function workbook(sheets: Record<string, Cell[][]>, bookType: 'xlsx' | 'ods' = 'xlsx'): Buffer {
  const rows = Object.entries(sheets).map(([name, cells]): [string, WorkSheet] => [
    name,
    utils.aoa_to_sheet(cells, { UTC: true, cellDates: bookType === 'ods' }),
  ])
  return workbookOf(rows, bookType)
}

export function workbookOf(
  sheets: readonly [name: string, sheet: WorkSheet][],
  bookType: 'xlsx' | 'ods' = 'xlsx',
): Buffer {
  const book = utils.book_new()
  for (const [name, sheet] of sheets) utils.book_append_sheet(book, sheet, name)
  return write(book, { type: 'buffer', bookType, compression: true })
}

/** The same zip file with other parts; without those that are undefined. */
export function withParts(zip: Buffer, parts: Record<string, Buffer | string | undefined>): Buffer {
  const { FullPaths, FileIndex } = CFB.read(zip, { type: 'buffer' })
  const changed = CFB.utils.cfb_new()
  const names: string[] = FullPaths.map((path: string) => path.replace('Root Entry/', ''))
  for (const [index, name] of names.entries()) {
    if (name !== '' && !name.endsWith('/') && !(name in parts))
      CFB.utils.cfb_add(changed, name, FileIndex[index].content)
  }
  for (const [name, part] of Object.entries(parts))
    if (part !== undefined) CFB.utils.cfb_add(changed, name, Buffer.from(part))
  return CFB.write(changed, { fileType: 'zip', type: 'buffer', compression: true })
}

/** The document of a sheet of .xlsx with this text between its tags. */
export const sheetOf = (rows: string): string =>
  `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`

/** Opens a workbook with the agreements of the fixtures; its temporary files are closed when the test ends. */
export function openWorkbook(
  t: Test,
  bytes: Buffer,
  limits: Partial<WorkbookLimits> = {},
  options: Partial<ListOptions> = {},
): Promise<List | UnusableList> {
  const files = temporaryFiles(tmpdir())
  t.teardown(() => files.closeAll())
  const all = { mapping: [], hasNoServices: false, openFile: files.open, ...options }
  return openWorkbookList(() => blocksOf(bytes), fixtureAgreements(), all, { ...WORKBOOK_LIMITS, ...limits })
}
