import { type Static, Type } from 'typebox'
import { AddOns } from '../shared/schemas/add-on.ts'
import { ref, strictObject } from '../shared/schemas/builders.ts'
import { Address, Money, RequestDate, UsedGigabytes } from '../shared/schemas/scalars.ts'

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
    examples: [
      {
        address: 'mario.rossi@architettitorinopec.it',
        expiresOn: '2027-04-30',
        addOns: [{ service: 'extra-space', gigabytes: 3 }],
        usedGigabytes: 2.5,
        credit: '10.98',
      },
    ],
  },
)

export type ReportRowBody = Static<typeof ReportRow>
