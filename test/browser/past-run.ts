import { saveDecisions } from '../../src/register/deliveries.ts'
import { deliveryId } from '../../src/register/delivery.ts'
import { claimDelivery, finishDelivery } from '../../src/register/delivery-claims.ts'
import type { Register } from '../../src/register/register.ts'
import { addRun, noteDecided, noteFinished } from '../../src/register/reminder-runs.ts'

const AGREEMENT = 'architetti-torino'

/**
 * Puts a run of a date into a register, with one message for each mailbox, and what has become of it.
 * @param results by the id of the mailbox
 */
export async function pastRun(
  register: Register,
  on: string,
  results: Readonly<Record<string, 'sent' | 'refused' | 'not-sent' | 'waiting'>>,
): Promise<void> {
  const at = `${on}T07:00:00.000Z`
  const run = `run-${on}`
  await register.write(async (db) => {
    await addRun(db, { id: run, agreement: AGREEMENT, on, trigger: 'daily', startedAt: at })
    for (const [mailbox, state] of Object.entries(results)) {
      const key = { mailbox, dueOn: on, step: 30, channel: 'mail' } as const
      const decision = { ...key, id: deliveryId(key), agreement: AGREEMENT, run, decidedOn: on, createdAt: at }
      const decided = state === 'not-sent' ? { state, reason: 'no-contact' } : { state: 'waiting' as const }
      await saveDecisions(db, [{ ...decision, ...decided }], at)
      if (state !== 'sent' && state !== 'refused') continue
      await claimDelivery(db, decision.id, 'claim', { now: at, abandonedBefore: at, impossibleAfter: '9999' })
      await finishDelivery(db, decision.id, 'claim', { state, decidedOn: on }, at)
    }
    await noteDecided(db, run, Object.keys(results).length, at)
    if (!Object.values(results).includes('waiting')) await noteFinished(db, run, at)
  })
}
