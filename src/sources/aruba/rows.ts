import type { ArubaIntegration } from '../../domain/agreement.ts'
import { check } from '../../lists/field-checks.ts'
import type { List, StatedServices } from '../../lists/list.ts'
import type { Row, RowFault } from '../../lists/row.ts'
import type { Doubt } from './doubts.ts'
import type { ArubaFailure } from './failure.ts'
import { isBeingCancelled, mapAccount } from './mapping.ts'
import { type ReadAccount, withoutFaults } from './read-account.ts'

/** A mailbox as a row of an import, and what is doubtful about it. */
export interface SourceRow {
  readonly row: Row
  readonly stated: StatedServices
  readonly isCancelled: boolean
  readonly doubts: readonly Doubt[]
}

/** Without these parts of an account, or all of it, its row would say something wrong. Without others it says less. */
const NEEDED = /^(\/(name|status|endDate)(\/|$)|$)/

const COLUMNS = ['address', 'expiresOn', 'usedGigabytes'] as const

/** The row of an account. @param line its place in the list, from 1 */
export function sourceRow(read: ReadAccount, line: number, mapping: ArubaIntegration): SourceRow {
  const { stated, doubts, contact, ...mapped } = mapAccount(read, mapping)
  const isUsable = contact === undefined || check.address(contact).length === 0
  const body = { ...mapped, ...(contact !== undefined && isUsable && { contact }) }
  const unreadable = [...read.faults.filter(({ pointer }) => NEEDED.test(pointer)), ...check.importedRow(body)]
  return {
    row: {
      line,
      cells: [],
      addOns: [],
      ...withoutFaults(body, unreadable),
      faults: unreadable.map(({ pointer, ...fault }): RowFault => ({ column: pointer.slice(1), ...fault })),
    },
    stated,
    isCancelled: isBeingCancelled(read),
    doubts: [
      ...doubts,
      ...(isUsable ? [] : [{ code: 'contact-not-usable' } as const]),
      ...(read.faults.some(({ pointer }) => !NEEDED.test(pointer)) ? [{ code: 'not-understood' } as const] : []),
    ],
  }
}

/** The row of an account that Aruba did not give: a faulty one, because it has no expiry. */
export function unreadRow(name: string, failure: ArubaFailure, line: number, mapping: ArubaIntegration): SourceRow {
  const empty = sourceRow({ account: { name }, faults: [] }, line, mapping)
  return { ...empty, doubts: [{ code: 'not-read', of: failure.message }] }
}

/**
 * The rows as a list for an import. A service is stated where Aruba says clearly how much of it there is.
 * @param namedBesides names on Aruba's list that have no row
 */
export function sourceList(
  rows: readonly SourceRow[],
  { services }: ArubaIntegration,
  namedBesides: readonly string[],
): List {
  const stated = new Map(rows.map((each) => [each.row, each.stated]))
  return {
    columns: [...COLUMNS, ...Object.keys(services)],
    fieldColumns: Object.fromEntries(COLUMNS.map((column, index) => [column, index])),
    ignoredColumns: [],
    doubtfulColumns: [],
    namedBesides: new Set(namedBesides.map((name) => name.toLowerCase())),
    keepsContacts: true,
    rowsOfTotals: () => 0,
    statedServices: (row) => stated.get(row) ?? [],
    // No response shows the rows.
    cellsOf: () => [],
    batches: batchesOf(rows),
  }
}

const BATCH_ROWS = 250

async function* batchesOf(rows: readonly SourceRow[]): AsyncGenerator<readonly Row[]> {
  for (let at = 0; at < rows.length; at += BATCH_ROWS) yield rows.slice(at, at + BATCH_ROWS).map(({ row }) => row)
}
