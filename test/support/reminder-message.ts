import type { ReminderMessage } from '../../src/delivery/message.ts'
import type { Agreement, Agreements } from '../../src/domain/agreement.ts'
import { createAgreements } from '../../src/domain/agreement.ts'
import { questionOf } from '../../src/domain/registered-mailbox.ts'
import { checkRenewal, type RenewalDue } from '../../src/domain/renewal.ts'
import { deliveryId } from '../../src/register/delivery.ts'
import type { MailboxRecord } from '../../src/register/mailbox-record.ts'
import { fixtureAgreements } from './agreements.ts'
import { accepted } from './domain-result.ts'
import { recordWith } from './records.ts'

/** A month before the due date of the real example: 08:00 in Rome on 31 March 2027. */
export const REMINDED_AT = Date.parse('2027-03-31T06:00:00Z')

interface Given extends Partial<Omit<ReminderMessage, 'record'>> {
  readonly record?: Partial<MailboxRecord>
  readonly asOf?: string
  /** Changes to the agreement of the mailbox. */
  readonly agreement?: Partial<Agreement>
}

/** The reminder of a mailbox whose credit is short: the real example a month before, with other values where given. */
export function reminderMessage({
  record: values,
  asOf = '2027-03-31',
  agreement,
  ...given
}: Given = {}): ReminderMessage {
  const record = recordWith({ credit: '5.00', creditReadOn: '2027-03-20', readOn: '2027-03-20', ...values })
  const agreements = withChanges(fixtureAgreements(), record.agreement, agreement)
  const ofMailbox = agreements.byId(record.agreement) as Agreement
  const renewal = accepted(checkRenewal(agreements, questionOf(record, ofMailbox, asOf), asOf))
  const due = renewal.due as RenewalDue
  const key = { mailbox: record.id, dueOn: due.dueOn, step: 30, channel: 'mail' } as const
  const id = deliveryId(key)
  return {
    delivery: { id, ...key, createdAt: '2027-03-31T06:00:00.000Z' },
    record,
    renewal,
    due,
    language: record.language ?? 'it',
    recipient: record.contact as string,
    optOutToken: `${id}${'0123456789abcdef'.repeat(2)}`,
    now: REMINDED_AT,
    ...given,
  }
}

function withChanges(agreements: Agreements, id: string, changes: Partial<Agreement> = {}): Agreements {
  return createAgreements(agreements.all.map((each) => (each.id === id ? { ...each, ...changes } : each)))
}
