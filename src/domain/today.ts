import type { Agreement } from './agreement.ts'
import { type CivilDate, todayIn } from './calendar.ts'

/** The time zone where no agreement is known. */
const HOME_TIME_ZONE = 'Europe/Rome'

/**
 * The date of a question that states none: today in the agreement's time zone.
 * @param agreement undefined where no agreement covers the question: then in Rome
 * @param now milliseconds since the epoch
 */
export function todayOf(agreement: Agreement | undefined, now: number): CivilDate {
  return todayIn(timeZoneOf(agreement), now)
}

/** The time zone of an agreement; that of Italy where no agreement is known. */
export function timeZoneOf(agreement: Agreement | undefined): string {
  return agreement?.timeZone ?? HOME_TIME_ZONE
}
