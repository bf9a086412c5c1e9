import { type ExpressionBuilder, type Kysely, sql } from 'kysely'
import type { Outcome } from '../domain/renewal.ts'
import { type Delivery, type DeliveryState, deliveryOf } from './delivery.ts'
import type { Tables } from './tables.ts'

type Db = Kysely<Tables>

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
