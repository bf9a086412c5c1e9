import type { Agreements } from '../../../domain/agreement.ts'
import type { CivilDate } from '../../../domain/calendar.ts'
import { isRejection } from '../../../domain/rejection.ts'
import { checkRenewal, type Renewal } from '../../../domain/renewal.ts'
import { todayOf } from '../../../domain/today.ts'
import { faultOfRow } from '../../../lists/domain-fault.ts'
import type { EarlierRow } from '../../../lists/repeated-mailboxes.ts'
import type { Row, RowFault } from '../../../lists/row.ts'
import type { ReportedList } from './reported-list.ts'
import type { RowConditions } from './row-filter.ts'

/** What is asked about every mailbox of a list. */
export interface ReportQuestion extends RowConditions {
  /** The date for which renewals are checked; absent: today in the time zone of each mailbox's agreement. */
  readonly asOf?: CivilDate
  /** Milliseconds since the epoch; the same for the whole list. */
  readonly now: number
  /** The first row with the mailbox of this one; absent where no mailbox can be in the list twice. */
  readonly firstOf?: (row: Row) => EarlierRow | undefined
}

/** A row with its renewal check, or with all its faults. */
export type CheckedRow = { readonly row: Row } & (
  | {
      readonly renewal: Renewal
      readonly faults?: undefined
      /** The line of the first row with the same mailbox and the same data. */
      readonly repeats?: number
    }
  | { readonly renewal?: undefined; readonly faults: readonly RowFault[] }
)

/** Runs the renewal check for the mailbox of a row. Faults of the domain come after those of the reader. */
export function checkRow(
  row: Row,
  list: ReportedList,
  agreements: Agreements,
  { asOf, now }: ReportQuestion,
): CheckedRow {
  const { address, expiresOn, addOns, usedGigabytes, credit, faults } = row
  if (address === undefined) return { row, faults }
  const on = asOf ?? todayOf(agreements.byAddress(address), now)
  // Without an expiry date any date will do, to find the other faults; those that depend on the date are left out.
  const mailbox = { address, expiresOn: expiresOn ?? on, addOns, usedGigabytes }
  const renewal = checkRenewal(agreements, { mailbox, credit }, on)
  if (!isRejection(renewal)) return faults.length > 0 ? { row, faults } : { row, renewal }
  const reported = renewal.faults.filter(({ code }) => expiresOn !== undefined || code !== 'no-price-list')
  return { row, faults: [...faults, ...reported.map((fault) => faultOfRow(fault, row, list))] }
}
