import { createHash } from 'node:crypto'
import type { CivilDate } from '../domain/calendar.ts'
import type { Channel, EarlierReminder } from '../domain/reminder.ts'
import type { Outcome } from '../domain/renewal.ts'
import type { DeliveryRow } from './tables.ts'

/** Every state of a delivery. Only `sent`, and `refused` by the same recipient, close a step for good. */
export const DELIVERY_STATES = ['waiting', 'sending', 'sent', 'refused', 'failed', 'not-sent'] as const

export type DeliveryState = (typeof DELIVERY_STATES)[number]

/** The message of a mailbox over a channel, or the digest of a run, and what has become of it. */
export interface Delivery {
  readonly id: string
  readonly agreement: string
  /** Absent for a digest. */
  readonly mailbox?: string
  /** The last run that decided on it. */
  readonly run: string
  readonly channel: Channel | 'digest'
  readonly dueOn: CivilDate
  readonly step: number
  /** The date of the last decision on it. */
  readonly decidedOn: CivilDate
  readonly state: DeliveryState
  readonly reason?: string
  /** Of the renewal check by which it was decided; absent for a digest. */
  readonly outcome?: Outcome
  readonly recipient?: string
  /** Every recipient that has refused it for good. */
  readonly refusedBy?: readonly string[]
  readonly attempts: number
  /** Instants in RFC 3339. */
  readonly nextAttemptAt?: string
  readonly createdAt: string
  readonly updatedAt: string
}

/** What makes a message: there is one for each mailbox, due date, step and channel. */
export type DeliveryKey = Required<Pick<Delivery, 'mailbox' | 'dueOn' | 'step' | 'channel'>>

/** The id of a message, the same whoever makes it, so that it cannot be made twice. */
export function deliveryId({ mailbox, dueOn, step, channel }: DeliveryKey): string {
  return createHash('sha256').update(`${mailbox} ${dueOn} ${step} ${channel}`).digest('hex').slice(0, 32)
}

/** The delivery of a row. */
export function deliveryOf(row: DeliveryRow): Delivery {
  return {
    id: row.id,
    agreement: row.agreement,
    ...(row.mailbox !== null && { mailbox: row.mailbox }),
    run: row.run,
    channel: row.channel as Delivery['channel'],
    dueOn: row.due_on,
    step: row.step,
    decidedOn: row.decided_on,
    state: row.state as DeliveryState,
    ...(row.reason !== null && { reason: row.reason }),
    ...(row.outcome !== null && { outcome: row.outcome as Outcome }),
    ...(row.recipient !== null && { recipient: row.recipient }),
    ...(row.refused_by !== null && { refusedBy: row.refused_by.split(' ') }),
    attempts: row.attempts,
    ...(row.next_attempt_at !== null && { nextAttemptAt: row.next_attempt_at }),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}

/** What deliveries of a mailbox, of which none is a digest, decide about its next ones. */
export function earlierReminders(deliveries: readonly Delivery[]): EarlierReminder[] {
  return deliveries.flatMap(({ state, channel, dueOn, step, recipient, refusedBy = [], decidedOn }) => {
    const common = { channel: channel as Channel, dueOn, step, on: decidedOn }
    const refused = refusedBy.map((each): EarlierReminder => ({ ...common, result: 'refused', recipient: each }))
    if (state !== 'sent') return refused
    return [{ ...common, result: 'sent', ...(recipient !== undefined && { recipient }) }, ...refused]
  })
}
