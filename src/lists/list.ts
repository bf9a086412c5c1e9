import type { FileHandle } from 'node:fs/promises'
import { setImmediate } from 'node:timers/promises'
import type { FileProblem } from '../shared/field-fault.ts'
import type { Field } from '../shared/field-names.ts'
import type { HeaderReport } from '../shared/header-report.ts'
import type { Encoding } from './encoding.ts'
import { prepend } from './prepend.ts'
import type { Row, RowFault, ValueFault } from './row.ts'
import type { MappedColumn } from './table/mapping.ts'

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
export const ODS = 'application/vnd.oasis.opendocument.spreadsheet'

/** The media types of lists. */
export type ListFormat = 'text/csv' | 'application/x-ndjson' | typeof XLSX | typeof ODS

/** A list of mailboxes, open for reading. */
export interface List {
  /** Absent for a workbook. */
  readonly encoding?: Encoding
  /** Names of the columns for a response in columns: those of the list; for NDJSON, the fields and services. */
  readonly columns: readonly string[]
  /** The index of the column of each field; absent for a field without a column. */
  readonly fieldColumns: Readonly<Partial<Record<Field, number>>>
  /** Names of the columns that are neither a field nor a service. */
  readonly ignoredColumns: readonly string[]
  /** Those of the ignored columns that look like a service of space: their add-ons are not checked. */
  readonly doubtfulColumns: readonly string[]
  /** Names of further sheets of a workbook that look like lists too; absent for other lists. */
  readonly unreadSheets?: readonly string[]
  /** Addresses in lower case that the list names without a row of theirs: a replacement leaves them. */
  readonly namedBesides?: ReadonlySet<string>
  /** A contact is taken over only where none is known; absent: it always is. */
  readonly keepsContacts?: boolean
  /** What was understood of the header; absent for NDJSON. Complete when the rows have been read. */
  readonly headerReport?: () => HeaderReport
  /** The number of rows of totals that were passed over so far. */
  rowsOfTotals(): number
  /**
   * The services of which a row says how many gigabytes there are, none included: those of the agreement with a column;
   * in NDJSON all of them, or none if the row has no `addOns`.
   */
  statedServices(row: Row, agreement: string): StatedServices
  /** The cells of a row, in the order of the columns. */
  cellsOf(row: Row): readonly string[]
  /** The rows in the order of the list, some at a time. */
  readonly batches: AsyncIterable<readonly Row[]>
}

/** Ids of services, or `all`: then what a row does not name it does not have. */
export type StatedServices = readonly string[] | 'all'

/** Why a list cannot be read at all. */
export interface UnusableList {
  readonly problem: 'unusable-header' | 'no-service-column' | 'empty-list' | 'unreadable-workbook'
  readonly faults: readonly RowFault[]
  /** What was understood of the header, where it could be read. */
  readonly header?: HeaderReport
}

/** How a list is opened: what the client says about it besides its media type, and temporary files. */
export interface ListOptions {
  /** The encoding of a CSV list, if the client states it. */
  readonly charset?: Encoding | undefined
  /** What columns are, where their names do not say it. */
  readonly mapping: readonly MappedColumn[]
  /** The list states no services on purpose. */
  readonly hasNoServices: boolean
  /**
   * The list is for an import: `creditReadOn`, `contact` and `language` count, and it need not have a column of a service, because then
   * what is known of the add-ons stays.
   */
  readonly isImport?: boolean
  /** What is reported of the header has the first rows below it. Only with this, because they have mail addresses. */
  readonly showsFirstRows?: boolean
  /** Aborted when no one waits for the list any more: then opening a workbook fails with an AbortError. */
  readonly signal?: AbortSignal
  /** Opens an empty temporary file, which the caller closes when it has read the list. */
  openFile(): Promise<FileHandle>
}

export function isUnusable(list: List | UnusableList): list is UnusableList {
  return 'problem' in list
}

export const EMPTY_LIST: UnusableList = { problem: 'empty-list', faults: [] }

/** A list whose header cannot be used as a whole, not because of one column. */
export function unreadableHeader(fault: ValueFault): UnusableList {
  return { problem: 'unusable-header', faults: [{ column: '', ...fault }] }
}

/** A list that is a workbook which cannot be read, or no list at all. */
export function unreadableWorkbook(file: FileProblem): UnusableList {
  return { problem: 'unreadable-workbook', faults: [{ column: '', code: 'wrong-format', file }] }
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
