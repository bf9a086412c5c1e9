import { type Static, Type } from 'typebox'
import { LINE_OUTCOMES, OUTCOMES } from '../../domain/renewal.ts'
import { ref, strictObject, stringEnum } from '../../shared/schemas/builders.ts'
import { AddOns, RenewalCredit, Taxed, Warnings } from '../../shared/schemas/parts.ts'
import {
  Address,
  AgreementId,
  CivilDate,
  Currency,
  Gigabytes,
  Money,
  Name,
  RequestDate,
  Sentence,
  ServiceId,
  UsedGigabytes,
} from '../../shared/schemas/scalars.ts'

export const RenewalRequest = strictObject(
  {
    mailbox: strictObject(
      {
        address: ref(Address),
        expiresOn: ref(RequestDate, {
          description:
            'Expiry date of the mailbox, as the customer area shows it; before `asOf` the outcome is `expiry-passed`.',
        }),
        addOns: ref(AddOns),
        usedGigabytes: Type.Optional(ref(UsedGigabytes)),
      },
      { description: 'The mailbox with its expiry date, its add-ons and, if known, the space in use.' },
    ),
    credit: Type.Optional(
      ref(Money, {
        description:
          'The prepaid credit in the customer area; equal to the amount due is enough. Without it the outcome is `credit-unknown`.',
      }),
    ),
    asOf: Type.Optional(
      ref(RequestDate, {
        description:
          'The date on which the question is asked, so that the answer can be reproduced. Where absent: today in the time zone of the agreement, that is in Italy (Europe/Rome).',
      }),
    ),
  },
  {
    $id: 'RenewalCheckRequest',
    title: 'Question for a renewal',
    description: 'Will the add-ons of this mailbox survive its next expiry?',
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

export const BasePlan = strictObject(
  {
    gigabytes: ref(Gigabytes, { description: 'Space of the base plan.' }),
    paidBy: stringEnum(['sponsor'], { description: 'Who pays it: always the sponsor, never the member’s credit.' }),
    renewal: stringEnum(['automatic'], {
      description: 'How it is renewed: by itself, whatever becomes of the add-ons.',
    }),
    sponsor: strictObject({ name: ref(Name), shortName: ref(Name) }, { description: 'The Order that pays it.' }),
  },
  {
    $id: 'RenewedBasePlan',
    title: 'Base plan of the mailbox',
    description:
      'The mailbox itself goes on: its base plan is renewed automatically and paid by the sponsor, which never covers add-ons.',
    examples: [
      {
        gigabytes: 1,
        paidBy: 'sponsor',
        renewal: 'automatic',
        sponsor: { name: 'Ordine Architetti Torino', shortName: 'OAT' },
      },
    ],
  },
)

export const RenewalLine = strictObject(
  {
    service: ref(ServiceId),
    name: ref(Name),
    gigabytes: ref(Gigabytes),
    unitPrice: ref(Money, { description: 'Price of one gigabyte for one year on the due date, net of VAT.' }),
    net: ref(Money, { description: 'Unit price x gigabytes, net of VAT.' }),
    ifRenewedAlone: ref(Money, {
      description: 'Gross of this add-on taxed as a charge of its own: what its outcome is decided on.',
    }),
    outcome: stringEnum(LINE_OUTCOMES, {
      description:
        '`renewed`: the credit covers every add-on. `deactivated`: the credit does not cover even this add-on alone. `undetermined`: it covers this one alone but not all; which survive is documented nowhere. `credit-unknown`: the request stated no credit.',
    }),
  },
  {
    $id: 'RenewalLine',
    title: 'Add-on to renew',
    description: 'One add-on of the mailbox, its price at the renewal and what becomes of it.',
    examples: [
      {
        service: 'extra-space',
        name: 'Spazio extra archivio e inbox',
        gigabytes: 3,
        unitPrice: '3.00',
        net: '9.00',
        ifRenewedAlone: '10.98',
        outcome: 'renewed',
      },
    ],
  },
)

/** The fields of a renewal check, which a row of a report has too. */
export const renewalFields = {
  outcome: stringEnum(OUTCOMES, {
    description:
      '`renewed`: the credit covers all add-ons. `partly-covered`: it covers at least one alone but not all. `deactivated`: it covers none. `credit-unknown`: the request stated no credit. `nothing-to-renew`: the mailbox has no add-ons. `expiry-passed`: the date is old; what was not renewed is off.',
  }),
  asOf: ref(CivilDate, { description: 'The date on which the question was asked.' }),
  agreement: ref(AgreementId),
  text: ref(Sentence, { description: 'The outcome in one sentence.' }),
  dueOn: Type.Optional(
    ref(CivilDate, {
      description: 'The next renewal: the expiry or, for longer terms, its next anniversary on or after `asOf`.',
    }),
  ),
  daysLeft: Type.Optional(
    Type.Integer({ format: 'int32', minimum: 0, maximum: 366, description: 'Days from `asOf` to `dueOn`.' }),
  ),
  currency: Type.Optional(ref(Currency)),
  lines: Type.Optional(
    Type.Array(ref(RenewalLine), {
      minItems: 1,
      maxItems: 20,
      description: 'One line per add-on, in the order given.',
    }),
  ),
  amountDue: Type.Optional(
    ref(Taxed, { description: 'The charge of all add-ons together at the price list in force on `dueOn`.' }),
  ),
  priceListFrom: Type.Optional(ref(CivilDate, { description: 'First day of the price list in force on `dueOn`.' })),
  credit: Type.Optional(ref(RenewalCredit)),
  basePlan: ref(BasePlan),
  warnings: ref(Warnings),
}

export const RenewalCheck = strictObject(renewalFields, {
  $id: 'RenewalCheck',
  title: 'Renewal check',
  description:
    'What becomes of the add-ons at the next expiry. `dueOn`, `daysLeft`, `currency`, `lines`, `amountDue`, `priceListFrom` and `credit` are absent when the expiry has passed or there is nothing to renew.',
  examples: [
    {
      outcome: 'nothing-to-renew',
      asOf: '2026-11-22',
      agreement: 'architetti-torino',
      text: 'La casella non ha servizi aggiuntivi da rinnovare; il piano base si rinnova da sé, a carico di Ordine Architetti Torino.',
      basePlan: {
        gigabytes: 1,
        paidBy: 'sponsor',
        renewal: 'automatic',
        sponsor: { name: 'Ordine Architetti Torino', shortName: 'OAT' },
      },
      warnings: [],
    },
  ],
})

export const RenewalReminder = Type.String({
  $id: 'RenewalReminder',
  title: 'Reminder of a renewal',
  description:
    'An iCalendar file (RFC 5545): an all-day event on `dueOn` with what to have ready and by when, and alarms 60, 30, 15 and 7 days before. Its UID is the same for the same mailbox and due date, so importing it again updates it.',
  contentMediaType: 'text/calendar',
  pattern: '^BEGIN:VCALENDAR\\r\\n[\\s\\S]*END:VCALENDAR\\r\\n$',
  minLength: 1,
  maxLength: 65_536,
  examples: ['BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n'],
})

export type RenewalRequestBody = Static<typeof RenewalRequest>
export const renewalSchemas = [RenewalRequest, BasePlan, RenewalLine, RenewalCheck, RenewalReminder]
