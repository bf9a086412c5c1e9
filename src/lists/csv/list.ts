import type { Agreements } from '../../domain/agreement.ts'
import type { ReadBlocks } from '../blocks.ts'
import { decodeList } from '../encoding.ts'
import { ANY_LINE_END } from '../line-ends.ts'
import { inBatches, type Lines, wholeLines } from '../lines.ts'
import { EMPTY_LIST, isUnusable, type List, type ListOptions, type UnusableList, unreadableHeader } from '../list.ts'
import { prepend } from '../prepend.ts'
import { NOT_UTF8, NUL, REPLACEMENT_CHARACTER, ROW_TOO_LONG, WRONG_QUOTES } from '../row-faults.ts'
import { decideAddress } from '../table/address-column.ts'
import type { Columns } from '../table/columns.ts'
import { whyUnusable } from '../table/header-report.ts'
import { openTable } from '../table/list.ts'
import { serviceNames } from '../table/service-columns.ts'
import { type CsvHeader, readHeader } from './header.ts'
import { readRecords } from './records.ts'
import { readSample } from './sample.ts'
import { findsRowLines, findsSwallowedRows } from './stray-quotes.ts'

/** Opens a CSV list. Its columns are found by the names in its header. */
export async function openCsvList(
  read: ReadBlocks,
  agreements: Agreements,
  options: ListOptions,
): Promise<List | UnusableList> {
  const decoded = await decodeList(read, options.charset)
  if (decoded === undefined) return unreadableHeader(NOT_UTF8)
  const lines = wholeLines(decoded.blocks, ANY_LINE_END)
  const header = await readHeader(lines, { ...options, services: serviceNames(agreements) })
  if (header === undefined) return EMPTY_LIST
  if (header === 'line-too-long') return unreadableHeader(ROW_TOO_LONG)
  const { delimiter, line, nextLine, rest } = header
  let dataLines = prepend<Lines>(rest, lines)
  const firstRows = async () => (await readSample(dataLines, delimiter)).rows
  const unusable = whyUnreadable(header) ?? (await whyUnusable(header, options.mapping, agreements, firstRows))
  if (unusable) return unusable

  let columns: Columns = { ...header.columns, isSplitByCommas: delimiter === ',' }
  if (columns.addressCandidates.length > 1) {
    const sample = await readSample(dataLines, delimiter)
    columns = decideAddress(columns, sample.rows, agreements)
    dataLines = sample.lines
  }
  const hasSwallowedRows = findsSwallowedRows(columns, delimiter)
  const records = readRecords(inBatches(dataLines, ANY_LINE_END), { delimiter, firstLine: nextLine, hasSwallowedRows })
  const list = await openTable(records, { columns, line }, agreements, options)
  return isUnusable(list) ? list : { ...list, encoding: decoded.encoding }
}

/** Faults of the text of a header. They go before those of its columns, unless a required one is missing. */
function whyUnreadable({ columns, delimiter }: CsvHeader): UnusableList | undefined {
  const text = columns.names.join()
  if (text.includes(REPLACEMENT_CHARACTER) || text.includes(NUL)) return unreadableHeader(NOT_UTF8)
  return findsRowLines(columns, delimiter)(columns.names) ? unreadableHeader(WRONG_QUOTES) : undefined
}
