import type { Kysely } from 'kysely'
import { type Delivery, type DeliveryState, deliveryOf } from './delivery.ts'
import type { AgreementIds } from './mailboxes.ts'
import type { DeliveryRow, Tables } from './tables.ts'

type Db = Kysely<Tables>

/** States in which a run may decide on a delivery anew. */
const UNDECIDED: readonly DeliveryState[] = ['refused', 'failed', 'not-sent']

/** Deliveries of mailboxes, the latest first. @param mailboxes ids, at most `MAX_ROWS` */
export async function deliveriesOf(db: Db, mailboxes: readonly string[]): Promise<Delivery[]> {
  if (mailboxes.length === 0) return []
  const rows = await db
    .selectFrom('deliveries')
    .selectAll()
    .where('mailbox', 'in', mailboxes)
    .orderBy('due_on', 'desc')
    .orderBy('step')
    .orderBy('id')
    .execute()
  return rows.map(deliveryOf)
}

/** The delivery with an id; undefined if there is none. */
export async function deliveryById(db: Db, id: string): Promise<Delivery | undefined> {
  const row = await db.selectFrom('deliveries').selectAll().where('id', '=', id).executeTakeFirst()
  return row && deliveryOf(row)
}

/** What a run decides on a delivery: to send it, or not and why. */
export type DeliveryDecision = Omit<Delivery, 'attempts' | 'nextAttemptAt' | 'updatedAt' | 'state' | 'refusedBy'> & {
  readonly state: 'waiting' | 'not-sent'
}

/**
 * Adds deliveries, and decides anew on those that were decided on before; one that waits, is sent or was sent stays as
 * it is, so that several runs at once decide no more than one.
 * @param decisions at most `MAX_ROWS`; one whose mailbox was erased since is left out
 * @param now instant, from which on those that wait are sent
 * @param lock whether the mailboxes must be kept from being erased meanwhile; SQLite has no other transaction then
 */
export async function saveDecisions(
  db: Db,
  decisions: readonly DeliveryDecision[],
  now: string,
  lock = false,
): Promise<void> {
  const known = await knownMailboxes(db, decisions, lock)
  const kept = decisions.filter(({ mailbox }) => mailbox === undefined || known.has(mailbox))
  if (kept.length === 0) return
  const rows = kept.map(
    (decision): DeliveryRow => ({
      id: decision.id,
      agreement: decision.agreement,
      mailbox: decision.mailbox ?? null,
      run: decision.run,
      channel: decision.channel,
      due_on: decision.dueOn,
      step: decision.step,
      decided_on: decision.decidedOn,
      state: decision.state,
      reason: decision.reason ?? null,
      outcome: decision.outcome ?? null,
      recipient: decision.recipient ?? null,
      refused_by: null,
      attempts: 0,
      next_attempt_at: decision.state === 'waiting' ? now : null,
      claim: null,
      claimed_at: null,
      created_at: decision.createdAt,
      updated_at: now,
    }),
  )
  await db
    .insertInto('deliveries')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet(({ ref }) => ({
          run: ref('excluded.run'),
          decided_on: ref('excluded.decided_on'),
          state: ref('excluded.state'),
          reason: ref('excluded.reason'),
          outcome: ref('excluded.outcome'),
          recipient: ref('excluded.recipient'),
          attempts: ref('excluded.attempts'),
          next_attempt_at: ref('excluded.next_attempt_at'),
          updated_at: ref('excluded.updated_at'),
        }))
        .where('deliveries.state', 'in', UNDECIDED),
    )
    .execute()
}

/** The ids of those mailboxes of decisions that are still there. */
async function knownMailboxes(
  db: Db,
  decisions: readonly DeliveryDecision[],
  lock: boolean,
): Promise<ReadonlySet<string>> {
  const ids = [...new Set(decisions.flatMap(({ mailbox }) => mailbox ?? []))]
  if (ids.length === 0) return new Set()
  const query = db.selectFrom('mailboxes').select('id').where('id', 'in', ids)
  const rows = await (lock ? query.forKeyShare() : query).execute()
  return new Set(rows.map(({ id }) => id))
}

/**
 * Removes the deliveries of agreements that were decided on and due before a date, but for those still to be sent. What is
 * due later must be known until then: it would be sent again.
 */
export async function deleteDeliveriesBefore(db: Db, agreements: AgreementIds, date: string): Promise<void> {
  await db
    .deleteFrom('deliveries')
    .where('agreement', 'in', agreements)
    .where('decided_on', '<', date)
    .where('due_on', '<', date)
    .where('state', 'not in', ['waiting', 'sending'])
    .execute()
}
