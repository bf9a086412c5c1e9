import type { Agreement, Agreements } from '../../domain/agreement.ts'
import { questionOf } from '../../domain/registered-mailbox.ts'
import { isRejection, type Rejection } from '../../domain/rejection.ts'
import { checkRenewal, type Renewal } from '../../domain/renewal.ts'
import { todayOf } from '../../domain/today.ts'
import type { MailboxRecord } from '../../register/mailbox-record.ts'
import { recordResponse } from '../../register/record-response.ts'
import type { Language } from '../../shared/language.ts'
import { renewalResponse } from '../../shared/renewal/response.ts'
import { rejectionResponse } from '../renewals/response.ts'

/** A mailbox of the register with its renewal check. */
export interface CheckedMailbox {
  readonly record: MailboxRecord
  readonly result: Renewal | Rejection
  /** Whether the check counts a credit: what is known of it is neither missing nor too old. */
  readonly creditCounts: boolean
}

/** Runs the renewal check of today. @param now milliseconds since the epoch */
export function checkMailbox(record: MailboxRecord, agreements: Agreements, now: number): CheckedMailbox {
  // A key shows only mailboxes of agreements that the service knows.
  const agreement = agreements.byId(record.agreement) as Agreement
  const asOf = todayOf(agreement, now)
  const question = questionOf(record, agreement, asOf)
  const creditCounts = question.credit !== undefined
  return { record, result: checkRenewal(agreements, question, asOf), creditCounts }
}

/** The response for a mailbox. */
export function mailboxResponse({ record, result, creditCounts }: CheckedMailbox, language: Language) {
  const checked = isRejection(result)
    ? { problem: rejectionResponse(result, language) }
    : { check: renewalResponse(result, language) }
  return { ...recordResponse(record), creditCounts, ...checked }
}
