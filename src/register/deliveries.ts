import { type ExpressionBuilder, type Kysely, sql } from 'kysely'
import type { Outcome } from '../domain/renewal.ts'
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

/** When something is to be sent, and since when something that was begun counts as abandoned. */
export interface Instants {
  readonly now: string
  readonly abandonedBefore: string
  /** No attempt is planned for later: what says so was written while a clock was wrong. */
  readonly impossibleAfter: string
}

/** Which deliveries are to be sent. */
function isToSend({ now, abandonedBefore, impossibleAfter }: Instants) {
  return ({ and, eb, or }: ExpressionBuilder<Tables, 'deliveries'>) =>
    or([
      and([
        eb('state', '=', 'waiting'),
        or([eb('next_attempt_at', '<=', now), eb('next_attempt_at', '>', impossibleAfter)]),
      ]),
      and([
        eb('state', '=', 'sending'),
        or([eb('claimed_at', '<', abandonedBefore), eb('claimed_at', '>', impossibleAfter)]),
      ]),
    ])
}

/** Deliveries over channels that are to be sent now, the most urgent first. */
export async function deliveriesToSend(
  db: Db,
  channels: readonly Delivery['channel'][],
  instants: Instants,
  limit: number,
): Promise<Delivery[]> {
  if (channels.length === 0) return []
  const rows = await db
    .selectFrom('deliveries')
    .selectAll()
    .where('channel', 'in', channels)
    .where(isToSend(instants))
    .orderBy('due_on')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(deliveryOf)
}

/** Claims a delivery that is to be sent. Returns whether it is now the caller's, and no one else's. */
export async function claimDelivery(db: Db, id: string, claim: string, instants: Instants): Promise<boolean> {
  const { now } = instants
  const { numUpdatedRows } = await db
    .updateTable('deliveries')
    .set(({ eb }) => ({
      state: 'sending',
      claim,
      claimed_at: now,
      next_attempt_at: null,
      attempts: eb('attempts', '+', 1),
      updated_at: now,
    }))
    .where('id', '=', id)
    .where(isToSend(instants))
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** What has become of a delivery that was claimed. */
export interface Finished {
  readonly state: Exclude<DeliveryState, 'sending'>
  readonly reason?: string
  /** Of the last renewal check; absent: as before. */
  readonly outcome?: Outcome
  readonly recipient?: string
  readonly decidedOn: string
  readonly nextAttemptAt?: string
}

/** Addresses have no spaces, so that these separate them. */
const addTo = (recipient: string) => sql<string>`coalesce(refused_by || ' ', '') || ${recipient}`

/** Notes what has become of a claimed delivery. Nothing changes if it is another's by now, or was erased. */
export async function finishDelivery(
  db: Db,
  id: string,
  claim: string,
  { state, reason, outcome, recipient, decidedOn, nextAttemptAt }: Finished,
  now: string,
): Promise<void> {
  await db
    .updateTable('deliveries')
    .set({
      state,
      reason: reason ?? null,
      ...(outcome !== undefined && { outcome }),
      ...(recipient !== undefined && { recipient }),
      ...(state === 'refused' && recipient !== undefined && { refused_by: addTo(recipient) }),
      decided_on: decidedOn,
      next_attempt_at: nextAttemptAt ?? null,
      claim: null,
      claimed_at: null,
      updated_at: now,
    })
    .where('id', '=', id)
    .where('claim', '=', claim)
    .execute()
}

/** How many deliveries of a run there are, by channel, state and reason. */
export interface DeliveryCount {
  readonly run: string
  readonly channel: Delivery['channel']
  readonly state: DeliveryState
  readonly reason?: string
  readonly deliveries: number
}

/** The deliveries of runs, counted. @param runs ids, at most `MAX_ROWS` */
export async function countDeliveries(db: Db, runs: readonly string[]): Promise<DeliveryCount[]> {
  if (runs.length === 0) return []
  const rows = await db
    .selectFrom('deliveries')
    .select(({ fn }) => ['run', 'channel', 'state', 'reason', fn.countAll().as('deliveries')])
    .where('run', 'in', runs)
    .groupBy(['run', 'channel', 'state', 'reason'])
    .orderBy('channel')
    .orderBy('state')
    .orderBy('reason')
    .execute()
  return rows.map(({ run, channel, state, reason, deliveries }) => ({
    run,
    channel: channel as Delivery['channel'],
    state: state as DeliveryState,
    ...(reason !== null && { reason }),
    deliveries: Number(deliveries),
  }))
}

/** How many deliveries are still to be sent. */
export async function countWaiting(db: Db): Promise<number> {
  const row = await db
    .selectFrom('deliveries')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('state', 'in', ['waiting', 'sending'])
    .executeTakeFirst()
  return Number(row?.count)
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
