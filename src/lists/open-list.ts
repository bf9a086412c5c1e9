import type { Agreements } from '../domain/agreement.ts'
import type { ReadBlocks } from './blocks.ts'
import { openCsvList } from './csv/list.ts'
import { encodingOf, readStart } from './encoding.ts'
import { fileKind } from './file-kind.ts'
import {
  isUnusable,
  type List,
  type ListFormat,
  type ListOptions,
  ODS,
  type UnusableList,
  unreadableWorkbook,
  XLSX,
} from './list.ts'
import { openNdjsonList } from './ndjson/list.ts'
import { openWorkbookList } from './workbook/list.ts'
import { officeFileProblem } from './workbook/office-file.ts'

type Open = (read: ReadBlocks, agreements: Agreements, options: ListOptions) => Promise<List | UnusableList>

/** A workbook never comes this far: its first bytes are those of a zip file. */
const openNoWorkbook: Open = async () => unreadableWorkbook('no-workbook')

const OPEN: Readonly<Record<ListFormat, Open>> = {
  'text/csv': openCsvList,
  'application/x-ndjson': openNdjsonList,
  [XLSX]: openNoWorkbook,
  [ODS]: openNoWorkbook,
}

/** The formats that can be opened. */
export const LIST_FORMATS = Object.keys(OPEN) as ListFormat[]

export function isWorkbookFormat(format: string): boolean {
  return format === XLSX || format === ODS
}

/** Whether lists of a format are read in a charset. A workbook has none: what is stated means nothing. */
export function acceptsCharset(format: string, charset: string): boolean {
  const encoding = encodingOf(charset)
  return isWorkbookFormat(format) || encoding === 'utf-8' || (format === 'text/csv' && encoding !== undefined)
}

/**
 * Opens a list and reads as far as its first row. A workbook is recognized by its first bytes, whatever the format
 * says: people rename files, and programs guess media types. So are files that are no list.
 * @param read each block at most 64 KiB
 */
export async function openList(
  read: ReadBlocks,
  format: ListFormat,
  agreements: Agreements,
  options: ListOptions,
): Promise<List | UnusableList> {
  const list = await openAny(read, format, agreements, options)
  return options.showsFirstRows ? list : withoutFirstRows(list)
}

async function openAny(
  read: ReadBlocks,
  format: ListFormat,
  agreements: Agreements,
  options: ListOptions,
): Promise<List | UnusableList> {
  const kind = fileKind(await readStart(read))
  if (kind === undefined) return OPEN[format](read, agreements, options)
  if (kind === 'zip') return openWorkbookList(read, agreements, options)
  if (kind === 'office') return unreadableWorkbook(await officeFileProblem(read))
  return unreadableWorkbook(kind === 'other' ? 'no-workbook' : kind)
}

/** The list without the first rows in what is reported of its header. */
function withoutFirstRows(list: List | UnusableList): List | UnusableList {
  if (isUnusable(list)) return list.header ? { ...list, header: { ...list.header, firstRows: undefined } } : list
  const { headerReport } = list
  return headerReport ? { ...list, headerReport: () => ({ ...headerReport(), firstRows: undefined }) } : list
}
