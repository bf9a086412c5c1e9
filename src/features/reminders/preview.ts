import { type Channels, type DecidedMailbox, decideMailbox } from '../../delivery/decide.ts'
import type { Agreement, Agreements } from '../../domain/agreement.ts'
import { addDays, type CivilDate } from '../../domain/calendar.ts'
import { firstReminderDay, isNearReminder } from '../../domain/reminder.ts'
import { todayOf } from '../../domain/today.ts'
import { deliveriesOf } from '../../register/deliveries.ts'
import type { Delivery } from '../../register/delivery.ts'
import type { MailboxRecord } from '../../register/mailbox-record.ts'
import { type DuePage, type DuePageQuestion, PAGE_LIMITS, pageByDueDate } from '../../register/page-by-due-date.ts'

/** Only mailboxes with a message that is sent, or with one that is not. */
export const DECISIONS = ['send', 'skip'] as const

export type Decision = (typeof DECISIONS)[number]

/** What is decided about a mailbox, and for which date. */
export interface PreviewedMailbox extends DecidedMailbox {
  readonly asOf: CivilDate
}

/** What a preview is made of. */
export interface PreviewQuestion
  extends Pick<DuePageQuestion<PreviewedMailbox, unknown>, 'register' | 'limit' | 'on' | 'after'> {
  readonly agreements: Agreements
  /** Those whose mailboxes are previewed. */
  readonly previewed: readonly Agreement[]
  readonly channels: Channels
  /** The date that is previewed; undefined: today, in the time zone of each agreement. */
  readonly date?: CivilDate | undefined
  readonly decision?: Decision | undefined
  /** Milliseconds since the epoch. */
  readonly now: number
}

/**
 * A page of who is reminded on a date, in due order, and who is not and why. Mailboxes that are due later than any
 * reminder of their agreement are left out.
 */
export function previewReminders(question: PreviewQuestion, limits = PAGE_LIMITS): Promise<DuePage<PreviewedMailbox>> {
  const { agreements, previewed, channels, date, decision, now, on } = question
  const dates = new Map(previewed.map((agreement) => [agreement.id, date ?? todayOf(agreement, now)]))
  const firstDay = Math.max(0, ...previewed.map(firstReminderDay))
  const page = {
    ...question,
    ids: previewed.map(({ id }) => id),
    isFiltered: decision !== undefined,
    // A day more, because an agreement may have another date than the order.
    lastDay: addDays(on, firstDay + 1),
    readMore: async (db: Parameters<typeof deliveriesOf>[0], records: readonly MailboxRecord[]) => {
      const ids = records.map(({ id }) => id)
      return Map.groupBy(await deliveriesOf(db, ids), ({ mailbox }) => mailbox as string)
    },
    itemOf: (record: MailboxRecord, deliveries: ReadonlyMap<string, readonly Delivery[]>) => {
      const asOf = dates.get(record.agreement) as CivilDate
      const agreement = agreements.byId(record.agreement) as Agreement
      if (!isNearReminder(agreement, record.expiresOn, asOf)) return undefined
      const decided = decideMailbox(record, deliveries.get(record.id) ?? [], agreements, channels, asOf)
      return isWanted(decided, decision) ? { ...decided, asOf } : undefined
    },
  }
  return pageByDueDate(page, limits)
}

function isWanted({ decisions }: DecidedMailbox, decision: Decision | undefined): boolean {
  if (decision === undefined) return true
  const wanted = decision === 'send'
  return decisions.length === 0 ? !wanted : decisions.some(({ isSent }) => isSent === wanted)
}
