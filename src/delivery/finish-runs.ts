import type { Agreements } from '../domain/agreement.ts'
import { type DeliveryDecision, saveDecisions } from '../register/deliveries.ts'
import { deliveryId } from '../register/delivery.ts'
import { countDeliveries, type DeliveryCount } from '../register/delivery-counts.ts'
import type { Register } from '../register/register.ts'
import {
  noteDecided,
  noteFinished,
  type ReminderRun,
  undecidedRuns,
  unfinishedRuns,
} from '../register/reminder-runs.ts'

/** The digest of a run, as a delivery. It is about no mailbox, and takes the run in its place. */
function digestOf({ id: run, agreement, on }: ReminderRun, recipient: string, createdAt: string): DeliveryDecision {
  const key = { dueOn: on, step: 0, channel: 'digest' } as const
  const id = deliveryId({ ...key, mailbox: run })
  return { ...key, id, agreement, run, decidedOn: on, state: 'waiting', recipient, createdAt }
}

/** Reasons for which nothing was sent that the secretariat should know; by any other, all is well by now. */
const REPORTED_REASONS: readonly (string | undefined)[] = ['no-contact', 'expiry-passed']

/** Whether a run did something that a digest reports. */
const didSomething = (counts: readonly DeliveryCount[]): boolean =>
  counts.some(({ state, reason }) => state !== 'not-sent' || REPORTED_REASONS.includes(reason))

/** After this time a run that still decides was given up: its process has ended. */
const MAX_DECIDING_MS = { request: 15 * 60_000, daily: 24 * 3_600_000 } as const

/** Closes the runs that were given up: what they have decided on is sent. A daily run of today is decided on again first. */
async function closeAbandoned(register: Register, now: string): Promise<void> {
  for (const { id, trigger, startedAt } of await register.read(undecidedRuns)) {
    if (Date.parse(now) - Date.parse(startedAt) > MAX_DECIDING_MS[trigger])
      await register.write((db) => noteDecided(db, id, 0, now))
  }
}

/**
 * Finishes the runs of which no message is waiting any more. The secretariat gets a digest of each that did something,
 * once: both are one transaction.
 * @param sendsMail without mail there are no digests
 * @returns the runs that were finished
 */
export async function finishRuns(
  register: Register,
  agreements: Agreements,
  sendsMail: boolean,
  now: string,
): Promise<ReminderRun[]> {
  await closeAbandoned(register, now)
  const finished: ReminderRun[] = []
  for (const run of await register.read(unfinishedRuns)) {
    const counts = await register.read((db) => countDeliveries(db, [run.id]))
    if (counts.some(({ state }) => state === 'waiting' || state === 'sending')) continue
    const recipient = agreements.byId(run.agreement)?.secretariatEmail
    const isFirst = await register.write(async (db) => {
      const isFinishedHere = await noteFinished(db, run.id, now)
      if (isFinishedHere && sendsMail && recipient !== undefined && didSomething(counts))
        await saveDecisions(db, [digestOf(run, recipient, now)], now)
      return isFinishedHere
    })
    if (isFirst) finished.push(run)
  }
  return finished
}
