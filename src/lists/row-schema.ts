import { type Static, Type } from 'typebox'
import { LANGUAGES } from '../shared/language.ts'
import { AddOns } from '../shared/schemas/add-on.ts'
import { explainValues, ref, strictObject, stringEnum } from '../shared/schemas/builders.ts'
import { Address, Money, RequestDate, UsedGigabytes } from '../shared/schemas/scalars.ts'

const EXAMPLE = {
  address: 'mario.rossi@architettitorinopec.it',
  expiresOn: '2027-04-30',
  addOns: [{ service: 'extra-space', gigabytes: 3 }],
  usedGigabytes: 2.5,
  credit: '10.98',
}

export const ReportRow = strictObject(
  {
    address: ref(Address),
    expiresOn: ref(RequestDate, {
      description:
        'Expiry date of the mailbox, as shown in the customer area. For a date before `asOf` the outcome is `expiry-passed`.',
    }),
    addOns: Type.Optional(ref(AddOns)),
    usedGigabytes: Type.Optional(ref(UsedGigabytes)),
    credit: Type.Optional(
      ref(Money, { description: 'Current prepaid credit. If absent, the outcome is `credit-unknown`.' }),
    ),
  },
  {
    $id: 'ReportRow',
    title: 'Mailbox of a list',
    description: 'One line of an NDJSON list: a mailbox with its expiry date and what is known about it.',
    examples: [EXAMPLE],
  },
)

export type ReportRowBody = Static<typeof ReportRow>

export const ImportedRow = strictObject(
  {
    address: ref(Address),
    expiresOn: ref(RequestDate, { description: 'Expiry date of the mailbox, as shown in the customer area.' }),
    addOns: Type.Optional(
      ref(AddOns, {
        description:
          'The add-on services of the mailbox. If absent, what the register knows stays, and a mailbox that it does not know is a fault; `[]`: it has none.',
      }),
    ),
    usedGigabytes: Type.Optional(ref(UsedGigabytes)),
    credit: Type.Optional(ref(Money, { description: 'Prepaid credit on `creditReadOn`.' })),
    creditReadOn: Type.Optional(
      ref(RequestDate, { description: 'Date on which the credit was read. If absent or later: `asOf` of the import.' }),
    ),
    contact: Type.Optional(
      ref(Address, {
        description:
          'Ordinary e-mail address of the holder, for reminders. One of a mail domain that an agreement covers counts as none.',
        examples: ['mario.rossi@example.org'],
      }),
    ),
    language: Type.Optional(
      stringEnum(LANGUAGES, {
        description: explainValues('Language of the holder.', { it: 'Italian.', en: 'English.' }),
        examples: ['it'],
      }),
    ),
  },
  {
    $id: 'ImportedRow',
    title: 'Mailbox of a list for an import',
    description:
      'One line of an NDJSON list: a mailbox with its expiry date and what is known about it. An absent field leaves what the register knows.',
    examples: [{ ...EXAMPLE, contact: 'mario.rossi@example.org', language: 'it' }],
  },
)

export type ImportedRowBody = Static<typeof ImportedRow>
