import { setImmediate } from 'node:timers/promises'
import type { Agreements } from '../domain/agreement.ts'
import { BLOCK } from './blocks.ts'
import { columnFaults, type Field, serviceNames } from './csv/columns.ts'
import { readHeader } from './csv/header.ts'
import { type CsvRecord, recordReader } from './csv/records.ts'
import { rowOf } from './csv/rows.ts'
import { holdsRows, swallowed } from './csv/stray-quotes.ts'
import { isUtf16, withoutMark } from './encoding.ts'
import { ANY_LINE_END, LINE_FEEDS, type Lines, lengthOf, wholeLines } from './lines.ts'
import { jsonRowOf } from './ndjson/rows.ts'
import {
  BAD_QUOTES,
  MAX_ROW_BYTES,
  NOT_UTF8,
  NUL,
  REPLACEMENT_CHARACTER,
  type Row,
  type RowFault,
  TOO_LONG,
  unreadableRow,
} from './row.ts'

/** A list of mailboxes, open for reading. */
export interface List {
  /** The columns of an answer in columns, as the list calls them. */
  readonly columns: readonly string[]
  /** Which of them hold the fields of a mailbox. */
  readonly fields: Readonly<Partial<Record<Field, number>>>
  /** Columns that mean nothing here. */
  readonly ignored: readonly string[]
  /** What a row has in those columns. */
  cellsOf(row: Row): readonly string[]
  /** The rows in order, some at a time, never none. Whoever has taken them out of the array lets them go with it. */
  readonly rows: AsyncIterable<Row[]>
}

/** Why a list cannot be read at all. */
export interface UnusableList {
  readonly problem: 'unusable-header' | 'empty-list'
  readonly faults: readonly RowFault[]
}

export type ListFormat = 'text/csv' | 'application/x-ndjson'

/** Whether a list could be opened. */
export function isUnusable(list: List | UnusableList): list is UnusableList {
  return 'problem' in list
}

const EMPTY: UnusableList = { problem: 'empty-list', faults: [] }

/**
 * Opens a list: reads as far as its first row.
 * @param blocks its bytes, in blocks of at most 64 KiB
 */
export async function openList(
  blocks: AsyncIterable<Buffer>,
  format: ListFormat,
  agreements: Agreements,
): Promise<List | UnusableList> {
  const source = blocks[Symbol.asyncIterator]()
  const start = await startOf(source)
  if (isUtf16(start)) return unusableHeader([{ column: '', ...NOT_UTF8 }])
  const bytes = chain(withoutMark(start), source)
  return format === 'text/csv'
    ? openCsv(wholeLines(bytes, ANY_LINE_END), agreements)
    : openJson(wholeLines(bytes, LINE_FEEDS), agreements)
}

async function openCsv(lines: AsyncGenerator<Lines>, agreements: Agreements): Promise<List | UnusableList> {
  const header = await readHeader(lines, serviceNames(agreements))
  if (header === undefined) return EMPTY
  if (header === 'line-too-long') return unusableHeader([{ column: '', ...TOO_LONG }])
  const { columns, delimiter } = header
  const text = columns.names.join()
  if (text.includes(REPLACEMENT_CHARACTER) || text.includes(NUL)) return unusableHeader([{ column: '', ...NOT_UTF8 }])
  const faults = columnFaults(columns)
  if (faults.length > 0) return unusableHeader(faults)
  if (holdsRows(columns, delimiter)(columns.names)) return unusableHeader([{ column: '', ...BAD_QUOTES }])

  const recordsOf = recordReader(delimiter, swallowed(columns, delimiter), header.lines + 1)
  const taken = (records: CsvRecord[]): Row[] =>
    records.splice(0).flatMap((record) => rowOf(record, columns, agreements) ?? [])
  function* rowsOf(some: Lines | undefined): Generator<Row[]> {
    for (const records of recordsOf(some)) yield taken(records)
  }
  const rows = await withRows(rowsIn(chain(header.rest, lines), rowsOf))
  const { names, fields, ignored } = columns
  return rows ? { columns: names, fields, ignored, cellsOf: (row) => row.cells, rows } : EMPTY
}

async function openJson(lines: AsyncGenerator<Lines>, agreements: Agreements): Promise<List | UnusableList> {
  let line = 0
  const rowsOf = (some: Lines | undefined): Row[][] => {
    if (some === undefined) return []
    if (some === 'line-too-long') return [[unreadableRow(++line, TOO_LONG)]]
    const texts = some.toString('utf8').replace(/\n$/, '').split('\n')
    const rows = texts.flatMap((text) => {
      const tooLong = some.length > MAX_ROW_BYTES && lengthOf(Buffer.from(text)) > MAX_ROW_BYTES
      return (tooLong ? unreadableRow(++line, TOO_LONG) : jsonRowOf(text, ++line)) ?? []
    })
    return [rows]
  }
  const rows = await withRows(rowsIn(lines, rowsOf))
  const services = [...new Set(agreements.all.flatMap((agreement) => agreement.services.map(({ id }) => id)))]
  const cellsOf = ({ cells, address, expiresOn, usedGigabytes, credit, addOns }: Row): string[] => [
    address ?? cells[0] ?? '',
    expiresOn ?? cells[1] ?? '',
    String(usedGigabytes ?? cells[2] ?? ''),
    credit ?? cells[3] ?? '',
    ...services.map((id) => String(addOns.find(({ service }) => service === id)?.gigabytes ?? '')),
  ]
  const fields = { address: 0, expiresOn: 1, usedGigabytes: 2, credit: 3 }
  return rows ? { columns: [...Object.keys(fields), ...services], fields, ignored: [], cellsOf, rows } : EMPTY
}

const unusableHeader = (faults: readonly RowFault[]): UnusableList => ({ problem: 'unusable-header', faults })

/** The first bytes, as many as a block has, so that what they say of the list does not depend on how they arrived. */
async function startOf(source: AsyncIterator<Buffer>): Promise<Buffer> {
  const blocks: Buffer[] = []
  for (let size = 0; size < BLOCK; ) {
    const { value, done } = await source.next()
    if (done) break
    blocks.push(value)
    size += value.length
  }
  return Buffer.concat(blocks)
}

async function* chain<Item>(first: Item, others: AsyncIterator<Item>): AsyncGenerator<Item> {
  yield first
  for (let next = await others.next(); !next.done; next = await others.next()) yield next.value
}

async function* rowsIn(
  lines: AsyncIterable<Lines>,
  rowsOf: (some: Lines | undefined) => Iterable<Row[]>,
): AsyncGenerator<Row[]> {
  for await (const some of lines) yield* rowsOf(some)
  yield* rowsOf(undefined)
}

/** The same once it is known that there is a row. */
async function withRows(batches: AsyncGenerator<Row[]>): Promise<AsyncIterable<Row[]> | undefined> {
  for (let next = await batches.next(); !next.done; next = await batches.next()) {
    if (next.value.length > 0) return chain(next.value, batches)
    // Others are answered while blank lines are passed over.
    await setImmediate()
  }
  return undefined
}
