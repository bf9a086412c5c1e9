import { createHash } from 'node:crypto'
import { ICalAlarmType, ICalCalendar, ICalEventTransparency } from 'ical-generator'
import type { Renewal, RenewalDue } from '../../domain/renewal.ts'
import type { Language } from '../../shared/language.ts'
import { reminderTitle } from './icalendar-messages.ts'
import { renewalResponse } from './response.ts'

/** Days before the due date on which the calendar shows an alarm. */
const ALARM_DAYS = [60, 30, 15, 7]

const SECONDS_PER_DAY = 86_400

/**
 * An iCalendar file (RFC 5545) with an all-day event on the due date. The UID depends on the mailbox and the due date
 * only, so that importing a newer file updates the event.
 * @param now milliseconds since the epoch: the time stamp of the file
 */
export function renewalCalendar(
  renewal: Renewal,
  due: RenewalDue,
  address: string,
  language: Language,
  now: number,
): string {
  const { text, warnings } = renewalResponse(renewal, language)
  const title = reminderTitle({ address, amountDue: due.charge.gross }, language)
  const calendar = new ICalCalendar({ prodId: { company: 'pec-addons', product: 'pec-addons', language } })
  const event = calendar.createEvent({
    id: uidOf(address, due.dueOn),
    start: due.dueOn,
    allDay: true,
    stamp: new Date(now),
    summary: title,
    // The URL is in the description: the library would write a URL property after the alarms, which is not valid.
    description: [text, ...warnings.map((warning) => warning.text), renewal.agreement.provider.customerArea].join('\n'),
    // The event does not block any time in the calendar.
    transparency: ICalEventTransparency.TRANSPARENT,
  })
  for (const days of ALARM_DAYS) {
    event.createAlarm({ type: ICalAlarmType.display, triggerBefore: days * SECONDS_PER_DAY, description: title })
  }
  return `${calendar.toString()}\r\n`
}

/** A hash, so that the UID does not reveal the address. */
function uidOf(address: string, dueOn: string): string {
  const hash = createHash('sha256').update(`${address.toLowerCase()} ${dueOn}`).digest('hex')
  return `${hash.slice(0, 32)}@pec-addons`
}
