import type { Kysely } from 'kysely'
import { type Condition, eraseMailboxes } from './erase.ts'
import { type MailboxRecord, recordOf, rowOf } from './mailbox-record.ts'
import type { MailboxRow, Tables } from './tables.ts'

type Db = Kysely<Tables>

/** The agreements whose mailboxes someone may see. Every query is limited to them. */
export type AgreementIds = readonly string[]

/** The mailbox with an id; undefined if there is none among those of the agreements. */
export async function mailboxById(db: Db, agreements: AgreementIds, id: string): Promise<MailboxRecord | undefined> {
  if (agreements.length === 0) return undefined
  const row = await db
    .selectFrom('mailboxes')
    .selectAll()
    .where('id', '=', id)
    .where('agreement', 'in', agreements)
    .executeTakeFirst()
  return row && recordOf(row)
}

/** The mailboxes with these addresses, in no order. @param addresses in any case, at most `MAX_ROWS` */
export async function mailboxesByAddress(
  db: Db,
  agreements: AgreementIds,
  addresses: readonly string[],
): Promise<MailboxRecord[]> {
  if (agreements.length === 0 || addresses.length === 0) return []
  const rows = await db
    .selectFrom('mailboxes')
    .selectAll()
    .where(
      'address',
      'in',
      addresses.map((address) => address.toLowerCase()),
    )
    .where('agreement', 'in', agreements)
    .execute()
  return rows.map(recordOf)
}

/** Adds mailboxes and replaces those that have an id already. @param records at most `MAX_ROWS` */
export async function saveMailboxes(db: Db, records: readonly MailboxRecord[]): Promise<void> {
  const [first] = records
  if (first === undefined) return
  const columns = Object.keys(rowOf(first)).filter((column) => column !== 'id') as (keyof MailboxRow)[]
  await db
    .insertInto('mailboxes')
    .values(records.map(rowOf))
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet((excluded) =>
          Object.fromEntries(columns.map((column) => [column, excluded.ref(`excluded.${column}`)])),
        ),
    )
    .execute()
}

/**
 * Replaces a mailbox if it still has the version that the change was made from. Returns whether it had.
 * @param record with the new version
 */
export async function updateMailbox(db: Db, record: MailboxRecord, fromVersion: number): Promise<boolean> {
  const { id, ...values } = rowOf(record)
  const { numUpdatedRows } = await db
    .updateTable('mailboxes')
    .set(values)
    .where('id', '=', id)
    .where('version', '=', fromVersion)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Removes a mailbox if it still has a version. Returns whether it had. @param removedAt instant in RFC 3339 */
export async function deleteMailbox(db: Db, id: string, version: number, removedAt: string): Promise<boolean> {
  const removed = await eraseMailboxes(
    db,
    ({ and, eb }) => and([eb('id', '=', id), eb('version', '=', version)]),
    removedAt,
  )
  return removed === 1
}

/** Removes mailboxes by their ids. @param ids at most `MAX_ROWS` @param removedAt instant in RFC 3339 */
export async function deleteMailboxes(db: Db, ids: readonly string[], removedAt: string): Promise<void> {
  if (ids.length > 0) await eraseMailboxes(db, ({ eb }) => eb('id', 'in', ids), removedAt)
}

/** The number of mailboxes of each agreement that has any. */
export async function countMailboxes(db: Db): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('mailboxes')
    .select(({ fn }) => ['agreement', fn.countAll().as('count')])
    .groupBy('agreement')
    .execute()
  return new Map(rows.map(({ agreement, count }) => [agreement, Number(count)]))
}

/**
 * Mailboxes of one agreement in the order of their addresses, some at a time.
 * @param after the address of the last mailbox of the page before; "" for the first page
 */
export async function mailboxesAfter(
  db: Db,
  agreement: string,
  after: string,
  limit: number,
): Promise<MailboxRecord[]> {
  const rows = await db
    .selectFrom('mailboxes')
    .selectAll()
    .where('agreement', '=', agreement)
    .where('address', '>', after)
    .orderBy('address')
    .limit(limit)
    .execute()
  return rows.map(recordOf)
}

/**
 * Mailboxes of one agreement by their addresses, to be changed in the same transaction.
 * @param addresses in lower case, at most `MAX_ROWS`
 * @param lock whether others must wait with their changes until the transaction ends; SQLite has no other meanwhile
 */
export async function mailboxesToChange(
  db: Db,
  agreement: string,
  addresses: readonly string[],
  lock: boolean,
): Promise<MailboxRecord[]> {
  if (addresses.length === 0) return []
  const query = db
    .selectFrom('mailboxes')
    .selectAll()
    .where('address', 'in', addresses)
    .where('agreement', '=', agreement)
  const rows = await (lock ? query.forUpdate() : query).execute()
  return rows.map(recordOf)
}

/**
 * Removes what other agreements have of addresses whose mail domain is now that of this one.
 * @param addresses in lower case, at most `MAX_ROWS`
 * @param removedAt instant in RFC 3339
 */
export async function deleteFromOthers(
  db: Db,
  agreement: string,
  addresses: readonly string[],
  removedAt: string,
): Promise<void> {
  if (addresses.length === 0) return
  const ofOthers: Condition = ({ and, eb }) => and([eb('address', 'in', addresses), eb('agreement', '!=', agreement)])
  await eraseMailboxes(db, ofOthers, removedAt)
}

/** The number of mailboxes of one agreement. */
export async function countMailboxesOf(db: Db, agreement: string): Promise<number> {
  const row = await db
    .selectFrom('mailboxes')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('agreement', '=', agreement)
    .executeTakeFirst()
  return Number(row?.count)
}
