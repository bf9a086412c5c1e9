import { Type } from 'typebox'

export const RenewalReminder = Type.String({
  $id: 'RenewalReminder',
  title: 'Reminder of a renewal',
  description:
    'iCalendar file (RFC 5545) with an all-day event on the due date and alarms at 09:00, 60, 30, 15 and 7 days before; one that would lie in the past rings on the next morning instead. The event states the amount due, and how much credit to add by when. Its UID depends on the mailbox and the due date only and its sequence number rises with time, so importing a newer file updates the event.',
  contentMediaType: 'text/calendar',
  pattern: '^BEGIN:VCALENDAR\\r\\n[\\s\\S]*END:VCALENDAR\\r\\n$',
  minLength: 1,
  maxLength: 65_536,
  examples: ['BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n'],
})
