import { Type } from 'typebox'
import { LINE_OUTCOMES, OUTCOMES } from '../../domain/renewal.ts'
import { explainValues, ref, strictObject, stringEnum } from '../../shared/schemas/builders.ts'
import { Taxed } from '../../shared/schemas/charge.ts'
import { RenewalCredit } from '../../shared/schemas/credit.ts'
import { Registered } from '../../shared/schemas/registered.ts'
import {
  AgreementId,
  CivilDate,
  Currency,
  Gigabytes,
  Money,
  Name,
  Sentence,
  ServiceId,
} from '../../shared/schemas/scalars.ts'
import { Warnings } from '../../shared/schemas/warning.ts'
import { RenewalRequest } from './request-schema.ts'

export const BasePlan = strictObject(
  {
    gigabytes: ref(Gigabytes, { description: 'Space of the base plan, in whole gigabytes.' }),
    paidBy: stringEnum(['sponsor'], {
      description: 'Who pays for it. Always `sponsor`: the Order; the credit of the member is never used.',
    }),
    renewal: stringEnum(['automatic'], {
      description: 'How it is renewed. Always `automatic`, whatever happens to the add-ons.',
    }),
    sponsor: strictObject({ name: ref(Name), shortName: ref(Name) }, { description: 'The Order that pays for it.' }),
  },
  {
    $id: 'RenewedBasePlan',
    title: 'Base plan of the mailbox',
    description:
      'The base plan of the mailbox. It is renewed automatically and paid by the sponsor, so the mailbox continues; the sponsor never pays for add-ons.',
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
    unitPrice: ref(Money, { description: 'Price of one gigabyte for one year on the due date, before VAT.' }),
    net: ref(Money, { description: '`unitPrice` × `gigabytes`, before VAT.' }),
    ifRenewedAlone: ref(Money, {
      description: 'Amount, VAT included, if only this add-on were renewed. Its `outcome` depends on this amount.',
    }),
    outcome: stringEnum(LINE_OUTCOMES, {
      description: explainValues('What happens to this add-on on the due date.', {
        renewed: 'The credit covers all add-ons.',
        deactivated: 'The credit does not cover this add-on, even alone.',
        undetermined:
          'The credit covers this add-on alone but not all add-ons. Which ones are renewed is not documented.',
        'credit-unknown': 'The request contains no credit.',
      } satisfies Record<(typeof LINE_OUTCOMES)[number], string>),
    }),
  },
  {
    $id: 'RenewalLine',
    title: 'Add-on to renew',
    description: 'An add-on of the mailbox, its price at the renewal and what happens to it.',
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

/** The fields of a renewal check; a row of a report has them too. */
export const renewalFields = {
  outcome: stringEnum(OUTCOMES, {
    description: explainValues('What happens to the add-ons on the due date.', {
      'expiry-passed': 'The expiry date is before `asOf`: add-ons that were not renewed are deactivated.',
      'nothing-to-renew': 'The mailbox has no add-ons.',
      'credit-unknown': 'The request contains no credit.',
      renewed: 'The credit covers all add-ons.',
      'partly-covered': 'The credit covers at least one add-on alone, but not all of them.',
      deactivated: 'The credit does not cover any add-on.',
    } satisfies Record<(typeof OUTCOMES)[number], string>),
  }),
  asOf: ref(CivilDate, { description: 'Date for which the renewal was checked.' }),
  agreement: ref(AgreementId),
  text: ref(Sentence, { description: 'The outcome in one sentence.' }),
  dueOn: Type.Optional(
    ref(CivilDate, {
      description:
        'Date of the next renewal: the expiry date or, if it is more than a year away, the first date on or after `asOf` that is a whole number of years before the expiry.',
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
      description: 'One line per add-on, in the order of the request.',
    }),
  ),
  amountDue: Type.Optional(
    ref(Taxed, { description: 'The charge for all add-ons together, at the prices of `dueOn`.' }),
  ),
  priceListFrom: Type.Optional(ref(CivilDate, { description: 'First day of the price list in force on `dueOn`.' })),
  credit: Type.Optional(ref(RenewalCredit)),
  basePlan: ref(BasePlan),
  warnings: ref(Warnings),
}

/** The example of a check that has nothing to renew. */
export const NOTHING_TO_RENEW = {
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
}

export const RenewalCheck = strictObject(
  { ...renewalFields, registered: Type.Optional(ref(Registered)) },
  {
    $id: 'RenewalCheck',
    title: 'Renewal check',
    description:
      'What happens to the add-ons on their due date. `dueOn`, `daysLeft`, `currency`, `lines`, `amountDue`, `priceListFrom` and `credit` are absent if the expiry has passed or there is nothing to renew.',
    examples: [NOTHING_TO_RENEW],
  },
)

export const renewalSchemas = [RenewalRequest, BasePlan, RenewalLine, RenewalCheck]
