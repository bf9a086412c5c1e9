import { setImmediate } from 'node:timers/promises'
import type { Agreements } from '../domain/agreement.ts'
import { BLOCK } from './blocks.ts'
import { columnFaults, type Field, serviceNames } from './csv-columns.ts'
import { readHeader } from './csv-header.ts'
import { recordReader } from './csv-records.ts'
import { rowOf } from './csv-rows.ts'
import { jsonRowOf } from './json-rows.ts'
import { CARRIAGE_RETURN, LINE_FEED, type Lines, wholeLines } from './lines.ts'
import { GARBLED, NOT_UTF8, type Row, type RowFault, TOO_LONG, unreadableRow } from './row.ts'

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
  /** The rows in order, some at a time, never none. */
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
  const newline = start.includes(LINE_FEED) || !start.includes(CARRIAGE_RETURN) ? LINE_FEED : CARRIAGE_RETURN
  const lines = wholeLines(chain(withoutMark(start), source), newline)
  return format === 'text/csv' ? openCsv(lines, newline, agreements) : openJson(lines, agreements)
}

async function openCsv(
  lines: AsyncGenerator<Lines>,
  newline: number,
  agreements: Agreements,
): Promise<List | UnusableList> {
  const header = await readHeader(lines, newline, serviceNames(agreements))
  if (header === undefined) return EMPTY
  if (header === 'line-too-long') return unusableHeader([{ column: '', ...TOO_LONG }])
  const { columns, dialect } = header
  if (columns.names.join().includes(GARBLED)) return unusableHeader([{ column: '', ...NOT_UTF8 }])
  const faults = columnFaults(columns)
  if (faults.length > 0) return unusableHeader(faults)

  const oneLine = [...Object.values(columns.fields), ...columns.services.map(({ index }) => index)]
  const recordsOf = recordReader(dialect, oneLine, header.lines + 1)
  const rowsOf = (some: Lines | undefined): Row[] =>
    recordsOf(some).flatMap((record) => rowOf(record, columns, agreements) ?? [])
  const rows = await withRows(rowsIn(chain(header.rest, lines), rowsOf))
  const { names, fields, ignored } = columns
  return rows ? { columns: names, fields, ignored, cellsOf: (row) => row.cells, rows } : EMPTY
}

async function openJson(lines: AsyncGenerator<Lines>, agreements: Agreements): Promise<List | UnusableList> {
  let line = 0
  const rowsOf = (some: Lines | undefined): Row[] => {
    if (some === undefined) return []
    if (some === 'line-too-long') return [unreadableRow(++line, TOO_LONG)]
    const texts = some.toString('utf8').replace(/\n$/, '').split('\n')
    return texts.flatMap((text) => jsonRowOf(text, ++line) ?? [])
  }
  const rows = await withRows(rowsIn(lines, rowsOf))
  const services = [...new Set(agreements.all.flatMap((agreement) => agreement.services.map(({ id }) => id)))]
  const cellsOf = ({ address, expiresOn, usedGigabytes, credit, addOns }: Row): string[] => [
    address ?? '',
    expiresOn ?? '',
    String(usedGigabytes ?? ''),
    credit ?? '',
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

function isUtf16(start: Buffer): boolean {
  return (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff) || start.includes(0)
}

function withoutMark(start: Buffer): Buffer {
  return start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf ? start.subarray(3) : start
}

async function* chain<Item>(first: Item, others: AsyncIterator<Item>): AsyncGenerator<Item> {
  yield first
  for (let next = await others.next(); !next.done; next = await others.next()) yield next.value
}

async function* rowsIn(lines: AsyncIterable<Lines>, rowsOf: (some: Lines | undefined) => Row[]): AsyncGenerator<Row[]> {
  for await (const some of lines) yield rowsOf(some)
  yield rowsOf(undefined)
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
