import { DateTime, IANAZone } from 'luxon'
import { numberIn } from './digits.ts'
import { memoize } from './memoize.ts'

/** A civil date, YYYY-MM-DD: no time, no zone. Two of them compare as text. */
export type CivilDate = string

const FULL_DATE = /^\d{4}-\d{2}-\d{2}$/
const MILLISECONDS_A_DAY = 86_400_000

interface Month {
  /** Its first day, in days since 1970. */
  readonly begins: number
  readonly days: number
}

/** How many months are remembered: few distinct ones are asked about. */
export const REMEMBERED_MONTHS = 10_000

/** A month of the calendar, by months since year 0. */
const monthAt = memoize(REMEMBERED_MONTHS, (month: number): Month => {
  const begins = firstDayOf(month)
  return { begins, days: firstDayOf(month + 1) - begins }
})

/** Civil days have no zone, so days of 24 hours in UTC are exact. */
function firstDayOf(month: number): number {
  return new Date(0).setUTCFullYear(0, month, 1) / MILLISECONDS_A_DAY
}

const yearOf = (date: CivilDate): number => numberIn(date, 0, 4)
const monthOf = (date: CivilDate): number => numberIn(date, 5, 7)
const dayOf = (date: CivilDate): number => numberIn(date, 8, 10)

/** Months since year 0. */
const monthsOf = (date: CivilDate): number => yearOf(date) * 12 + monthOf(date) - 1

/** Whether a text is a real date of the calendar in the form YYYY-MM-DD (2027-02-30 and 2027-2-3 are not). */
export function isCivilDate(text: string): boolean {
  if (!FULL_DATE.test(text)) return false
  const month = monthOf(text)
  const day = dayOf(text)
  return month >= 1 && month <= 12 && day >= 1 && day <= monthAt(monthsOf(text)).days
}

/** Whether a text names a time zone of the IANA database, such as "Europe/Rome". */
export function isTimeZone(text: string): boolean {
  return IANAZone.isValidZone(text)
}

/** From "00" on: as far as days go. */
const TWO_DIGITS = Array.from({ length: 32 }, (_, value) => String(value).padStart(2, '0'))
const twoDigits = (value: number): string => TWO_DIGITS[value] as string
const fourDigits = (value: number): string => (value < 1000 ? String(value).padStart(4, '0') : `${value}`)

/** @param month months since year 0 */
const civilDate = (month: number, day: number): CivilDate =>
  `${fourDigits(Math.floor(month / 12))}-${twoDigits((month % 12) + 1)}-${twoDigits(day)}`

/**
 * The date some months later (earlier, if negative), after art. 2963 of the Italian civil code: the day with the
 * same number, or the last day of that month where it has no such day. 2026-11-30 and 3 months is 2027-02-28.
 */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const month = monthsOf(date) + months
  const day = dayOf(date)
  // Every month has a day with a number up to 28.
  return civilDate(month, day <= 28 ? day : Math.min(day, monthAt(month).days))
}

/**
 * The anniversary some years later (earlier, if negative). Always computed from the anchor, never from another
 * anniversary, which would lose 29 February for ever.
 */
export function addYears(anchor: CivilDate, years: number): CivilDate {
  if (years === 0) return anchor
  // Only 29 February is missing in other years.
  if (anchor.endsWith('-02-29')) return addMonths(anchor, years * 12)
  return fourDigits(yearOf(anchor) + years) + anchor.slice(4)
}

/** The date some days later (earlier, if negative). */
export function addDays(date: CivilDate, days: number): CivilDate {
  let day = dayOf(date) + days
  // Every month has a day with a number up to 28.
  if (day >= 1 && day <= 28) return date.slice(0, 8) + twoDigits(day)
  let month = monthsOf(date)
  while (day < 1) day += monthAt(--month).days
  while (day > monthAt(month).days) day -= monthAt(month++).days
  return civilDate(month, day)
}

/** Days since 1970. */
const dayNumber = (date: CivilDate): number => monthAt(monthsOf(date)).begins + dayOf(date) - 1

/** Whole days from one date to another; negative if the second is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** How many years to add to the anchor for its first anniversary on or after a date (negative before the anchor). */
export function yearsToAnniversaryFrom(anchor: CivilDate, date: CivilDate): number {
  const years = yearOf(date) - yearOf(anchor)
  return addYears(anchor, years) >= date ? years : years + 1
}

/** The first anniversary of the anchor (the anchor itself included) on or after a date. */
export function anniversaryFrom(anchor: CivilDate, date: CivilDate): CivilDate {
  return addYears(anchor, yearsToAnniversaryFrom(anchor, date))
}

/** The first anniversary of the anchor strictly after a date. */
export function anniversaryAfter(anchor: CivilDate, date: CivilDate): CivilDate {
  const from = anniversaryFrom(anchor, date)
  return from > date ? from : addYears(anchor, yearOf(from) - yearOf(anchor) + 1)
}

/** The earliest of the dates that are there; absent when none is. */
export function earliest(dates: readonly (CivilDate | undefined)[]): CivilDate | undefined {
  let first: CivilDate | undefined
  for (const date of dates) if (date !== undefined && (first === undefined || date < first)) first = date
  return first
}

/** The current day of each time zone asked for, from its first to its last millisecond. One entry a zone. */
const currentDays = new Map<string, { first: number; last: number; date: CivilDate }>()

/**
 * The civil date at an instant in a time zone: at 2026-11-27T23:30Z it is already 2026-11-28 in Rome.
 * @param now milliseconds since the epoch
 */
export function todayIn(timeZone: string, now: number): CivilDate {
  let day = currentDays.get(timeZone)
  if (day === undefined || now < day.first || now > day.last) {
    const local = DateTime.fromMillis(now, { zone: timeZone })
    day = {
      first: local.startOf('day').toMillis(),
      last: local.endOf('day').toMillis(),
      date: local.toFormat('yyyy-MM-dd'),
    }
    currentDays.set(timeZone, day)
  }
  return day.date
}
