import type { ArubaIntegration } from '../../domain/agreement.ts'
import { check } from '../../lists/field-checks.ts'
import type { List } from '../../lists/list.ts'
import type { Row, RowFault } from '../../lists/row.ts'
import type { FieldFault } from '../../shared/field-fault.ts'
import { type Doubt, mapAccount } from './mapping.ts'
import type { ReadAccount } from './read-account.ts'

/** A mailbox as a row of an import, and what is doubtful about it. */
export interface SourceRow {
  readonly row: Row
  readonly isCancelled: boolean
  readonly doubts: readonly Doubt[]
}

/** Without these parts of an account its row would say something wrong. Without the others it says less. */
const NEEDED = /^\/(name|status|endDate|quotas)(\/|$)/

const COLUMNS = ['address', 'expiresOn', 'usedGigabytes', 'credit'] as const

/** The row of an account. @param line its place in the list, from 1 */
export function sourceRow({ account, faults }: ReadAccount, line: number, mapping: ArubaIntegration): SourceRow {
  const { isCancelled, doubts, contact, ...mapped } = mapAccount(account, mapping)
  const isUsable = contact === undefined || check.address(contact).length === 0
  const body = { ...mapped, ...(contact !== undefined && isUsable && { contact }) }
  const unreadable = [
    ...faults.filter(({ pointer }) => NEEDED.test(pointer) || pointer === ''),
    ...check.importedRow(body),
  ]
  const {
    address,
    expiresOn,
    addOns = [],
    usedGigabytes,
  } = unreadable.length > 0 ? withoutFaults(body, unreadable) : body
  return {
    row: {
      line,
      cells: [],
      ...(address !== undefined && { address }),
      ...(expiresOn !== undefined && { expiresOn }),
      addOns,
      ...(usedGigabytes !== undefined && { usedGigabytes }),
      ...('contact' in body && { contact: body.contact }),
      statesAddOns: body.addOns !== undefined,
      faults: unreadable.map(({ pointer, ...fault }): RowFault => ({ column: pointer.slice(1), ...fault })),
    },
    isCancelled,
    doubts: [
      ...doubts,
      ...(isUsable ? [] : [{ code: 'contact-not-usable' } as const]),
      ...(faults.some(({ pointer }) => !NEEDED.test(pointer)) ? [{ code: 'not-understood' } as const] : []),
    ],
  }
}

/** What is left of a body without the fields that have a fault. */
function withoutFaults<Body extends object>(body: Body, faults: readonly FieldFault[]): Partial<Body> {
  const faulty = new Set(faults.map(({ pointer }) => pointer.split('/')[1]))
  return Object.fromEntries(Object.entries(body).filter(([name]) => !faulty.has(name))) as Partial<Body>
}

/** The rows as a list for an import. It states the services that the mapping names, and of the others nothing. */
export function sourceList(rows: readonly SourceRow[], { services }: ArubaIntegration): List {
  const cancelled = new Set(rows.filter(({ isCancelled }) => isCancelled).map(({ row }) => row))
  const mapped = Object.keys(services)
  return {
    columns: [...COLUMNS, ...mapped],
    fieldColumns: Object.fromEntries(COLUMNS.map((column, index) => [column, index])),
    ignoredColumns: [],
    doubtfulColumns: [],
    rowsOfTotals: () => 0,
    statedServices: (row) => {
      if (cancelled.has(row)) return 'all'
      return row.statesAddOns === true ? mapped : []
    },
    // No response shows the rows.
    cellsOf: () => [],
    batches: batchesOf(rows),
  }
}

const BATCH_ROWS = 250

async function* batchesOf(rows: readonly SourceRow[]): AsyncGenerator<readonly Row[]> {
  for (let at = 0; at < rows.length; at += BATCH_ROWS) yield rows.slice(at, at + BATCH_ROWS).map(({ row }) => row)
}
