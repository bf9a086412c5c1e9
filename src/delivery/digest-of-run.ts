import type { Agreement } from '../domain/agreement.ts'
import type { Outcome } from '../domain/renewal.ts'
import type { Register } from '../register/register.ts'
import { expiredBefore, notReachedBy, type RunMailboxes, warnedBy, withoutContactIn } from '../register/run-digest.ts'
import type { Digest, DigestList } from './digest.ts'

/** The outcomes that are reminded of, those at risk first. */
const OUTCOMES = ['deactivated', 'partly-covered', 'credit-unknown'] as const satisfies Outcome[]

function listOf<Details extends object>(
  { total, first }: RunMailboxes,
  details: (reason: string) => Details,
): DigestList<Details> {
  return { total, first: first.map(({ address, dueOn, reason }) => ({ address, date: dueOn, ...details(reason) })) }
}

/**
 * What a run did, as the register says it now, for the digest.
 * @param on the date of the run
 * @param limit of mailboxes that are named in each list
 */
export function digestOfRun(
  register: Register,
  agreement: Agreement,
  { run, on, now, limit }: { readonly run: string; readonly on: string; readonly now: number; readonly limit: number },
): Promise<Digest> {
  return register.read(async (db) => {
    const warned: Partial<Record<Outcome, number>> = {}
    const atRisk: DigestList<{ readonly outcome: Outcome }>['first'][number][] = []
    let total = 0
    for (const outcome of OUTCOMES) {
      const found = listOf(await warnedBy(db, run, outcome, limit), () => ({ outcome }))
      if (found.total > 0) warned[outcome] = found.total
      total += found.total
      atRisk.push(...found.first)
    }
    const none = () => ({})
    return {
      agreement,
      on,
      now,
      warned,
      atRisk: { total, first: atRisk.slice(0, limit) },
      notReached: listOf(await notReachedBy(db, run, limit), (reason) => ({ reason })),
      withoutContact: listOf(await withoutContactIn(db, run, limit), none),
      expiryPassed: listOf(await expiredBefore(db, agreement.id, on, limit), none),
    }
  })
}
