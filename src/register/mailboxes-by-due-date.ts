import type { ExpressionBuilder, Kysely } from 'kysely'
import type { CivilDate } from '../domain/calendar.ts'
import { byPosition, type DuePosition, positionOf, SEGMENTS, startOf } from './due-order.ts'
import { type MailboxRecord, recordOf } from './mailbox-record.ts'
import type { AgreementIds } from './mailboxes.ts'
import type { Tables } from './tables.ts'

/**
 * Mailboxes in the order in which they are due from a date on, those whose expiry has passed first.
 * @param on the date of the order: the same for all pages
 * @param after where the page before has ended
 */
export async function mailboxesByDueDate(
  db: Kysely<Tables>,
  agreements: AgreementIds,
  on: CivilDate,
  after: DuePosition,
  limit: number,
): Promise<MailboxRecord[]> {
  const found: MailboxRecord[] = []
  for (const segment of SEGMENTS) {
    if (segment < after.segment || found.length >= limit) continue
    const from = segment === after.segment ? after : startOf(segment, on)
    // An index has the order of one agreement. To sort those of several, a database would read all of them each time.
    const pages: MailboxRecord[] = []
    for (const agreement of agreements) {
      pages.push(...(await pageOf(db, agreement, on, from, limit - found.length)))
    }
    const inOrder = pages.toSorted((a, b) => byPosition(positionOf(a, on), positionOf(b, on)))
    found.push(...inOrder.slice(0, limit - found.length))
  }
  return found
}

/** Mailboxes of one agreement after a position, in its segment. */
async function pageOf(
  db: Kysely<Tables>,
  agreement: string,
  on: CivilDate,
  { segment, key, id }: DuePosition,
  limit: number,
): Promise<MailboxRecord[]> {
  const column = segment === 0 ? 'expires_on' : 'anniversary'
  const inSegment = ({ and, eb }: ExpressionBuilder<Tables, 'mailboxes'>) => {
    if (segment === 0) return eb('expires_on', '<', on)
    return and([eb('expires_on', '>=', on), ...(segment === 2 ? [eb('anniversary', '<', on.slice(5))] : [])])
  }
  const rows = await db
    .selectFrom('mailboxes')
    .selectAll()
    .where('agreement', '=', agreement)
    .where(inSegment)
    .where(({ eb, refTuple, tuple }) => eb(refTuple(column, 'id'), '>', tuple(key, id)))
    .orderBy(column)
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(recordOf)
}
