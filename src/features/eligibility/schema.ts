import { type Static, Type } from 'typebox'
import { REASON_CODES } from '../../domain/eligibility.ts'
import { ref, strictObject, stringEnum } from '../../shared/schemas/builders.ts'
import { Activation, AddOns, Credit, Items, Waiting, Warnings } from '../../shared/schemas/parts.ts'
import {
  Address,
  AgreementId,
  CivilDate,
  Currency,
  Money,
  RequestDate,
  Sentence,
  ServiceId,
} from '../../shared/schemas/scalars.ts'

export const EligibilityRequest = strictObject(
  {
    mailbox: strictObject(
      {
        address: ref(Address),
        expiresOn: ref(RequestDate, {
          description:
            'Expiry date of the mailbox, as the customer area shows it; before `asOf` the activation is blocked by `expiry-passed`.',
        }),
        addOns: Type.Optional(ref(AddOns)),
      },
      { description: 'The mailbox with its expiry date and what it already has.' },
    ),
    items: ref(Items),
    credit: Type.Optional(
      ref(Money, {
        description:
          'The prepaid credit in the customer area. One year of the services, VAT included, has to be there, and equal is enough. Without this field, credit blocks nothing.',
      }),
    ),
    asOf: Type.Optional(
      ref(RequestDate, {
        description:
          'The date of the activation. Where absent: today in the time zone of the agreement, that is in Italy (Europe/Rome).',
      }),
    ),
  },
  {
    $id: 'ActivationEligibilityRequest',
    title: 'Question for an activation',
    description: 'May these services be activated on this mailbox, free or charged?',
    examples: [
      {
        mailbox: { address: 'mario.rossi@architettitorinopec.it', expiresOn: '2027-04-30' },
        items: [{ service: 'extra-space', gigabytes: 3 }],
        credit: '20.00',
        asOf: '2027-02-01',
      },
    ],
  },
)

export const Reason = strictObject(
  {
    code: stringEnum(REASON_CODES, {
      description:
        '`domain-not-covered`: no agreement has the mail domain. `expiry-passed`: the expiry is before asOf. `no-price-list`: none is in force on asOf. `service-not-offered`: not a service of the agreement. `quantity-above-maximum`: with what the mailbox has it would exceed the agreement’s maximum. `insufficient-credit`: the credit is below one year, VAT included.',
    }),
    service: Type.Optional(
      ref(ServiceId, { description: 'The service concerned, for `service-not-offered` and `quantity-above-maximum`.' }),
    ),
    text: ref(Sentence),
  },
  {
    $id: 'Reason',
    title: 'Reason against an activation',
    description: 'One thing that blocks the activation.',
    examples: [
      {
        code: 'insufficient-credit',
        text: 'Il credito deve coprire un anno dei servizi scelti, 15,86 euro IVA inclusa; da caricare: 5,86 euro.',
      },
    ],
  },
)

export const Eligibility = strictObject(
  {
    eligible: Type.Boolean({ description: 'Whether nothing blocks the activation.' }),
    asOf: ref(CivilDate, { description: 'The date of the activation.' }),
    agreement: Type.Optional(ref(AgreementId, { description: 'Absent when no agreement covers the mail domain.' })),
    text: ref(Sentence, { description: 'The outcome in one sentence.' }),
    reasons: Type.Array(ref(Reason), {
      minItems: 0,
      maxItems: 44,
      description: 'Everything that blocks the activation; empty when eligible.',
    }),
    currency: Type.Optional(ref(Currency)),
    activation: Type.Optional(
      ref(Activation, {
        description:
          'Present whenever it can be priced: the domain is covered, the expiry not passed, a price list in force and every service offered.',
      }),
    ),
    waiting: Type.Optional(ref(Waiting)),
    credit: Type.Optional(ref(Credit, { description: 'Present together with `activation`.' })),
    warnings: ref(Warnings),
  },
  {
    $id: 'ActivationEligibility',
    title: 'Activation eligibility',
    description: 'Whether the services may be activated, on what terms, and everything that blocks it.',
    examples: [
      {
        eligible: true,
        asOf: '2027-02-01',
        agreement: 'architetti-torino',
        text: "L'attivazione è possibile.",
        reasons: [],
        currency: 'EUR',
        activation: { mode: 'free', dueNow: '0.00', coveredUntil: '2027-04-30', freeFrom: '2027-02-01' },
        credit: { required: '10.98', available: '20.00', toLoad: '0.00' },
        warnings: [],
      },
    ],
  },
)

export type EligibilityRequestBody = Static<typeof EligibilityRequest>
export const eligibilitySchemas = [EligibilityRequest, Reason, Eligibility]
