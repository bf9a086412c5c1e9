import { Type } from 'typebox'
import { LANGUAGES } from '../language.ts'
import { AddOns } from './add-on.ts'
import { explainValues, ref, strictObject, stringEnum } from './builders.ts'
import { Address, AgreementId, CivilDate, Money, UsedGigabytes } from './scalars.ts'

export const MailboxId = Type.String({
  $id: 'MailboxId',
  title: 'Mailbox id',
  description: 'Id of a mailbox in the register. It says nothing about the mailbox, and never changes.',
  pattern: '^[A-Za-z0-9-]+$',
  minLength: 1,
  maxLength: 64,
  examples: ['5b6f1c1e8f0a4d0c9a51f8a1c2d3e4f5'],
})

/** What may stand before the @ of an ordinary address, and in a label of its domain. */
const ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
const LABEL = '[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?'

export const Contact = Type.String({
  $id: 'Contact',
  title: 'Contact address',
  description: 'Ordinary e-mail address to which reminders are sent. A PEC address of an agreement is none.',
  pattern: `^${ATOM}(\\.${ATOM})*@(${LABEL}\\.)+${LABEL}$`,
  maxLength: 254,
  examples: ['mario.rossi@example.org'],
})

export const ContactLanguage = stringEnum(LANGUAGES, {
  $id: 'ContactLanguage',
  title: 'Language of reminders',
  description: explainValues('Language of the reminders for a mailbox. If absent: Italian.', {
    it: 'Italian.',
    en: 'English.',
  }),
  examples: ['it'],
})

export const Reminders = stringEnum(['on', 'off'], {
  $id: 'Reminders',
  title: 'Whether reminders are sent',
  description: explainValues('Whether reminders are sent for a mailbox. An import never changes it.', {
    on: 'They are sent to the contact.',
    off: 'None is sent.',
  }),
  examples: ['on'],
})

const Instant = Type.String({
  format: 'date-time',
  pattern: '^\\d{4}-\\d{2}-\\d{2}T[\\d:.]+Z$',
  maxLength: 30,
  examples: ['2026-11-20T09:00:00.000Z'],
})

/** All that the register keeps of a mailbox. */
export const recordFields = {
  id: ref(MailboxId),
  agreement: ref(AgreementId),
  address: ref(Address, { description: 'Address of the mailbox, in lower case.' }),
  expiresOn: ref(CivilDate, { description: 'Expiry date of the mailbox.' }),
  addOns: ref(AddOns),
  usedGigabytes: Type.Optional(ref(UsedGigabytes)),
  credit: Type.Optional(
    ref(Money, {
      description:
        'Prepaid credit on `creditReadOn`. A check counts it as unknown once a renewal was due since then, which has spent it, or after 90 days (`renewal.creditMaxAgeDays` of the agreement).',
    }),
  ),
  creditReadOn: Type.Optional(ref(CivilDate, { description: 'Date on which the credit was read.' })),
  readOn: ref(CivilDate, { description: 'Date on which expiry, add-ons and used space were read.' }),
  contact: Type.Optional(ref(Contact)),
  language: Type.Optional(ref(ContactLanguage)),
  reminders: ref(Reminders),
  createdAt: Type.Unsafe<string>({ ...Instant, description: 'When the mailbox was registered.' }),
  updatedAt: Type.Unsafe<string>({ ...Instant, description: 'When its record was last changed.' }),
}

export const EXAMPLE_RECORD = {
  id: '5b6f1c1e8f0a4d0c9a51f8a1c2d3e4f5',
  agreement: 'architetti-torino',
  address: 'mario.rossi@architettitorinopec.it',
  expiresOn: '2027-04-30',
  addOns: [],
  readOn: '2026-11-20',
  contact: 'mario.rossi@example.org',
  reminders: 'on',
  createdAt: '2026-11-20T09:00:00.000Z',
  updatedAt: '2026-11-20T09:00:00.000Z',
}

export const MailboxRecord = strictObject(recordFields, {
  $id: 'MailboxRecord',
  title: 'Mailbox of the register',
  description: 'All that the register keeps of a mailbox.',
  examples: [EXAMPLE_RECORD],
})

/** The schemas of a record, in the order of the contract. */
export const recordSchemas = [Contact, ContactLanguage, Reminders, MailboxRecord]
