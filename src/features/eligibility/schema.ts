import { type Static, Type } from 'typebox'
import { REASON_CODES } from '../../domain/eligibility.ts'
import { Activation, Waiting } from '../../shared/schemas/activation.ts'
import { AddOns, Items } from '../../shared/schemas/add-on.ts'
import { explainValues, ref, strictObject, stringEnum } from '../../shared/schemas/builders.ts'
import { Credit } from '../../shared/schemas/credit.ts'
import { fromRegister, Registered } from '../../shared/schemas/registered.ts'
import {
  Address,
  AgreementId,
  CivilDate,
  Currency,
  DidYouMean,
  Money,
  RequestDate,
  Sentence,
  ServiceId,
} from '../../shared/schemas/scalars.ts'
import { Warnings } from '../../shared/schemas/warning.ts'

/** What the register completes in a question about an activation. */
export const COMPLETED_FIELDS = { required: ['expiresOn'], optional: ['addOns'] } as const

export const EligibilityRequest = strictObject(
  {
    mailbox: strictObject(
      {
        address: ref(Address),
        expiresOn: ref(RequestDate, {
          description:
            'Expiry date of the mailbox, as shown in the customer area. A date before `asOf` blocks the activation (`expiry-passed`).',
        }),
        addOns: Type.Optional(
          ref(AddOns, {
            description:
              'The add-on services that the mailbox already has, each at most once. They count towards `quantity-above-maximum`. If absent, the mailbox is taken to have none, unless it is registered.',
          }),
        ),
      },
      {
        description:
          'The mailbox with its expiry date and the add-ons that it already has. With a key, what is left out about a registered mailbox comes from the register.',
        ...fromRegister(...COMPLETED_FIELDS.required),
      },
    ),
    items: ref(Items),
    credit: Type.Optional(
      ref(Money, {
        description:
          'Current prepaid credit, as shown in the customer area. It must be at least the price of one year of the services, VAT included. If absent, the credit is not checked.',
      }),
    ),
    asOf: Type.Optional(
      ref(RequestDate, {
        description: 'Date of the activation. If absent: today in the time zone of the agreement (Europe/Rome).',
      }),
    ),
  },
  {
    $id: 'ActivationEligibilityRequest',
    title: 'Question for an activation',
    description: 'Add-on services to activate on a mailbox.',
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
      description: explainValues('Code of the reason.', {
        'domain-not-covered': 'No agreement covers the mail domain.',
        'expiry-passed': 'The expiry date is before `asOf`.',
        'no-price-list': 'No price list is in force on `asOf`.',
        'service-not-offered': 'The agreement does not offer the service.',
        'quantity-above-maximum':
          'Together with what the mailbox already has, the service would exceed the maximum of the agreement.',
        'insufficient-credit': 'The credit is less than the price of one year, VAT included.',
      } satisfies Record<(typeof REASON_CODES)[number], string>),
    }),
    service: Type.Optional(
      ref(ServiceId, { description: 'The service affected, for `service-not-offered` and `quantity-above-maximum`.' }),
    ),
    didYouMean: Type.Optional(ref(DidYouMean)),
    text: ref(Sentence, { description: 'The reason as one sentence.' }),
  },
  {
    $id: 'Reason',
    title: 'Reason against an activation',
    description: 'A reason that blocks the activation.',
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
    eligible: Type.Boolean({ description: 'Whether the activation is possible.' }),
    asOf: ref(CivilDate, { description: 'Date of the activation.' }),
    agreement: Type.Optional(
      ref(AgreementId, { description: 'Id of the agreement. Absent if no agreement covers the mail domain.' }),
    ),
    text: ref(Sentence, { description: 'The result in one sentence.' }),
    reasons: Type.Array(ref(Reason), {
      minItems: 0,
      maxItems: 44,
      description: 'Everything that blocks the activation. Empty if `eligible` is true.',
    }),
    currency: Type.Optional(ref(Currency)),
    activation: Type.Optional(
      ref(Activation, {
        description:
          'What happens if the services are activated on `asOf`. Present if a price can be calculated: the domain is covered, the expiry has not passed, a price list is in force and every service is offered.',
      }),
    ),
    waiting: Type.Optional(ref(Waiting)),
    credit: Type.Optional(
      ref(Credit, { description: 'The prepaid credit needed. Present together with `activation`.' }),
    ),
    warnings: ref(Warnings),
    registered: Type.Optional(ref(Registered)),
  },
  {
    $id: 'ActivationEligibility',
    title: 'Activation eligibility',
    description: 'Whether the services may be activated, on what terms, and everything that blocks the activation.',
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
