import type { Agreements } from '../../domain/agreement.ts'
import type { CivilDate } from '../../domain/calendar.ts'
import { type Fault, isRejection } from '../../domain/fault.ts'
import { checkRenewal, type Renewal } from '../../domain/renewal.ts'
import { todayOf } from '../../domain/today.ts'
import type { List } from '../../lists/list.ts'
import type { Row, RowFault } from '../../lists/row.ts'

/** What is asked about every mailbox of a list. */
export interface ReportQuestion {
  /** The date on which it is asked; absent: today in the time zone of each mailbox's agreement. */
  readonly asOf?: CivilDate
  /** Keep only mailboxes due in so many days, and those whose expiry has passed. */
  readonly dueWithinDays?: number
  /** Milliseconds since the epoch: one instant for the whole list. */
  readonly now: number
}

/** A row with its renewal check, or with everything that is wrong with it. */
export type CheckedRow = { readonly row: Row } & (
  | { readonly renewal: Renewal; readonly faults?: undefined }
  | { readonly renewal?: undefined; readonly faults: readonly RowFault[] }
)

/** Checks the mailbox of a row by the one rule of renewals. The domain's faults come behind those of the form. */
export function checkRow(row: Row, list: List, agreements: Agreements, { asOf, now }: ReportQuestion): CheckedRow {
  const { address, expiresOn, addOns, usedGigabytes, credit, faults } = row
  if (address === undefined) return { row, faults }
  const on = asOf ?? todayOf(agreements.byAddress(address), now)
  // Without a date the question is asked of a mailbox that expires today, for the other faults.
  const mailbox = { address, expiresOn: expiresOn ?? on, addOns, usedGigabytes }
  const renewal = checkRenewal(agreements, { mailbox, credit }, on)
  if (!isRejection(renewal)) return faults.length > 0 ? { row, faults } : { row, renewal }
  const told = renewal.faults.filter(({ code }) => expiresOn !== undefined || code !== 'no-price-list')
  return { row, faults: [...faults, ...told.map((fault) => faultOfRow(fault, row, list))] }
}

/** A fault of the question as one of the row: the domain's pointer becomes the column of the list. */
function faultOfRow({ pointer, ...fault }: Fault, { addOns }: Row, { columns, fields }: List): RowFault {
  const path = pointer.slice('/mailbox/'.length)
  if (path === 'address' || path === 'expiresOn') return { ...fault, column: columns[fields[path] as number] as string }
  return { ...fault, column: addOns[Number(path.split('/')[1])]?.column ?? path }
}
