import type { Agreement } from './agreement.ts'
import { type CivilDate, todayIn } from './calendar.ts'

/** Whose "today" counts where no agreement is known. */
const HOME_TIME_ZONE = 'Europe/Rome'

/**
 * The date on which a question is asked that states none: today in the agreement's time zone.
 * @param now milliseconds since the epoch
 */
export function todayOf(agreement: Agreement | undefined, now: number): CivilDate {
  return todayIn(agreement?.timeZone ?? HOME_TIME_ZONE, now)
}
