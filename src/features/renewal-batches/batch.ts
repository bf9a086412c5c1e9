import { setImmediate } from 'node:timers/promises'
import type { Agreements } from '../../domain/agreement.ts'
import { isRejection } from '../../domain/rejection.ts'
import { checkRenewal } from '../../domain/renewal.ts'
import { todayOf } from '../../domain/today.ts'
import type { Completion } from '../../http/registered-question.ts'
import type { Language } from '../../shared/language.ts'
import { createSummaryBuilder, type Summary } from '../renewals/summary.ts'
import type { RenewalBatchBody } from './request-schema.ts'
import { checkedResponse, rejectedResponse, unknownResponse } from './response.ts'

/** After this number of questions other requests get their turn. */
const QUESTIONS_PER_TURN = 25

/** A batch that was checked. */
export interface CheckedBatch {
  /** The response in JSON. */
  readonly json: string
  readonly summary: Summary
}

/**
 * Runs the renewal check for every question of a batch.
 * @param completions what the register made of each question, for a request with a key
 * @param now milliseconds since the epoch: the same for the whole batch
 */
export async function checkBatch(
  { asOf, mailboxes }: RenewalBatchBody,
  completions: readonly Completion[] | undefined,
  agreements: Agreements,
  language: Language,
  now: number,
): Promise<CheckedBatch> {
  const batchDate = asOf ?? todayOf(undefined, now)
  const totals = createSummaryBuilder(batchDate)
  const items: string[] = []
  for (const [index, question] of mailboxes.entries()) {
    if (index > 0 && index % QUESTIONS_PER_TURN === 0) await setImmediate()
    const completion = completions?.[index]
    if (completion && 'unknown' in completion) {
      totals.add({})
      items.push(JSON.stringify(unknownResponse(index, completion.unknown, language)))
      continue
    }
    const date = asOf ?? todayOf(agreements.byAddress(question.mailbox.address), now)
    const result = checkRenewal(agreements, question, date)
    const rejected = isRejection(result)
    totals.add(rejected ? {} : { renewal: result })
    const item = rejected
      ? rejectedResponse(index, result, language)
      : checkedResponse(index, result, completion?.registered, language)
    // Written at once, so that the whole response is never written in a single turn.
    items.push(JSON.stringify(item))
  }
  const summary = totals.build()
  const json = `{"asOf":"${batchDate}","items":[${items.join(',')}],"summary":${JSON.stringify(summary)}}`
  return { json, summary }
}
