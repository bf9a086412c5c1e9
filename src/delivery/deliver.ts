import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { Logger } from 'pino'
import type { Agreement, Agreements } from '../domain/agreement.ts'
import { isRejection } from '../domain/rejection.ts'
import type { NotDueReason, NotSentReason } from '../domain/reminder.ts'
import type { Outcome, RenewalDue } from '../domain/renewal.ts'
import { todayOf } from '../domain/today.ts'
import { deliveriesOf } from '../register/deliveries.ts'
import type { Delivery } from '../register/delivery.ts'
import { claimDelivery, type Finished, finishDelivery, type Instants } from '../register/delivery-claims.ts'
import { mailboxById } from '../register/mailboxes.ts'
import type { Register } from '../register/register.ts'
import { keyedHash, knownKeyedHash } from '../register/secret.ts'
import type { Tables } from '../register/tables.ts'
import { RegisterUnavailable } from '../register/unavailable.ts'
import { MAX_RETRY_AFTER_SECONDS } from '../shared/retry-after.ts'
import { type Channels, decideMailbox } from './decide.ts'
import type { Sender, SendResult } from './message.ts'
import { optOutToken } from './opt-out-token.ts'
import { nextAttempt } from './retry.ts'

/** One that was begun and not finished for this long was given up: its process has ended. */
const ABANDONED_AFTER_MS = 15 * 60_000

const BETWEEN_TRIES_MS = 1000

/** What sending needs. */
export interface DeliveryService {
  readonly register: Register
  readonly agreements: Agreements
  readonly channels: Channels
  /** Of each channel that is configured. */
  readonly senders: Readonly<Partial<Record<Delivery['channel'], Sender>>>
  /** Sends the digest of a run; undefined without mail. */
  readonly sendDigest?: ((delivery: Delivery, agreement: Agreement) => Promise<SendResult>) | undefined
  readonly clock: () => number
  /** Aborted when the process stops. */
  readonly stopping: AbortSignal
  readonly logger: Logger
  readonly countReminder: (channel: Delivery['channel'], state: Delivery['state']) => void
}

/** The instants by which it is decided what is to be sent now. */
export function instantsAt(now: number): Instants {
  const instant = (after: number): string => new Date(now + after).toISOString()
  return {
    now: instant(0),
    abandonedBefore: instant(-ABANDONED_AFTER_MS),
    impossibleAfter: instant(2 * MAX_RETRY_AFTER_SECONDS * 1000),
  }
}

/**
 * Sends a delivery, unless another process does or has done so. It is decided on again just before, from the record as it
 * is now: renewed, erased, opted out or changed since, it is not sent, and why is kept.
 * @throws RegisterUnavailable before it is sent: then it is sent later. After it was sent, it may be sent again, as the
 * same message
 */
export async function deliver(service: DeliveryService, delivery: Delivery): Promise<void> {
  const { register, agreements, clock, logger, countReminder } = service
  const claim = randomUUID()
  if (!(await register.write((db) => claimDelivery(db, delivery.id, claim, instantsAt(clock()))))) return
  const agreement = agreements.byId(delivery.agreement)
  const today = todayOf(agreement, clock())
  const result = agreement
    ? await send(service, delivery, agreement)
    : ({ state: 'not-sent', reason: 'unknown-agreement' } as const)
  const finished = { ...finishedBy(result, delivery, clock()), decidedOn: today }
  await whenAvailable(service, (db) =>
    finishDelivery(db, delivery.id, claim, finished, new Date(clock()).toISOString()),
  )
  countReminder(delivery.channel, finished.state)
  const { state, reason } = finished
  logger.info({ delivery: delivery.id, channel: delivery.channel, state, reason }, 'reminder')
}

/** Writes what has become of a message, also when the register is away for a while: it would be sent again otherwise. */
async function whenAvailable(
  { register, stopping }: DeliveryService,
  change: (db: Kysely<Tables>) => Promise<void>,
): Promise<void> {
  const giveUpAt = performance.now() + ABANDONED_AFTER_MS
  for (;;) {
    try {
      return await register.write(change)
    } catch (error) {
      const isOver = stopping.aborted || performance.now() > giveUpAt
      if (isOver || !(error instanceof RegisterUnavailable)) throw error
      await delay(BETWEEN_TRIES_MS, undefined, { signal: stopping }).catch(() => {})
    }
  }
}

/** Why a message that was decided on is not sent after all, besides the reasons of the rule. */
export const WITHDRAWN_REASONS = [
  'superseded',
  'cannot-be-checked',
  'erased',
  'no-channel',
  'no-mail',
  'unknown-agreement',
] as const

type WithdrawnReason = (typeof WITHDRAWN_REASONS)[number] | NotDueReason | NotSentReason

/** What is noted of a delivery after an attempt. */
type Attempt = (SendResult | { readonly state: 'not-sent'; readonly reason: WithdrawnReason }) & {
  readonly recipient?: string
  readonly outcome?: Outcome
}

function finishedBy(attempt: Attempt, { attempts }: Delivery, now: number): Omit<Finished, 'decidedOn'> {
  if (attempt.state !== 'retry') return attempt
  const { reason, retryAfterSeconds = 0, recipient, outcome } = attempt
  const next = nextAttempt(attempts + 1, retryAfterSeconds, now)
  const common = { reason, ...(recipient !== undefined && { recipient }), ...(outcome && { outcome }) }
  if (next === undefined) return { state: 'failed', ...common }
  return { state: 'waiting', ...common, nextAttemptAt: new Date(next).toISOString() }
}

/** Decides on a claimed delivery again, and sends it. */
async function send(service: DeliveryService, delivery: Delivery, agreement: Agreement): Promise<Attempt> {
  const { register, agreements, channels, senders, sendDigest, clock, logger } = service
  try {
    if (delivery.channel === 'digest') {
      return sendDigest ? await sendDigest(delivery, agreement) : { state: 'not-sent', reason: 'no-mail' }
    }
    const { mailbox = '', channel } = delivery
    const now = clock()
    const found = await register.read(async (db) => ({
      record: await mailboxById(db, [agreement.id], mailbox),
      deliveries: await deliveriesOf(db, [mailbox]),
    }))
    if (found.record === undefined) return { state: 'not-sent', reason: 'erased' }
    const { record, deliveries } = found
    const { result, decisions } = decideMailbox(record, deliveries, agreements, channels, todayOf(agreement, now))
    if (isRejection(result)) return { state: 'not-sent', reason: 'cannot-be-checked' }
    const decision = decisions.find((each) => each.channel === channel)
    const sender = senders[channel]
    if (decision === undefined || sender === undefined) return { state: 'not-sent', reason: 'no-channel' }
    if (!decision.isSent) return { state: 'not-sent', reason: decision.reason }
    const { due, recipient } = decision
    if (due.dueOn !== delivery.dueOn || due.step !== delivery.step) return { state: 'not-sent', reason: 'superseded' }
    const hash = (await register.read(knownKeyedHash)) ?? (await register.write(keyedHash))
    const message = {
      delivery,
      record,
      renewal: result,
      due: result.due as RenewalDue,
      language: record.language ?? 'it',
      recipient: recipient as string,
      optOutToken: optOutToken(hash, delivery.id),
      now,
    } as const
    return { ...(await sender.send(message)), recipient: message.recipient, outcome: result.outcome }
  } catch (error) {
    // Whatever it is, no one else must wait for it. Its message may name someone, so that only its kind is logged.
    logger.error({ kind: (error as Error).name, delivery: delivery.id }, 'a reminder cannot be sent')
    return { state: 'retry', reason: 'error' }
  }
}
