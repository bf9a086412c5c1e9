import type { Outcome } from '../../domain/renewal.ts'
import { date } from '../../shared/messages/format.ts'
import type { Digest, DigestList, DigestMailbox } from '../digest.ts'
import type { Block } from './block.ts'
import { digestMessages as messages, outcomeText, reasonText } from './digest-messages.ts'
import { mailHtml } from './html.ts'
import type { Mail } from './mail.ts'
import { mailText } from './text.ts'

/** Mailboxes of one kind that a digest names; of further ones it has the number. */
export const MAX_LISTED = 50

const LANGUAGE = 'it'

/**
 * The mail about a run for the secretariat: figures first, then who is at risk and who could not be warned.
 * @param id of its delivery
 */
export function digestMail(digest: Digest, id: string, recipient: string): Mail {
  const { agreement, on, now, warned } = digest
  const total = Object.values(warned).reduce((sum, count) => sum + count, 0)
  const subject = messages.subject(on, total)
  const blocks = [
    { paragraph: messages.intro(on, agreement.sponsor.name) },
    { items: figures(digest, total) },
    ...listed(messages.atRiskHeading, digest.atRisk, ({ outcome }) => outcomeText(outcome)),
    ...listed(messages.notReachedHeading, digest.notReached, ({ reason }) => reasonText(reason)),
    ...listed(messages.withoutContactHeading, digest.withoutContact),
    ...listed(messages.expiryPassedHeading, digest.expiryPassed),
    { paragraph: messages.confidential },
  ]
  return {
    id,
    to: recipient,
    subject,
    text: mailText(blocks),
    html: mailHtml(subject, blocks, LANGUAGE),
    language: LANGUAGE,
    now,
    agreement: agreement.id,
  }
}

function figures({ warned, notReached, withoutContact, expiryPassed }: Digest, total: number): readonly string[] {
  return [
    messages.warned(total),
    ...Object.entries(warned).map(([outcome, count]) => messages.warnedBy(outcome as Outcome, count)),
    messages.notReached(notReached.total),
    messages.withoutContact(withoutContact.total),
    messages.expiryPassed(expiryPassed.total),
  ]
}

/** A list with its heading; nothing where it is empty. @param details what is said of each mailbox besides its date */
function listed<Details extends object>(
  heading: string,
  { total, first }: DigestList<Details>,
  details?: (mailbox: Details & DigestMailbox) => string,
): readonly Block[] {
  if (total === 0) return []
  const named = first.slice(0, MAX_LISTED)
  const items = named.map((mailbox) =>
    [`${mailbox.address}, ${date(mailbox.date, LANGUAGE)}`, ...(details ? [details(mailbox)] : [])].join(': '),
  )
  const more = total - named.length
  return [{ heading }, { items: more > 0 ? [...items, messages.more(more)] : items }]
}
