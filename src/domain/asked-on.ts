import type { Agreement } from './agreement.ts'
import { type CivilDate, today } from './calendar.ts'

/** Whose "today" counts where no agreement is known. */
const HOME_TIME_ZONE = 'Europe/Rome'

/**
 * The date on which a question is asked: the one it states, or today in the agreement's time zone.
 * @param now milliseconds since the epoch
 */
export function dateAsked(asOf: CivilDate | undefined, agreement: Agreement | undefined, now: number): CivilDate {
  return asOf ?? today(agreement?.timeZone ?? HOME_TIME_ZONE, now)
}
