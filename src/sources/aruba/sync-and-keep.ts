import { todayOf } from '../../domain/today.ts'
import type { Register } from '../../register/register.ts'
import { saveSync } from '../../register/source-syncs.ts'
import { RegisterUnavailable } from '../../register/unavailable.ts'
import type { ConnectAruba } from './client.ts'
import { faultOf } from './failure.ts'
import { type SyncListener, type SyncQuestion, type SyncResult, syncAruba } from './sync.ts'

/**
 * Syncs, and keeps in the register what has become of it, a failure too.
 * @param clock milliseconds since the epoch
 * @throws ArubaFailure, RegisterUnavailable
 */
export async function syncAndKeep(
  register: Register,
  connect: ConnectAruba,
  question: SyncQuestion,
  listener: SyncListener,
  clock: () => number,
): Promise<SyncResult> {
  const { agreement, now } = question
  const sync = { agreement: agreement.id, source: 'aruba', on: todayOf(agreement, now) } as const
  const finishedAt = (): string => new Date(clock()).toISOString()
  try {
    const done = await syncAruba(register, connect, question, listener)
    const counts = { ...done.source, ...done.counts }
    await register.write((db) => saveSync(db, { ...sync, finishedAt: finishedAt(), result: done.result, counts }))
    return done
  } catch (error) {
    // A sync that was stopped has not failed: it begins anew.
    const fault = faultOf(error)
    if (fault !== 'stopped' && !(error instanceof RegisterUnavailable)) {
      await register.write((db) => saveSync(db, { ...sync, finishedAt: finishedAt(), result: 'failed', fault }))
    }
    throw error
  }
}
