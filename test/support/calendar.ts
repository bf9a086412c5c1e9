import ICAL from 'ical.js'
import { DateTime, Duration } from 'luxon'
import { sync, type VEvent } from 'node-ical'

/** A reminder as a program reads it. */
export interface ReadReminder {
  readonly uid: string
  readonly sequence: number
  readonly summary: string
  readonly description: string
  /** Civil dates; the end is the first day after the event. */
  readonly start: string
  readonly end: string
  /** When its alarms ring, by the clock of the reader: "2027-03-01T09:00:00". */
  readonly alarms: readonly string[]
}

/** The events of a calendar, read by two parsers that know nothing of each other. Throws where they differ. */
export function remindersIn(calendar: string): readonly ReadReminder[] {
  const [one, other] = [byIcalJs(calendar), byNodeIcal(calendar)].map((read) => JSON.stringify(read, null, 1))
  if (one !== other) throw new Error(`ical.js reads ${one}\nnode-ical reads ${other}`)
  return byIcalJs(calendar)
}

/** The only event of a calendar file. */
export function reminderIn(file: string): ReadReminder {
  const [event, ...others] = remindersIn(file)
  if (event === undefined || others.length > 0) throw new Error(`${others.length} other events`)
  return event
}

function byIcalJs(calendar: string): ReadReminder[] {
  return new ICAL.Component(ICAL.parse(calendar)).getAllSubcomponents('vevent').map(ofIcalJs)
}

function ofIcalJs(event: ICAL.Component): ReadReminder {
  const { uid, sequence, summary, description, startDate, endDate, component } = new ICAL.Event(event)
  const alarms = component.getAllSubcomponents('valarm').map((alarm) => {
    const midnight = startDate.clone()
    midnight.isDate = false
    midnight.addDuration(alarm.getFirstPropertyValue('trigger') as ICAL.Duration)
    return midnight.toString()
  })
  return { uid, sequence, summary, description, start: startDate.toString(), end: endDate.toString(), alarms }
}

function byNodeIcal(calendar: string): ReadReminder[] {
  return Object.values(sync.parseICS(calendar))
    .filter((each): each is VEvent => each?.type === 'VEVENT')
    .map(ofNodeIcal)
}

function ofNodeIcal({ uid, sequence, summary, description, start, end, alarms = [] }: VEvent): ReadReminder {
  const midnight = DateTime.fromISO(civilDateOf(start))
  const ring = ({ trigger }: { trigger?: unknown }): string => {
    // An object where the property has parameters.
    const duration = Duration.fromISO((trigger as { val?: string }).val ?? String(trigger))
    return midnight.plus(duration).toISO({ includeOffset: false, suppressMilliseconds: true }) ?? ''
  }
  return {
    uid,
    sequence: Number(sequence),
    summary: String(summary),
    description: String(description),
    start: civilDateOf(start),
    end: civilDateOf(end as Date),
    alarms: alarms.map(ring),
  }
}

/** node-ical reads a date as the midnight of the machine's zone. */
const civilDateOf = (date: Date): string => DateTime.fromJSDate(date).toISODate() ?? ''
