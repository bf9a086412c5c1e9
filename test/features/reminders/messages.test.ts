import t from 'tap'
import { decideMailbox } from '../../../src/delivery/decide.ts'
import { previewText } from '../../../src/features/reminders/messages.ts'
import { previewResponse } from '../../../src/features/reminders/response.ts'
import type { Delivery } from '../../../src/register/delivery.ts'
import type { MailboxRecord } from '../../../src/register/mailbox-record.ts'
import { fixtureAgreements } from '../../support/app.ts'
import { recordWith } from '../../support/records.ts'
import { MAIL_ALONE, MAIL_AND_WEBHOOK } from '../../support/reminders.ts'

const AS_OF = '2026-11-22'

/** Due in 30 days, with a credit of today that is given. */
const due = (values: Partial<MailboxRecord> = {}) =>
  recordWith({ expiresOn: '2026-12-22', creditReadOn: AS_OF, ...values })
const { credit: _credit, creditReadOn: _readOn, ...unknown } = due()
const { contact: _contact, ...unreachable } = due({ credit: '0.00' })

const delivery = (values: Partial<Delivery>): Delivery => ({
  id: 'x',
  agreement: 'architetti-torino',
  mailbox: 'mario',
  run: 'r',
  channel: 'mail',
  dueOn: '2026-12-22',
  step: 30,
  decidedOn: '2026-11-22',
  state: 'sent',
  recipient: 'mario.rossi@example.org',
  attempts: 1,
  createdAt: '2026-11-22T07:00:00.000Z',
  updatedAt: '2026-11-22T07:00:00.000Z',
  ...values,
})

/** What is known of a mailbox, and the sentence about it in both languages. */
const CASES: readonly {
  name: string
  record: MailboxRecord
  deliveries?: readonly Delivery[]
  webhook?: boolean
  it: string
  en: string
}[] = [
  {
    name: 'a credit that is not known',
    record: unknown,
    it: 'Parte una mail a mario.rossi@example.org: il credito non è noto, al rinnovo mancano 30 giorni.',
    en: 'A mail goes to mario.rossi@example.org: the credit is not known, 30 days are left until the renewal.',
  },
  {
    name: 'both channels',
    record: due({ credit: '0.00', expiresOn: '2026-11-23' }),
    webhook: true,
    it: 'Parte una mail a mario.rossi@example.org e parte un evento per il webhook: il credito non copre alcun servizio, al rinnovo manca 1 giorno.',
    en: 'A mail goes to mario.rossi@example.org and an event goes to the webhook: the credit covers no add-on, 1 day is left until the renewal.',
  },
  {
    name: 'a credit for one add-on of two, on the day itself',
    record: due({
      credit: '5.00',
      expiresOn: AS_OF,
      addOns: [
        { service: 'extra-space', gigabytes: 3 },
        { service: 'preservation', gigabytes: 1 },
      ],
    }),
    it: 'Parte una mail a mario.rossi@example.org: il credito non copre tutti i servizi, è il giorno del rinnovo.',
    en: 'A mail goes to mario.rossi@example.org: the credit does not cover all add-ons, it is the day of the renewal.',
  },
  {
    name: 'one channel of two',
    record: unreachable,
    webhook: true,
    it: 'Parte un evento per il webhook: il credito non copre alcun servizio, al rinnovo mancano 30 giorni; nessuna mail: manca un recapito.',
    en: 'An event goes to the webhook: the credit covers no add-on, 30 days are left until the renewal; no mail: there is no contact.',
  },
  {
    name: 'no channel, for two reasons',
    record: unreachable,
    webhook: true,
    deliveries: [delivery({ channel: 'webhook' })],
    it: 'Nessuna mail: manca un recapito; nessun evento per il webhook: il promemoria a 30 giorni dal rinnovo è già partito.',
    en: 'No mail: there is no contact; no event for the webhook: the reminder at 30 days before the renewal has already been sent.',
  },
  {
    name: 'renewed',
    record: due({ credit: '10.98' }),
    webhook: true,
    it: 'Non parte nulla: il credito basta.',
    en: 'Nothing is sent: the credit is sufficient.',
  },
  {
    name: 'nothing to renew',
    record: due({ addOns: [] }),
    it: 'Non parte nulla: non ci sono servizi aggiuntivi da rinnovare.',
    en: 'Nothing is sent: there are no add-ons to renew.',
  },
  {
    name: 'expired',
    record: due({ expiresOn: '2026-11-11' }),
    it: "Non parte nulla: la scadenza dell'11 novembre 2026 è passata e va letta la data nuova.",
    en: 'Nothing is sent: the expiry of 11 November 2026 has passed, and the new date is to be read.',
  },
  {
    name: 'too early',
    record: { ...unknown, expiresOn: '2027-01-06' },
    it: 'Non parte nulla: è presto, al rinnovo mancano 45 giorni.',
    en: 'Nothing is sent: it is early, 45 days are left until the renewal.',
  },
  {
    name: 'reminders off',
    record: due({ credit: '0.00', reminders: 'off' }),
    webhook: true,
    it: 'Non parte nulla: i promemoria di questa casella sono disattivati.',
    en: 'Nothing is sent: the reminders for this mailbox are off.',
  },
  {
    name: 'sent',
    record: due({ credit: '0.00' }),
    deliveries: [delivery({})],
    it: 'Non parte nulla: il promemoria a 30 giorni dal rinnovo è già partito.',
    en: 'Nothing is sent: the reminder at 30 days before the renewal has already been sent.',
  },
  {
    name: 'refused',
    record: due({ credit: '0.00' }),
    deliveries: [delivery({ state: 'refused', refusedBy: ['mario.rossi@example.org'] })],
    it: 'Non parte nulla: il server del destinatario ha già rifiutato questo promemoria.',
    en: 'Nothing is sent: the server of the recipient has already refused this reminder.',
  },
  {
    name: 'another of the same day',
    record: due({ credit: '0.00' }),
    deliveries: [delivery({ step: 60 })],
    it: 'Non parte nulla: in questo giorno è già partito un altro promemoria.',
    en: 'Nothing is sent: another reminder has already been sent on this day.',
  },
  {
    name: 'not to be checked',
    record: due({ addOns: [{ service: 'fax', gigabytes: 1 }] }),
    it: 'Non parte nulla: il rinnovo di questa casella non si può controllare.',
    en: 'Nothing is sent: the renewal of this mailbox cannot be checked.',
  },
]

t.test('a preview says in one sentence what is sent or not, and why', async (t) => {
  for (const { name, record, deliveries = [], webhook = false, it, en } of CASES) {
    const channels = webhook ? MAIL_AND_WEBHOOK : MAIL_ALONE
    const previewed = { ...decideMailbox(record, deliveries, fixtureAgreements(), channels, AS_OF), asOf: AS_OF }
    t.equal(previewText(previewed, 'it'), it, name)
    t.equal(previewText(previewed, 'en'), en, name)
    t.notMatch(
      JSON.stringify(previewResponse(previewed, 'it')),
      'hooks.example.org',
      'the URL of the webhook is a secret',
    )
  }
})
