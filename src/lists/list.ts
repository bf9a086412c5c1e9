import { setImmediate } from 'node:timers/promises'
import { prepend } from './prepend.ts'
import type { Field, Row, RowFault, ValueFault } from './row.ts'

/** The media types of lists. */
export type ListFormat = 'text/csv' | 'application/x-ndjson'

/** A list of mailboxes, open for reading. */
export interface List {
  /** Names of the columns for a response in columns: those of the list; for NDJSON, the fields and services. */
  readonly columns: readonly string[]
  /** The index of the column of each field; absent for a field without a column. */
  readonly fieldColumns: Readonly<Partial<Record<Field, number>>>
  /** Names of the columns that are neither a field nor a service. */
  readonly ignoredColumns: readonly string[]
  /** The cells of a row, in the order of the columns. */
  cellsOf(row: Row): readonly string[]
  /** The rows in the order of the list, some at a time. */
  readonly batches: AsyncIterable<readonly Row[]>
}

/** Why a list cannot be read at all. */
export interface UnusableList {
  readonly problem: 'unusable-header' | 'empty-list'
  readonly faults: readonly RowFault[]
}

export function isUnusable(list: List | UnusableList): list is UnusableList {
  return 'problem' in list
}

export const EMPTY_LIST: UnusableList = { problem: 'empty-list', faults: [] }

export function unusableHeader(faults: readonly RowFault[]): UnusableList {
  return { problem: 'unusable-header', faults }
}

/** A list whose header cannot be used as a whole, not because of one column. */
export function unreadableHeader(fault: ValueFault): UnusableList {
  return unusableHeader([{ column: '', ...fault }])
}

/** The batches from the first that has a row; undefined if no batch has one. */
export async function skipEmptyBatches(batches: AsyncGenerator<Row[]>): Promise<AsyncGenerator<Row[]> | undefined> {
  for (let next = await batches.next(); !next.done; next = await batches.next()) {
    if (next.value.length > 0) return prepend(next.value, batches)
    // A list may have many blank lines; meanwhile other requests get their turn.
    await setImmediate()
  }
  return undefined
}
