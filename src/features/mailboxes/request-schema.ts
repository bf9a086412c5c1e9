import { type Static, type TSchema, Type } from 'typebox'
import { OUTCOMES } from '../../domain/renewal.ts'
import { AddOns } from '../../shared/schemas/add-on.ts'
import { explainValues, ref, strictObject, stringEnum } from '../../shared/schemas/builders.ts'
import { dueWithinDays } from '../../shared/schemas/due-within-days.ts'
import { Contact, ContactLanguage, Reminders } from '../../shared/schemas/mailbox-record.ts'
import { cursorParameter as cursor, limitParameter } from '../../shared/schemas/page.ts'
import { Address, AgreementId, Money, RequestDate, UsedGigabytes } from '../../shared/schemas/scalars.ts'

const limit = limitParameter('mailboxes')

/** Which mailboxes are listed. */
export const MailboxQuery = strictObject({
  agreement: Type.Optional(
    ref(AgreementId, { description: 'Only the mailboxes of this agreement. If absent: of all that the key is for.' }),
  ),
  outcome: Type.Optional(
    stringEnum(OUTCOMES, {
      description: 'Only mailboxes whose check of today has this outcome.',
      examples: ['deactivated'],
    }),
  ),
  dueWithinDays: dueWithinDays(
    'Only mailboxes whose renewal is due within this number of days, those whose expiry has passed, and those that cannot be checked. Mailboxes with nothing to renew are left out.',
  ),
  missing: Type.Optional(
    stringEnum(['contact', 'credit'], {
      description: explainValues('Only mailboxes of which this is not known.', {
        contact: 'No contact address: no reminder can be sent.',
        credit: 'No credit, or only one that is too old to count today.',
      }),
      examples: ['contact'],
    }),
  ),
  limit,
  cursor,
})

export type MailboxFilters = Omit<Static<typeof MailboxQuery>, 'limit' | 'cursor'>

export const MailboxSearch = strictObject(
  {
    address: Type.Optional(ref(Address, { description: 'The whole address of a mailbox, in upper or lower case.' })),
    contains: Type.Optional(
      Type.String({
        pattern: '^[^\\s\\u0000-\\u001f\\u007f-\\u009f]+$',
        minLength: 1,
        maxLength: 254,
        description: 'A part of the address, in upper or lower case. No character has a meaning of its own.',
        examples: ['rossi'],
      }),
    ),
    limit,
    cursor,
  },
  {
    $id: 'MailboxSearch',
    title: 'Search for mailboxes',
    description: 'Exactly one of `address` and `contains` must be present.',
    oneOf: [
      { title: 'Search by address', description: 'The mailbox with an address.', required: ['address'] },
      { title: 'Search by a part', description: 'The mailboxes with a text in their address.', required: ['contains'] },
    ],
    examples: [{ contains: 'rossi' }, { address: 'mario.rossi@architettitorinopec.it' }],
  },
)

/** The fields of a change, without the `null` by which an optional one is removed. */
const changes = {
  expiresOn: Type.Optional(ref(RequestDate, { description: 'Expiry date of the mailbox.' })),
  addOns: Type.Optional(ref(AddOns, { description: 'All add-ons of the mailbox; `[]` if it has none.' })),
  usedGigabytes: Type.Optional(ref(UsedGigabytes)),
  credit: Type.Optional(ref(Money, { description: 'Prepaid credit on `creditReadOn`.' })),
  creditReadOn: Type.Optional(
    ref(RequestDate, {
      description: 'Date on which the credit was read, at the latest today. If absent with a new `credit`: today.',
    }),
  ),
  contact: Type.Optional(ref(Contact)),
  language: Type.Optional(ref(ContactLanguage)),
  reminders: Type.Optional(ref(Reminders)),
}

/** The fields that `null` removes. */
export const CLEARABLE = ['usedGigabytes', 'credit', 'contact', 'language'] as const

/** A change whose `null`s were taken out, which is easier to check field by field. */
export const StatedChanges = strictObject(changes)

const orNull = <Schema extends TSchema>(schema: Schema, description: string) =>
  Type.Optional(
    Type.Unsafe<Static<Schema> | null>({
      description,
      anyOf: [schema, { type: 'null', description: 'Removes it.' }],
    }),
  )

export const MailboxPatch = strictObject(
  {
    ...changes,
    usedGigabytes: orNull(ref(UsedGigabytes), 'Gigabytes in use; `null` if they are not known any more.'),
    credit: orNull(ref(Money), 'Prepaid credit on `creditReadOn`; `null` removes both.'),
    contact: orNull(ref(Contact), 'Contact address; `null` removes it. A PEC address of an agreement is rejected.'),
    language: orNull(ref(ContactLanguage), 'Language of reminders; `null` for the default.'),
  },
  {
    $id: 'MailboxPatch',
    title: 'Change of a mailbox',
    description:
      'A merge patch (RFC 7396): a field that is absent stays as it is, `null` removes an optional one. A change of `expiresOn`, `addOns` or `usedGigabytes` sets `readOn` to today.',
    examples: [{ credit: '20.00' }],
  },
)

export type MailboxPatchBody = Static<typeof MailboxPatch>
