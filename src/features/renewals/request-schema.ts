import { type Static, Type } from 'typebox'
import { AddOns } from '../../shared/schemas/add-on.ts'
import { ref, strictObject } from '../../shared/schemas/builders.ts'
import { fromRegister } from '../../shared/schemas/registered.ts'
import { Address, Money, RequestDate, UsedGigabytes } from '../../shared/schemas/scalars.ts'

/** What the register completes in a question about a renewal. */
export const COMPLETED_FIELDS = { required: ['expiresOn', 'addOns'], optional: ['usedGigabytes'] } as const

export const RenewalRequest = strictObject(
  {
    mailbox: strictObject(
      {
        address: ref(Address),
        expiresOn: ref(RequestDate, {
          description:
            'Expiry date of the mailbox, as shown in the customer area. For a date before `asOf` the outcome is `expiry-passed`.',
        }),
        addOns: ref(AddOns, {
          description:
            'The add-on services that the mailbox has, each at most once. Empty if it has none. Required without a key, because the check is about them: if it could be left out, a client that forgets it would read `nothing-to-renew`.',
        }),
        usedGigabytes: Type.Optional(ref(UsedGigabytes)),
      },
      {
        description:
          'The mailbox with its expiry date, its add-ons and, if known, the space in use. With a key, what is left out about a registered mailbox comes from the register.',
        ...fromRegister(...COMPLETED_FIELDS.required),
      },
    ),
    credit: Type.Optional(
      ref(Money, {
        description:
          'Current prepaid credit, as shown in the customer area. A credit equal to the amount due is enough. If absent, the outcome is `credit-unknown`, unless the register has a credit that is not too old.',
      }),
    ),
    asOf: Type.Optional(
      ref(RequestDate, {
        description:
          'Date for which the renewal is checked; set it to get the same result again later. If absent: today in the time zone of the agreement (Europe/Rome).',
      }),
    ),
  },
  {
    $id: 'RenewalCheckRequest',
    title: 'Question for a renewal',
    description: 'The mailbox whose renewal is checked, and the current credit.',
    examples: [
      {
        mailbox: {
          address: 'mario.rossi@architettitorinopec.it',
          expiresOn: '2027-04-30',
          addOns: [{ service: 'extra-space', gigabytes: 3 }],
          usedGigabytes: 2.5,
        },
        credit: '10.98',
        asOf: '2026-11-22',
      },
    ],
  },
)

export type RenewalRequestBody = Static<typeof RenewalRequest>
