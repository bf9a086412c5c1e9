import type { ExpressionBuilder, ExpressionWrapper, Kysely, SqlBool } from 'kysely'
import type { CivilDate } from '../domain/calendar.ts'
import type { Outcome } from '../domain/renewal.ts'
import type { Tables } from './tables.ts'

type Db = Kysely<Tables>

/** Which deliveries of a run. */
type Condition = (
  builder: ExpressionBuilder<Tables & { readonly mailboxes: Tables['mailboxes'] }, 'deliveries' | 'mailboxes'>,
) => ExpressionWrapper<Tables, 'deliveries' | 'mailboxes', SqlBool>

/** A mailbox of a run: its address, its due date, and why it is named. */
export interface RunMailbox {
  readonly address: string
  readonly dueOn: CivilDate
  readonly reason: string
}

/** Mailboxes of one kind: how many there are, and the most urgent of them. */
export interface RunMailboxes {
  readonly total: number
  readonly first: readonly RunMailbox[]
}

async function mailboxesOfRun(db: Db, run: string, condition: Condition, limit: number): Promise<RunMailboxes> {
  const ofRun = db
    .selectFrom('deliveries')
    .innerJoin('mailboxes', 'mailboxes.id', 'deliveries.mailbox')
    .where('deliveries.run', '=', run)
    .where(condition)
  const count = await ofRun.select(({ fn }) => fn.count('deliveries.mailbox').distinct().as('total')).executeTakeFirst()
  const rows = await ofRun
    .select(['mailboxes.address', 'deliveries.due_on', 'deliveries.reason'])
    .orderBy('deliveries.due_on')
    .orderBy('mailboxes.address')
    .orderBy('deliveries.channel')
    .limit(2 * limit)
    .execute()
  // One that was warned over two channels is one mailbox.
  const byAddress = new Map(rows.map((row) => [row.address, row]))
  const first = [...byAddress.values()].slice(0, limit)
  return {
    total: Number(count?.total),
    first: first.map(({ address, due_on, reason }) => ({ address, dueOn: due_on, reason: reason ?? '' })),
  }
}

/** The mailboxes that a run warned, over whatever channel, with one outcome. */
export function warnedBy(db: Db, run: string, outcome: Outcome, limit: number): Promise<RunMailboxes> {
  return mailboxesOfRun(
    db,
    run,
    ({ and, eb }) => and([eb('deliveries.state', '=', 'sent'), eb('deliveries.outcome', '=', outcome)]),
    limit,
  )
}

/** Those whose mail was refused or failed, with the reason. */
export function notReachedBy(db: Db, run: string, limit: number): Promise<RunMailboxes> {
  return mailboxesOfRun(
    db,
    run,
    ({ and, eb }) => and([eb('deliveries.channel', '=', 'mail'), eb('deliveries.state', 'in', ['refused', 'failed'])]),
    limit,
  )
}

/** Those that have no contact to write to. */
export function withoutContactIn(db: Db, run: string, limit: number): Promise<RunMailboxes> {
  return mailboxesOfRun(
    db,
    run,
    ({ and, eb }) => and([eb('deliveries.state', '=', 'not-sent'), eb('deliveries.reason', '=', 'no-contact')]),
    limit,
  )
}

/** The mailboxes of an agreement whose expiry has passed, whenever that was noticed. */
export async function expiredBefore(db: Db, agreement: string, on: CivilDate, limit: number): Promise<RunMailboxes> {
  const expired = db.selectFrom('mailboxes').where('agreement', '=', agreement).where('expires_on', '<', on)
  const count = await expired.select(({ fn }) => fn.countAll().as('total')).executeTakeFirst()
  const rows = await expired
    .select(['address', 'expires_on'])
    .orderBy('expires_on')
    .orderBy('id')
    .limit(limit)
    .execute()
  return {
    total: Number(count?.total),
    first: rows.map(({ address, expires_on }) => ({ address, dueOn: expires_on, reason: 'expiry-passed' })),
  }
}
