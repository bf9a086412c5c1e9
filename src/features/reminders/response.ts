import { isRejection } from '../../domain/rejection.ts'
import type { KeptSync } from '../../register/source-syncs.ts'
import type { Language } from '../../shared/language.ts'
import { rejectionResponse } from '../renewals/response.ts'
import { previewText } from './messages.ts'
import type { PreviewedMailbox } from './preview.ts'

/** The response for a mailbox of a preview. */
export function previewResponse(previewed: PreviewedMailbox, language: Language) {
  const { record, result, decisions, asOf } = previewed
  const { id, address, contact, agreement } = record
  const checked = isRejection(result)
    ? { problem: rejectionResponse(result, language) }
    : { outcome: result.outcome, ...(result.due && { dueOn: result.due.dueOn, daysLeft: result.due.daysLeft }) }
  return {
    mailbox: { id, address, ...(contact !== undefined && { contact }) },
    agreement,
    on: asOf,
    ...checked,
    messages: decisions.map(messageResponse),
    text: previewText(previewed, language),
  }
}

/** A message. The URL of the webhook is the operator's own, and may hold a secret: it is not shown. */
function messageResponse(decided: PreviewedMailbox['decisions'][number]) {
  const { channel, recipient, due, isSent } = decided
  return {
    channel,
    ...(due && { step: due.step }),
    decision: isSent ? ('send' as const) : ('skip' as const),
    ...(!isSent && { reason: decided.reason }),
    ...(channel === 'mail' && recipient !== undefined && { recipient }),
  }
}

/** The response for the last reading of an agreement's mailboxes. */
export function syncResponse({ agreement, source, on, finishedAt, result, fault, counts }: KeptSync) {
  const numberOf = (name: string): number => counts?.[name] as number
  return {
    agreement,
    source,
    on,
    finishedAt,
    result,
    ...(fault !== undefined && { fault }),
    ...(counts && {
      mailboxes: {
        listed: numberOf('listed'),
        added: numberOf('added'),
        changed: numberOf('changed'),
        removed: numberOf('removed'),
        faulty: numberOf('rowsFaulty'),
        doubtful: numberOf('doubtful'),
      },
    }),
  }
}
