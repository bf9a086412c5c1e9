import { setImmediate } from 'node:timers/promises'
import type { Agreements } from '../../domain/agreement.ts'
import { addDays, type CivilDate } from '../../domain/calendar.ts'
import { creditOn } from '../../domain/registered-mailbox.ts'
import { isRejection } from '../../domain/rejection.ts'
import { nextRenewal } from '../../domain/renewal.ts'
import { todayOf } from '../../domain/today.ts'
import { type DuePosition, positionOf } from '../../register/due-order.ts'
import type { MailboxRecord } from '../../register/mailbox-record.ts'
import type { AgreementIds } from '../../register/mailboxes.ts'
import { mailboxesByDueDate } from '../../register/mailboxes-by-due-date.ts'
import type { Register } from '../../register/register.ts'
import { isDueWithin } from '../renewals/report/row-filter.ts'
import type { MailboxFilters } from './request-schema.ts'
import { type CheckedMailbox, checkMailbox } from './response.ts'

/** How many mailboxes are read and checked in one turn of the event loop, and at most for one page. */
const LIMITS = { perTurn: 500, maxRead: 20_000 }

/** What a page is taken from. */
export interface PageQuestion {
  readonly register: Register
  readonly agreements: Agreements
  /** The agreements whose mailboxes are listed. */
  readonly ids: AgreementIds
  readonly filters: MailboxFilters
  readonly limit: number
  /** The date of the order, which stays the same from page to page. */
  readonly on: CivilDate
  readonly after: DuePosition
  /** Milliseconds since the epoch. */
  readonly now: number
}

/** A page of mailboxes, and where the next one begins if more may come. */
export interface Page {
  readonly items: readonly CheckedMailbox[]
  readonly next?: DuePosition
}

/**
 * A page of mailboxes in the order in which they are due. What the filters ask for is known only after the check, so a
 * page may end before it is full: after 20,000 mailboxes it says where to go on.
 */
export async function listMailboxes(question: PageQuestion, limits = LIMITS): Promise<Page> {
  const { register, agreements, ids, filters, limit, on, now } = question
  const { outcome, dueWithinDays, missing } = filters
  const hasFilter = outcome !== undefined || dueWithinDays !== undefined || missing !== undefined
  const perTurn = hasFilter ? limits.perTurn : limit + 1
  // A day more, because an agreement may have another date than the order.
  const lastDay = dueWithinDays === undefined ? undefined : addDays(todayOf(undefined, now), dueWithinDays + 1)
  const items: CheckedMailbox[] = []
  let position = question.after
  for (let read = 0; read < limits.maxRead; read += perTurn) {
    const records = await register.read((db) => mailboxesByDueDate(db, ids, on, position, perTurn))
    for (const record of records) {
      if (items.length === limit) return { items, next: position }
      // They come in the order in which they are due: none that follows is due in time.
      if (lastDay !== undefined && isDueAfter(record, lastDay, on)) return { items }
      position = positionOf(record, on)
      const checked = checkMailbox(record, agreements, now)
      if (isWanted(checked, filters, now)) items.push(checked)
    }
    if (records.length < perTurn) return { items }
    await setImmediate()
  }
  return { items, next: position }
}

/** Whether a mailbox is due after a day. @param on the date of the order */
function isDueAfter({ expiresOn }: MailboxRecord, lastDay: CivilDate, on: CivilDate): boolean {
  return expiresOn >= on && nextRenewal(expiresOn, on) > lastDay
}

function isWanted(
  { record, agreement, result }: CheckedMailbox,
  { outcome, dueWithinDays, missing }: MailboxFilters,
  now: number,
): boolean {
  if (missing === 'contact' && record.contact !== undefined) return false
  if (missing === 'credit' && creditOn(record, agreement, todayOf(agreement, now)) !== undefined) return false
  if (isRejection(result)) return outcome === undefined
  if (outcome !== undefined && result.outcome !== outcome) return false
  return isDueWithin(result, dueWithinDays)
}
