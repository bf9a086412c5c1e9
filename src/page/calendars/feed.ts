import { setImmediate } from 'node:timers/promises'
import type { Agreement, Agreements } from '../../domain/agreement.ts'
import { startOfToday } from '../../domain/calendar.ts'
import { questionOf } from '../../domain/registered-mailbox.ts'
import { isRejection } from '../../domain/rejection.ts'
import { checkRenewal } from '../../domain/renewal.ts'
import { todayOf } from '../../domain/today.ts'
import type { MailboxRecord } from '../../register/mailbox-record.ts'
import { mailboxesAfter } from '../../register/mailboxes.ts'
import type { Register } from '../../register/register.ts'
import { FEED_END, type FeedReminder, feedBeginning, feedEvents } from '../../shared/calendar-file/feed.ts'
import type { Language } from '../../shared/language.ts'
import { renewalReminder } from '../../shared/renewal/reminder.ts'
import { feedName } from './messages.ts'

/** How many mailboxes are read and written at a time: so many hold the event loop for about 4 ms. */
const MAILBOXES_PER_TURN = 25

/** What a feed shows. */
export interface FeedQuestion {
  readonly register: Register
  readonly agreements: Agreements
  readonly agreement: Agreement
  readonly language: Language
  /** Milliseconds since the epoch. */
  readonly now: number
}

/**
 * The calendar of all renewals of an agreement that are to come, in the order of the addresses, piece by piece. They are
 * read page by page outside of any transaction, so that a slow client holds nothing up.
 */
export async function* feedCalendar(question: FeedQuestion): AsyncGenerator<string> {
  const { register, agreement, language } = question
  yield feedBeginning(feedName[language]({ sponsor: agreement.sponsor.name }), language)
  let after = ''
  for (;;) {
    const page = await register.read((db) => mailboxesAfter(db, agreement.id, after, MAILBOXES_PER_TURN))
    const events = feedEvents(remindersOf(page, question), language)
    // Nothing of a mailbox is due, or all of this page are without add-ons.
    if (events !== '') yield events
    if (page.length < MAILBOXES_PER_TURN) break
    after = (page.at(-1) as MailboxRecord).address
    await setImmediate()
  }
  yield FEED_END
}

/** The renewals that are to come. Those for which there is no price list yet follow once there is one. */
function remindersOf(
  records: readonly MailboxRecord[],
  { agreements, agreement, language, now }: FeedQuestion,
): FeedReminder[] {
  const asOf = todayOf(agreement, now)
  const dayBeganAt = startOfToday(agreement.timeZone, now)
  return records.flatMap((record) => {
    const result = checkRenewal(agreements, questionOf(record, agreement, asOf), asOf)
    if (isRejection(result) || result.due === undefined) return []
    // A new day may change a text too: a credit becomes too old.
    const changedAt = Math.max(dayBeganAt, Date.parse(record.updatedAt))
    return [{ ...renewalReminder(result, result.due, record.address, language), changedAt }]
  })
}
