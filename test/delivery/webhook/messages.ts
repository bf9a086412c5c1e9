import type { ReminderMessage } from '../../../src/delivery/message.ts'
import { isRejection } from '../../../src/domain/rejection.ts'
import { checkRenewal } from '../../../src/domain/renewal.ts'
import type { Language } from '../../../src/shared/language.ts'
import { fixtureAgreements, NOW } from '../../support/app.ts'
import { recordWith } from '../../support/records.ts'

/** The reminder of the real example, 30 days before the renewal, with 3.00 of credit. */
export function messageIn(language: Language = 'it'): ReminderMessage {
  const record = recordWith({ credit: '3.00' })
  const { address, expiresOn, addOns } = record
  const question = { mailbox: { address, expiresOn, addOns }, credit: '3.00' }
  const renewal = checkRenewal(fixtureAgreements(), question, '2027-03-31')
  if (isRejection(renewal) || renewal.due === undefined) throw new Error('no renewal is due')
  return {
    delivery: {
      id: '0123456789abcdef0123456789abcdef',
      channel: 'webhook',
      dueOn: '2027-04-30',
      step: 30,
      createdAt: '2027-03-31T06:00:00.000Z',
    },
    record,
    renewal,
    due: renewal.due,
    language,
    recipient: 'http://127.0.0.1/hook',
    optOutToken: 'a'.repeat(64),
    now: NOW,
  }
}
