import { addDays, type CivilDate, daysBetween, todayIn } from '../../domain/calendar.ts'

/** Days before the due date on which an alarm rings. */
const ALARM_DAYS = [60, 30, 15, 7]

/** From 09:00, when alarms ring, to midnight: 15 hours on every day, because clocks change at night. */
const NINE_TO_MIDNIGHT_MS = 15 * 3_600_000

/** What the days of alarms depend on. */
export interface AlarmTimes {
  readonly dueOn: CivilDate
  readonly asOf: CivilDate
  readonly timeZone: string
  /** Milliseconds since the epoch. */
  readonly now: number
}

/**
 * How many days before the due date the alarms ring, at 09:00: 60, 30, 15 and 7. One that would lie in the past rings
 * on the next morning instead, so that a reminder made late still reminds; two never ring on the same morning. At noon
 * of 2027-04-20, for 2027-04-30: 9 and 7. On the due date itself: -1, the morning after it.
 */
export function alarmDays({ dueOn, ...times }: AlarmTimes): number[] {
  const daysLeft = daysBetween(nextMorning(times), dueOn)
  return [...new Set(ALARM_DAYS.map((days) => Math.min(days, daysLeft)))]
}

/**
 * The day of the first 09:00 to come. A question about a later day than today is taken to be asked during that day, as
 * if it were today, so that the same `asOf` gives the same alarms before and on that day.
 */
function nextMorning({ asOf, timeZone, now }: Omit<AlarmTimes, 'dueOn'>): CivilDate {
  if (asOf > todayIn(timeZone, now)) return addDays(asOf, 1)
  return todayIn(timeZone, now + NINE_TO_MIDNIGHT_MS)
}
