import { DateTime, IANAZone } from 'luxon'

/** A civil date, YYYY-MM-DD: no time, no zone. Two of them compare as text. */
export type CivilDate = string

const YEAR_MONTH_DAY = /^\d{4}-(0[1-9]|1[0-2])-\d{2}$/

const yearOf = (date: CivilDate): number => Number(date.slice(0, 4))
const dayOf = (date: CivilDate): number => Number(date.slice(8))

/** Months since January of the year 0: of "2027-02-28" 24 325. The next month is one more, in every year. */
const monthOf = (date: CivilDate): number => yearOf(date) * 12 + Number(date.slice(5, 7)) - 1

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : `${value}`)

/** @param month months since January of the year 0 */
function civilDate(month: number, day: number): CivilDate {
  const year = String(Math.floor(month / 12)).padStart(4, '0')
  return `${year}-${twoDigits((month % 12) + 1)}-${twoDigits(day)}`
}

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

/** @param month months since January of the year 0 */
function daysIn(month: number): number {
  const monthOfYear = (month % 12) + 1
  if (monthOfYear === 2) return isLeapYear(Math.floor(month / 12)) ? 29 : 28
  return [4, 6, 9, 11].includes(monthOfYear) ? 30 : 31
}

/** Whether a text is a real date of the calendar in the form YYYY-MM-DD (2027-02-30 and 2027-2-3 are not). */
export function isCivilDate(text: string): boolean {
  return YEAR_MONTH_DAY.test(text) && dayOf(text) >= 1 && dayOf(text) <= daysIn(monthOf(text))
}

/** Whether a text names a time zone of the IANA database, such as "Europe/Rome". */
export function isTimeZone(text: string): boolean {
  return IANAZone.isValidZone(text)
}

/**
 * The date some months later (earlier, if negative), after art. 2963 of the Italian civil code: the day with the
 * same number, or the last day of that month where it has no such day. 2026-11-30 and 3 months is 2027-02-28.
 */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const month = monthOf(date) + months
  return civilDate(month, Math.min(dayOf(date), daysIn(month)))
}

/**
 * The anniversary some years later (earlier, if negative). Always computed from the anchor, never from another
 * anniversary, which would lose 29 February for ever.
 */
export function addYears(anchor: CivilDate, years: number): CivilDate {
  return addMonths(anchor, years * 12)
}

/** The date some days later (earlier, if negative): 2027-02-28 and 1 day is 2027-03-01. */
export function addDays(date: CivilDate, days: number): CivilDate {
  let month = monthOf(date)
  let day = dayOf(date) + days
  while (day < 1) day += daysIn(--month)
  while (day > daysIn(month)) day -= daysIn(month++)
  return civilDate(month, day)
}

/** Days since the last day of the year 0: the full years, the full months of this one, and the day of the month. */
function dayNumber(date: CivilDate): number {
  const month = monthOf(date)
  const years = Math.floor(month / 12) - 1
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400)
  let days = years * 365 + leapDays + dayOf(date)
  for (let earlier = month - (month % 12); earlier < month; earlier++) days += daysIn(earlier)
  return days
}

/** Whole days from one date to another; negative if the second is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** The first anniversary of the anchor (before it too, and the anchor itself) on or after a date. */
export function anniversaryFrom(anchor: CivilDate, date: CivilDate): CivilDate {
  const years = yearOf(date) - yearOf(anchor)
  const inThatYear = addYears(anchor, years)
  return inThatYear >= date ? inThatYear : addYears(anchor, years + 1)
}

/** The first anniversary of the anchor strictly after a date. */
export function anniversaryAfter(anchor: CivilDate, date: CivilDate): CivilDate {
  const years = yearOf(date) - yearOf(anchor)
  const inThatYear = addYears(anchor, years)
  return inThatYear > date ? inThatYear : addYears(anchor, years + 1)
}

/** The anniversaries of the anchor from a first through a last date, in order. */
export function anniversariesBetween(anchor: CivilDate, first: CivilDate, last: CivilDate): CivilDate[] {
  const anniversaries: CivilDate[] = []
  const anchorYear = yearOf(anchor)
  const lastYear = yearOf(last)
  for (let year = yearOf(first); year <= lastYear; year++) {
    const date = addYears(anchor, year - anchorYear)
    if (date >= first && date <= last) anniversaries.push(date)
  }
  return anniversaries
}

/** The earliest of the dates that are given; undefined if none is. */
export function earliest(dates: readonly (CivilDate | undefined)[]): CivilDate | undefined {
  // Sorting puts what is undefined last.
  return dates.toSorted()[0]
}

/**
 * The civil date at an instant in a time zone: at 2026-11-27T23:30Z it is already 2026-11-28 in Rome.
 * @param instant milliseconds since the epoch
 */
export function dateIn(timeZone: string, instant: number): CivilDate {
  return DateTime.fromMillis(instant, { zone: timeZone }).toFormat('yyyy-MM-dd')
}

/**
 * The instant at which a clock in a time zone shows a time of a day, in milliseconds since the epoch. In the hour that is
 * left out in spring it is an hour later.
 * @param time such as "08:00"
 */
export function instantIn(timeZone: string, date: CivilDate, time: string): number {
  return DateTime.fromISO(`${date}T${time}`, { zone: timeZone }).toMillis()
}

/** A day in a time zone, from its first to its last millisecond. */
interface Day {
  readonly first: number
  readonly last: number
  readonly date: CivilDate
}

/** The current day of each time zone in use. */
const currentDays = new Map<string, Day>()

/** The day found is kept until it ends, because luxon needs 8 µs to find it. */
function dayIn(timeZone: string, now: number): Day {
  let day = currentDays.get(timeZone)
  if (day === undefined || now < day.first || now > day.last) {
    const local = DateTime.fromMillis(now, { zone: timeZone })
    day = {
      first: local.startOf('day').toMillis(),
      last: local.endOf('day').toMillis(),
      date: dateIn(timeZone, now),
    }
    currentDays.set(timeZone, day)
  }
  return day
}

/**
 * Today in a time zone.
 * @param now milliseconds since the epoch
 */
export function todayIn(timeZone: string, now: number): CivilDate {
  return dayIn(timeZone, now).date
}

/**
 * When today began in a time zone, in milliseconds since the epoch.
 * @param now milliseconds since the epoch
 */
export function startOfToday(timeZone: string, now: number): number {
  return dayIn(timeZone, now).first
}
