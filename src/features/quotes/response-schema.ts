import { Type } from 'typebox'
import { Activation, Waiting } from '../../shared/schemas/activation.ts'
import { explainValues, ref, strictObject, stringEnum } from '../../shared/schemas/builders.ts'
import { Line, Taxed } from '../../shared/schemas/charge.ts'
import { Credit } from '../../shared/schemas/credit.ts'
import { Registered } from '../../shared/schemas/registered.ts'
import { AgreementId, CivilDate, Currency, Money, Percentage, Sentence } from '../../shared/schemas/scalars.ts'
import { Warnings } from '../../shared/schemas/warning.ts'

export const ScheduledCharge = strictObject(
  {
    on: ref(CivilDate, { description: 'Date on which the amount is taken from the prepaid credit.' }),
    reason: stringEnum(['activation', 'renewal'], {
      description: explainValues('Reason for the charge.', {
        activation: 'The activation on `asOf`; "0.00" if it is free.',
        renewal: 'The renewal on a due date.',
      }),
    }),
    net: ref(Money, { description: 'Sum of all services, before VAT; "0.00" for a free activation.' }),
    vatPercentage: ref(Percentage, { description: 'VAT rate of the price list.' }),
    vat: ref(Money, { description: '`net` × `vatPercentage`, rounded once, half up, to the cent.' }),
    gross: ref(Money, { description: '`net` + `vat`: the amount taken from the prepaid credit.' }),
    priceListFrom: ref(CivilDate, { description: 'First day of the price list in force on the date of the charge.' }),
  },
  {
    $id: 'ScheduledCharge',
    title: 'Charge to come',
    description: 'A charge, at the prices in force on its date.',
    examples: [
      {
        on: '2027-04-30',
        reason: 'renewal',
        net: '13.00',
        vatPercentage: '22.00',
        vat: '2.86',
        gross: '15.86',
        priceListFrom: '2018-05-17',
      },
    ],
  },
)

export const RenewalAfter = strictObject(
  {
    dueOn: ref(CivilDate, { description: 'Date on which the renewal is due: `activation.coveredUntil`.' }),
    amountDue: ref(Money, {
      description:
        'Amount of the renewal, VAT included, at the prices of `dueOn`: of `items` and, if they are due on the same day, of `mailbox.addOns`, as one charge.',
    }),
    loadBy: ref(CivilDate, {
      description:
        'Date by which to add the credit: `topUpLeadDays` of the agreement (for example 15) before `dueOn`, but not before `asOf`.',
    }),
    left: ref(Money, {
      description:
        'Credit after the purchase: the larger of the `credit` of the request and `credit.required`, minus `activation.dueNow`.',
    }),
    toLoad: ref(Money, { description: 'Credit to add for the renewal: `amountDue` − `left`, never below "0.00".' }),
  },
  {
    $id: 'RenewalAfter',
    title: 'Renewal after the purchase',
    description:
      'The first renewal after the activation, and the credit that the purchase leaves for it. It takes for granted that the required credit is loaded before buying.',
    examples: [{ dueOn: '2027-04-30', amountDue: '7.32', loadBy: '2027-04-15', left: '0.00', toLoad: '7.32' }],
  },
)

export const Quote = strictObject(
  {
    agreement: ref(AgreementId),
    priceListFrom: ref(CivilDate, { description: 'First day of the price list in force on `asOf`.' }),
    asOf: ref(CivilDate, { description: 'Date for which the quote was calculated.' }),
    currency: ref(Currency),
    text: ref(Sentence, { description: 'The quote in one sentence.' }),
    lines: Type.Array(ref(Line), {
      minItems: 1,
      maxItems: 20,
      description: 'One line per service, in the order of the request.',
    }),
    yearly: ref(Taxed, { description: 'Price of one year of all services, at the prices of `asOf`.' }),
    credit: ref(Credit),
    activation: Type.Optional(
      ref(Activation, {
        description:
          'What happens if the services are activated on `asOf`. Present if the request contains the expiry date.',
      }),
    ),
    waiting: Type.Optional(ref(Waiting)),
    charges: Type.Optional(
      Type.Array(ref(ScheduledCharge), {
        minItems: 1,
        maxItems: 12,
        description:
          'All charges of `items` only, without the `addOns` that the mailbox has, from the activation until `horizonYears` years later, sorted by date. On the day of the renewal `renewal.amountDue` is the amount for both. Present if the request contains the expiry date.',
      }),
    ),
    renewal: Type.Optional(
      ref(RenewalAfter, {
        description:
          'The first renewal after the activation, whatever `horizonYears` is. Present if the request contains the expiry date, unless no price list is in force on the day it is due.',
      }),
    ),
    validThrough: Type.Optional(
      ref(CivilDate, {
        description:
          'Last date on which the same request still returns the same yearly price, `mode` and `dueNow`: the earliest of the last day of the price list, the day before `freeFrom` (if charged) and the expiry. Absent if nothing limits it.',
      }),
    ),
    warnings: ref(Warnings),
    registered: Type.Optional(ref(Registered)),
  },
  {
    $id: 'Quote',
    title: 'Quote',
    description: 'What the services cost, when they are charged and whether it is worth waiting.',
    examples: [
      {
        agreement: 'architetti-torino',
        priceListFrom: '2018-05-17',
        asOf: '2026-11-22',
        currency: 'EUR',
        text: 'Un anno costa 10,98 euro, IVA inclusa (9,00 euro più IVA al 22%).',
        lines: [
          {
            service: 'extra-space',
            name: 'Spazio extra archivio e inbox',
            gigabytes: 3,
            unitPrice: '3.00',
            net: '9.00',
          },
        ],
        yearly: { net: '9.00', vatPercentage: '22.00', vat: '1.98', gross: '10.98' },
        credit: { required: '10.98' },
        warnings: [],
      },
    ],
  },
)
