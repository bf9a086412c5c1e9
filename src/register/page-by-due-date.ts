import { setImmediate } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { CivilDate } from '../domain/calendar.ts'
import { nextRenewal } from '../domain/renewal.ts'
import { type DuePosition, positionOf } from './due-order.ts'
import type { MailboxRecord } from './mailbox-record.ts'
import type { AgreementIds } from './mailboxes.ts'
import { mailboxesByDueDate } from './mailboxes-by-due-date.ts'
import type { Register } from './register.ts'
import type { Tables } from './tables.ts'

/** How many mailboxes are read in one turn of the event loop, and at most for one page. */
export const PAGE_LIMITS = { perTurn: 500, maxRead: 20_000 }

/** What a page is made of. */
export interface DuePageQuestion<Item, More> {
  readonly register: Register
  /** The agreements whose mailboxes are listed. */
  readonly ids: AgreementIds
  readonly limit: number
  /** The date of the order, which stays the same from page to page. */
  readonly on: CivilDate
  readonly after: DuePosition
  /** Whether some mailboxes are left out: then more of them are read at once. */
  readonly isFiltered: boolean
  /** Mailboxes that are due after this day are left out; undefined: none is. */
  readonly lastDay?: CivilDate | undefined
  /** Reads what else is needed of mailboxes. */
  readonly readMore: (db: Kysely<Tables>, records: readonly MailboxRecord[]) => Promise<More>
  /** The item of a mailbox; undefined: it is left out. */
  readonly itemOf: (record: MailboxRecord, more: More) => Item | undefined
}

/** A page, and where the next one begins if more may come. */
export interface DuePage<Item> {
  readonly items: readonly Item[]
  readonly next?: DuePosition
}

/**
 * A page of mailboxes in the order in which they are due. Which are left out is known only after their checks, so a page
 * may end before it is full: after 20,000 mailboxes it says where to go on.
 */
export async function pageByDueDate<Item, More>(
  question: DuePageQuestion<Item, More>,
  limits = PAGE_LIMITS,
): Promise<DuePage<Item>> {
  const { register, ids, limit, on, isFiltered, lastDay, readMore, itemOf } = question
  const perTurn = isFiltered ? limits.perTurn : limit + 1
  const items: Item[] = []
  let position = question.after
  for (let read = 0; read < limits.maxRead; read += perTurn) {
    const [records, more] = await register.read(async (db) => {
      const found = await mailboxesByDueDate(db, ids, on, position, perTurn)
      return [found, await readMore(db, found)]
    })
    for (const record of records) {
      if (items.length === limit) return { items, next: position }
      // They come in the order in which they are due: none that follows is due in time.
      if (lastDay !== undefined && isDueAfter(record, lastDay, on)) return { items }
      position = positionOf(record, on)
      const item = itemOf(record, more)
      if (item !== undefined) items.push(item)
    }
    if (records.length < perTurn) return { items }
    await setImmediate()
  }
  return { items, next: position }
}

/** Whether a mailbox is due after a day. @param on the date of the order */
function isDueAfter({ expiresOn }: MailboxRecord, lastDay: CivilDate, on: CivilDate): boolean {
  return expiresOn >= on && nextRenewal(expiresOn, on) > lastDay
}
