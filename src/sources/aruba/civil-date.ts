import { type CivilDate, dateIn, isCivilDate } from '../../domain/calendar.ts'
import { memoize } from '../../domain/memoize.ts'

/** Aruba's dates are those of Italy. */
const TIME_ZONE = 'Europe/Rome'

/** A date, perhaps with a time, perhaps with an offset from UTC ("Z", "+02:00", "+0200"). */
const DATE_TIME = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(Z|[+-]\d{2}:?\d{2})?)?$/

/**
 * The date in Italy of an instant as Aruba writes it: "2027-04-29T22:00:00Z" is midnight in Rome, of 30 April. Without an
 * offset it is the date that stands there. Undefined if it is no date.
 */
export function civilDateOf(text: string): CivilDate | undefined {
  return memoized(text) || undefined
}

function calculate(text: string): CivilDate | undefined {
  const [, date = '', time, offset] = DATE_TIME.exec(text) ?? []
  if (!isCivilDate(date)) return undefined
  if (offset === undefined) return date
  const instant = Date.parse(`${date}T${time}${offset.replace(/^([+-]\d{2}):?/, '$1:')}`)
  return Number.isNaN(instant) ? undefined : dateIn(TIME_ZONE, instant)
}

/** Most mailboxes of an Order end on few days; finding the date of an instant takes as long as all the rest. */
const memoized = memoize(
  10_000,
  (text: string): CivilDate | '' => calculate(text) ?? '',
  (text) => text,
)
