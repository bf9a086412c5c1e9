import { createHash } from 'node:crypto'
import { ICalAlarmType, ICalCalendar, ICalEventTransparency } from 'ical-generator'
import type { Renewal, RenewalDue } from '../../domain/renewal.ts'
import type { Language } from '../../shared/language.ts'
import { reminderTitle } from './icalendar-messages.ts'
import { renewalResponse } from './response.ts'

/** How many days before the due date the calendar reminds of it. */
const ALARM_DAYS = [60, 30, 15, 7]

const SECONDS_A_DAY = 86_400

/**
 * A renewal that is due as an iCalendar file (RFC 5545): an all-day event with what to have ready and by when. Its UID
 * depends on the mailbox and the due date alone, so that importing it again updates it.
 * @param now milliseconds since the epoch: when the file is made
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
    // The library would write a URL of its own behind the alarms, where RFC 5545 has no properties any more.
    description: [text, ...warnings.map((warning) => warning.text), renewal.agreement.provider.customerArea].join('\n'),
    // It takes no time of the day.
    transparency: ICalEventTransparency.TRANSPARENT,
  })
  for (const days of ALARM_DAYS) {
    event.createAlarm({ type: ICalAlarmType.display, triggerBefore: days * SECONDS_A_DAY, description: title })
  }
  return `${calendar.toString()}\r\n`
}

/** The address itself stands in no identifier. */
function uidOf(address: string, dueOn: string): string {
  const hash = createHash('sha256').update(`${address.toLowerCase()} ${dueOn}`).digest('hex')
  return `${hash.slice(0, 32)}@pec-addons`
}
