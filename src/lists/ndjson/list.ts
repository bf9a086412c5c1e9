import type { Agreements } from '../../domain/agreement.ts'
import { decimalText } from '../../shared/decimal-text.ts'
import type { ReadBlocks } from '../blocks.ts'
import { decodeList } from '../encoding.ts'
import { LF_ONLY, lengthOf } from '../line-ends.ts'
import { inBatches, type Lines, wholeLines } from '../lines.ts'
import {
  EMPTY_LIST,
  type List,
  type ListOptions,
  skipEmptyBatches,
  type UnusableList,
  unreadableHeader,
} from '../list.ts'
import { type Row, unreadableRow } from '../row.ts'
import { MAX_ROW_BYTES, NOT_UTF8, ROW_TOO_LONG } from '../row-faults.ts'
import { readNdjsonRow } from './row.ts'

const FIELD_COLUMNS = { address: 0, expiresOn: 1, usedGigabytes: 2, credit: 3 } as const

/** Opens a list of one JSON document per line. In a response in columns it has one for each field and each service. */
export async function openNdjsonList(
  read: ReadBlocks,
  agreements: Agreements,
  { hasNoServices, isImport = false }: Pick<ListOptions, 'hasNoServices' | 'isImport'>,
): Promise<List | UnusableList> {
  // JSON is UTF-8 whatever the client says (RFC 8259).
  const decoded = await decodeList(read, 'utf-8')
  if (decoded === undefined) return unreadableHeader(NOT_UTF8)
  const batches = await skipEmptyBatches(readRows(inBatches(wholeLines(decoded.blocks, LF_ONLY), LF_ONLY), isImport))
  if (batches === undefined) return EMPTY_LIST
  const services = serviceIds(agreements)
  return {
    encoding: decoded.encoding,
    columns: [...Object.keys(FIELD_COLUMNS), ...services],
    fieldColumns: FIELD_COLUMNS,
    ignoredColumns: [],
    doubtfulColumns: [],
    rowsOfTotals: () => 0,
    statedServices: (row) => (row.statesAddOns || hasNoServices ? 'all' : []),
    cellsOf: (row) => cellsOf(row, services),
    batches,
  }
}

async function* readRows(batches: AsyncIterable<Lines>, isImport: boolean): AsyncGenerator<Row[]> {
  let line = 0
  for await (const lines of batches) {
    if (lines === 'line-too-long') {
      yield [unreadableRow(++line, ROW_TOO_LONG)]
      continue
    }
    const mayHaveLongLine = lines.length > MAX_ROW_BYTES
    const rows: Row[] = []
    for (const text of lines.toString('utf8').replace(/\n$/, '').split('\n')) {
      line++
      const isTooLong = mayHaveLongLine && lengthOf(Buffer.from(text)) > MAX_ROW_BYTES
      const row = isTooLong ? unreadableRow(line, ROW_TOO_LONG) : readNdjsonRow(text, line, isImport)
      if (row) rows.push(row)
    }
    yield rows
  }
}

function serviceIds({ all }: Agreements): string[] {
  return [...new Set(all.flatMap(({ services }) => services.map(({ id }) => id)))]
}

function cellsOf(row: Row, services: readonly string[]): string[] {
  const { cells, address, expiresOn, usedGigabytes, credit, addOns } = row
  return [
    address ?? cells[0] ?? '',
    expiresOn ?? cells[1] ?? '',
    usedGigabytes === undefined ? (cells[2] ?? '') : decimalText(usedGigabytes),
    credit ?? cells[3] ?? '',
    ...services.map((id) => String(addOns.find(({ service }) => service === id)?.gigabytes ?? '')),
  ]
}
