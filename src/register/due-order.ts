import type { CivilDate } from '../domain/calendar.ts'

/**
 * The order of mailboxes by the dates on which they are next due, in three segments:
 *
 * 0. those whose expiry has passed, by expiry;
 * 1. those whose anniversary is still to come this year, by month and day;
 * 2. the others, which are due next year, by month and day.
 *
 * A mailbox that has not expired is due on the first anniversary of its expiry on or after the date, which lies within
 * a year. So month and day alone, from the month and day of the date on and then from January, are in the order of the
 * due dates, and an index of them serves any date. On 2026-11-22: 12-01 is due in 2026, then 04-30 in 2027.
 *
 * 29 February is due on 28 February where a year is no leap year. Its text still sorts between 02-28 and 03-01, so it
 * comes after those that are due on the same day; and on 2027-02-28 it is itself still to come: it is due that day.
 */
export interface DuePosition {
  readonly segment: 0 | 1 | 2
  /** The expiry in segment 0, otherwise its month and day. */
  readonly key: string
  /** The id of the mailbox, which decides between equal keys; "" comes before all. */
  readonly id: string
}

export const SEGMENTS = [0, 1, 2] as const

/** Month and day of a date: "04-30". */
const monthAndDay = (date: CivilDate): string => date.slice(5)

/** Where a mailbox stands in the order of a date. */
export function positionOf({ id, expiresOn }: { id: string; expiresOn: CivilDate }, on: CivilDate): DuePosition {
  if (expiresOn < on) return { segment: 0, key: expiresOn, id }
  const key = monthAndDay(expiresOn)
  return { segment: key >= monthAndDay(on) ? 1 : 2, key, id }
}

/** The position before every mailbox of a segment. */
export function startOf(segment: DuePosition['segment'], on: CivilDate): DuePosition {
  return { segment, key: segment === 1 ? monthAndDay(on) : '', id: '' }
}

/** Compares two positions, for `sort`. */
export function byPosition(a: DuePosition, b: DuePosition): number {
  return a.segment - b.segment || compare(a.key, b.key) || compare(a.id, b.id)
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
