import { createHash } from 'node:crypto'
import { ICalAlarmRelatesTo, ICalAlarmType, ICalCalendar, type ICalEvent, ICalEventTransparency } from 'ical-generator'
import { addDays, type CivilDate } from '../../domain/calendar.ts'
import type { Language } from '../language.ts'
import { reminderTitle } from '../messages/reminder.ts'
import { alarmDays } from './alarms.ts'
import { foldAnew } from './fold.ts'

const SECONDS_PER_DAY = 86_400
const SECONDS_TO_NINE = 9 * 3600
const MILLISECONDS_PER_MINUTE = 60_000

/** A renewal to be reminded of. */
export interface Reminder {
  readonly address: string
  readonly dueOn: CivilDate
  /** Whether it is about the services just chosen, without those that the mailbox may have already. */
  readonly chosenAlone: boolean
  /** VAT included. */
  readonly amountDue: string
  /** The lines of the event's description. */
  readonly description: readonly string[]
  /** The date of the question, in the time zone of the agreement. */
  readonly asOf: CivilDate
  readonly timeZone: string
}

/**
 * An iCalendar file (RFC 5545) with an all-day event on the due date. The UID depends on the mailbox, the due date and
 * `chosenAlone` only, and the sequence number rises with the clock, so that importing a newer file updates the event. A
 * reminder of the services just chosen never replaces that of the whole mailbox, whose amount is larger.
 * @param now milliseconds since the epoch: the time stamp of the file
 */
export function reminderFile(reminder: Reminder, language: Language, now: number): string {
  const calendar = new ICalCalendar({ prodId: prodIdIn(language) })
  const event = addEvent(calendar, reminder, language, now)
  for (const days of alarmDays({ ...reminder, now })) createAlarm(event, days, event.summary())
  return `${foldAnew(calendar.toString())}\r\n`
}

/** Which program has made a calendar. */
export const prodIdIn = (language: Language) => ({ company: 'pec-addons', product: 'pec-addons', language })

/**
 * Adds the event of a reminder to a calendar, without alarms.
 * @param changedAt milliseconds since the epoch: when the event was last changed
 */
export function addEvent(calendar: ICalCalendar, reminder: Reminder, language: Language, changedAt: number): ICalEvent {
  const { dueOn, description } = reminder
  return calendar.createEvent({
    id: uidOf(reminder),
    // Minutes, because seconds exceed the 31 bits of an INTEGER in 2038.
    sequence: Math.floor(changedAt / MILLISECONDS_PER_MINUTE),
    // Without a METHOD it is the time of the last change too (RFC 5545, 3.8.7.2). The library would write LAST-MODIFIED
    // and a URL after the alarms, where no property of the event may stand.
    stamp: new Date(changedAt),
    start: dueOn,
    // An all-day event ends with the beginning of the next day; some programs drop one without an end.
    end: addDays(dueOn, 1),
    allDay: true,
    summary: reminderTitle(reminder, language),
    description: description.join('\n'),
    // The event does not block any time in the calendar.
    transparency: ICalEventTransparency.TRANSPARENT,
  })
}

/**
 * An alarm at 09:00, relative to the beginning of the event: 60 days before is `-P59DT15H`. An absolute one would be in
 * UTC; calendars that keep minutes before the event, such as Outlook's and Android's, read the relative one more
 * reliably, and it goes along when the event is moved.
 */
function createAlarm(event: ICalEvent, days: number, description: string): void {
  const seconds = SECONDS_TO_NINE - days * SECONDS_PER_DAY
  const alarm = event.createAlarm({ type: ICalAlarmType.display, trigger: -seconds, description })
  // What comes after the beginning the library would count from the end.
  if (seconds > 0) alarm.relatesTo(ICalAlarmRelatesTo.start)
}

/** A hash, so that the UID does not reveal the address. */
function uidOf({ address, dueOn, chosenAlone }: Reminder): string {
  const about = `${address.toLowerCase()} ${dueOn}${chosenAlone ? ' chosen' : ''}`
  const hash = createHash('sha256').update(about).digest('hex')
  return `${hash.slice(0, 32)}@pec-addons`
}
