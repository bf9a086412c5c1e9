import type { Agreements } from '../../domain/agreement.ts'
import { addDays } from '../../domain/calendar.ts'
import { isRejection } from '../../domain/rejection.ts'
import { todayOf } from '../../domain/today.ts'
import { type DuePage, type DuePageQuestion, PAGE_LIMITS, pageByDueDate } from '../../register/page-by-due-date.ts'
import { isDueWithin } from '../renewals/report/row-filter.ts'
import type { MailboxFilters } from './request-schema.ts'
import { type CheckedMailbox, checkMailbox } from './response.ts'

/** What a page is taken from. */
export interface ListQuestion
  extends Pick<DuePageQuestion<CheckedMailbox, unknown>, 'register' | 'ids' | 'limit' | 'on' | 'after'> {
  readonly agreements: Agreements
  readonly filters: MailboxFilters
  /** Milliseconds since the epoch. */
  readonly now: number
}

/** A page of mailboxes in the order in which they are due, with their checks of today. */
export function listMailboxes(question: ListQuestion, limits = PAGE_LIMITS): Promise<DuePage<CheckedMailbox>> {
  const { agreements, filters, now } = question
  const { outcome, dueWithinDays, missing } = filters
  const page = {
    ...question,
    isFiltered: outcome !== undefined || dueWithinDays !== undefined || missing !== undefined,
    // A day more, because an agreement may have another date than the order.
    lastDay: dueWithinDays === undefined ? undefined : addDays(todayOf(undefined, now), dueWithinDays + 1),
    readMore: async () => undefined,
    itemOf: (record: CheckedMailbox['record']) => {
      const checked = checkMailbox(record, agreements, now)
      return isWanted(checked, filters) ? checked : undefined
    },
  }
  return pageByDueDate(page, limits)
}

function isWanted(
  { record, result, creditCounts }: CheckedMailbox,
  { outcome, dueWithinDays, missing }: MailboxFilters,
): boolean {
  if (missing === 'contact' && record.contact !== undefined) return false
  if (missing === 'credit' && creditCounts) return false
  if (isRejection(result)) return outcome === undefined
  if (outcome !== undefined && result.outcome !== outcome) return false
  return isDueWithin(result, dueWithinDays)
}
