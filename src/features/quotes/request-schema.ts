import { type Static, Type } from 'typebox'
import { AddOns, Items } from '../../shared/schemas/add-on.ts'
import { ref, strictObject } from '../../shared/schemas/builders.ts'
import { Address, AgreementId, Money, RequestDate } from '../../shared/schemas/scalars.ts'

export const QuotedMailbox = strictObject(
  {
    address: ref(Address),
    expiresOn: Type.Optional(
      ref(RequestDate, {
        description:
          'Expiry date of the mailbox, as shown in the customer area. If present, the response contains `activation`, `charges` and `renewal`. A date before `asOf` is rejected as `expiry-passed`.',
      }),
    ),
    addOns: Type.Optional(
      ref(AddOns, {
        description:
          'The add-on services that the mailbox already has, each at most once. They are paid from the same credit, so `renewal` covers them too if they are due on the same day, and they count towards the maximum of a service. They do not change the price of `items`.',
      }),
    ),
  },
  {
    $id: 'QuotedMailbox',
    title: 'Mailbox of a quote',
    description: 'The mailbox that the services are for, with its expiry date and its add-ons if known.',
    examples: [{ address: 'mario.rossi@architettitorinopec.it', expiresOn: '2027-04-30' }],
  },
)

export const QuoteRequest = strictObject(
  {
    agreement: Type.Optional(
      ref(AgreementId, { description: 'Id of the agreement, to get only the price of one year.' }),
    ),
    mailbox: Type.Optional(
      ref(QuotedMailbox, { description: 'The mailbox. The domain of its address determines the agreement.' }),
    ),
    items: ref(Items),
    asOf: Type.Optional(
      ref(RequestDate, {
        description:
          'Date for which the quote is calculated; set it to get the same result again later. If absent: today in the time zone of the agreement (Europe/Rome).',
      }),
    ),
    credit: Type.Optional(
      ref(Money, {
        description:
          'Current prepaid credit, as shown in the customer area. If present, the response states how much is missing.',
      }),
    ),
    horizonYears: Type.Optional(
      Type.Integer({
        format: 'int32',
        minimum: 1,
        maximum: 10,
        // No `default` keyword: client generators treat a field with a default as always present.
        description:
          'Number of years for which charges are returned; 2 if absent. It has no effect without `mailbox.expiresOn`.',
        examples: [2],
      }),
    ),
  },
  {
    $id: 'QuoteRequest',
    title: 'Question for a quote',
    description: 'Add-on services to price. Exactly one of `agreement` and `mailbox` must be present.',
    oneOf: [
      {
        title: 'Question for the price',
        description: 'Add-on services to price by the price list of an agreement.',
        required: ['agreement'],
      },
      {
        title: 'Question for a mailbox',
        description: 'Add-on services to price for a mailbox; with its expiry date also when they are charged.',
        required: ['mailbox'],
      },
    ],
    examples: [
      {
        mailbox: { address: 'mario.rossi@architettitorinopec.it', expiresOn: '2027-04-30' },
        items: [{ service: 'extra-space', gigabytes: 3 }],
        asOf: '2026-11-22',
      },
      { agreement: 'architetti-torino', items: [{ service: 'preservation', gigabytes: 1 }] },
    ],
  },
)

export type QuoteRequestBody = Static<typeof QuoteRequest>
