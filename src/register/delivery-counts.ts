import type { Kysely } from 'kysely'
import type { Delivery, DeliveryState } from './delivery.ts'
import type { Tables } from './tables.ts'

type Db = Kysely<Tables>

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
