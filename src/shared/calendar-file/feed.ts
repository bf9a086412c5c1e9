import { ICalCalendar } from 'ical-generator'
import type { Language } from '../language.ts'
import { foldAnew } from './fold.ts'
import { addEvent, prodIdIn, type Reminder } from './reminder.ts'

/** Twice a day a program should ask for the feed again. */
const REFRESH_SECONDS = 12 * 3600

/** What follows the last event. */
export const FEED_END = 'END:VCALENDAR\r\n'

/** The beginning of a calendar that programs subscribe to, up to its first event. @param name as calendars show it */
export function feedBeginning(name: string, language: Language): string {
  const calendar = new ICalCalendar({ prodId: prodIdIn(language), name, ttl: REFRESH_SECONDS })
  return foldAnew(calendar.toString()).replace(/END:VCALENDAR$/, '')
}

/** A renewal in a feed. */
export interface FeedReminder extends Reminder {
  /** Milliseconds since the epoch: when it was last changed, or might have been. */
  readonly changedAt: number
}

/**
 * Some events of a feed: those that `reminderFile` makes of the same renewals, by the same UIDs, but without alarms, since
 * hundreds would ring.
 */
export function feedEvents(reminders: readonly FeedReminder[], language: Language): string {
  const calendar = new ICalCalendar()
  for (const reminder of reminders) {
    // After no alarm LAST-MODIFIED stands where it may, and some programs go by it alone.
    addEvent(calendar, reminder, language, reminder.changedAt).lastModified(new Date(reminder.changedAt))
  }
  const file = calendar.toString()
  const from = file.indexOf('BEGIN:VEVENT')
  return from < 0 ? '' : foldAnew(file.slice(from, file.lastIndexOf('END:VCALENDAR')))
}
