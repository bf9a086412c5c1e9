import type { Agreements } from '../../domain/agreement.ts'
import { utf8Blocks } from '../encoding.ts'
import { ANY_LINE_END } from '../line-ends.ts'
import { inBatches, type Lines, wholeLines } from '../lines.ts'
import {
  EMPTY_LIST,
  type List,
  skipEmptyBatches,
  type UnusableList,
  unreadableHeader,
  unusableHeader,
} from '../list.ts'
import { prepend } from '../prepend.ts'
import type { Row } from '../row.ts'
import { NOT_UTF8, NUL, REPLACEMENT_CHARACTER, ROW_TOO_LONG, WRONG_QUOTES } from '../row-faults.ts'
import { columnFaults } from '../table/column-faults.ts'
import type { Columns } from '../table/columns.ts'
import type { TableRecord } from '../table/record.ts'
import { readTableRow } from '../table/row.ts'
import { serviceNames } from '../table/service-columns.ts'
import { type CsvHeader, readHeader } from './header.ts'
import { readRecords } from './records.ts'
import { findsRowLines, findsSwallowedRows } from './stray-quotes.ts'

/** Opens a CSV list. Its columns are found by the names in its header. */
export async function openCsvList(
  blocks: AsyncGenerator<Buffer>,
  agreements: Agreements,
): Promise<List | UnusableList> {
  const bytes = await utf8Blocks(blocks)
  if (bytes === undefined) return unreadableHeader(NOT_UTF8)
  const lines = wholeLines(bytes, ANY_LINE_END)
  const header = await readHeader(lines, serviceNames(agreements))
  if (header === undefined) return EMPTY_LIST
  if (header === 'line-too-long') return unreadableHeader(ROW_TOO_LONG)
  const unusable = whyUnusable(header)
  if (unusable) return unusable

  const { columns, delimiter, nextLine, rest } = header
  const hasSwallowedRows = findsSwallowedRows(columns, delimiter)
  const dataLines = inBatches(prepend<Lines>(rest, lines), ANY_LINE_END)
  const records = readRecords(dataLines, { delimiter, firstLine: nextLine, hasSwallowedRows })
  const batches = await skipEmptyBatches(readRows(records, columns, agreements))
  if (batches === undefined) return EMPTY_LIST
  const { names, fields, ignored } = columns
  return { columns: names, fieldColumns: fields, ignoredColumns: ignored, cellsOf: (row) => row.cells, batches }
}

function whyUnusable({ columns, delimiter }: CsvHeader): UnusableList | undefined {
  const text = columns.names.join()
  if (text.includes(REPLACEMENT_CHARACTER) || text.includes(NUL)) return unreadableHeader(NOT_UTF8)
  const faults = columnFaults(columns)
  if (faults.length > 0) return unusableHeader(faults)
  return findsRowLines(columns, delimiter)(columns.names) ? unreadableHeader(WRONG_QUOTES) : undefined
}

async function* readRows(
  batches: AsyncIterable<readonly TableRecord[]>,
  columns: Columns,
  agreements: Agreements,
): AsyncGenerator<Row[]> {
  for await (const records of batches) {
    yield records.flatMap((record) => readTableRow(record, columns, agreements) ?? [])
  }
}
