import { setImmediate } from 'node:timers/promises'
import type { HeaderReport } from '../shared/header-report.ts'
import { prepend } from './prepend.ts'
import type { Field, Row, RowFault, ValueFault } from './row.ts'
import type { MappedColumn } from './table/mapping.ts'

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
  /** Those of the ignored columns that look like a service of space: their add-ons are not checked. */
  readonly doubtfulColumns: readonly string[]
  /** The number of rows of totals that were passed over so far. */
  rowsOfTotals(): number
  /** The cells of a row, in the order of the columns. */
  cellsOf(row: Row): readonly string[]
  /** The rows in the order of the list, some at a time. */
  readonly batches: AsyncIterable<readonly Row[]>
}

/** Why a list cannot be read at all. */
export interface UnusableList {
  readonly problem: 'unusable-header' | 'no-service-column' | 'empty-list'
  readonly faults: readonly RowFault[]
  /** What was understood of the header, where it could be read. */
  readonly header?: HeaderReport
}

/** What the client says about a list besides its media type. */
export interface ListOptions {
  /** What columns are, where their names do not say it. */
  readonly mapping: readonly MappedColumn[]
  /** The list states no services on purpose. */
  readonly hasNoServices: boolean
}

/** A list about which nothing is said. */
export const NO_OPTIONS: ListOptions = { mapping: [], hasNoServices: false }

export function isUnusable(list: List | UnusableList): list is UnusableList {
  return 'problem' in list
}

export const EMPTY_LIST: UnusableList = { problem: 'empty-list', faults: [] }

/** A list whose header cannot be used as a whole, not because of one column. */
export function unreadableHeader(fault: ValueFault): UnusableList {
  return { problem: 'unusable-header', faults: [{ column: '', ...fault }] }
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
