import { type Static, Type } from 'typebox'
import { ref, strictObject, stringEnum } from '../../shared/schemas/builders.ts'
import { Activation, Credit, Items, Line, Taxed, Waiting, Warnings } from '../../shared/schemas/parts.ts'
import {
  Address,
  AgreementId,
  CivilDate,
  Currency,
  Money,
  Percentage,
  RequestDate,
  Sentence,
} from '../../shared/schemas/scalars.ts'

export const QuotedMailbox = strictObject(
  {
    address: ref(Address),
    expiresOn: Type.Optional(
      ref(RequestDate, {
        description:
          'Expiry date of the mailbox, as the customer area shows it. With it the answer tells the activation and every charge to come; before `asOf` it is `expiry-passed`.',
      }),
    ),
  },
  {
    $id: 'QuotedMailbox',
    title: 'Mailbox of a quote',
    description: 'A mailbox for which services are priced, with its expiry date if that is known.',
    examples: [{ address: 'mario.rossi@architettitorinopec.it', expiresOn: '2027-04-30' }],
  },
)

export const QuoteRequest = strictObject(
  {
    agreement: Type.Optional(
      ref(AgreementId, { description: 'Ask for the price of one year alone, of one agreement.' }),
    ),
    mailbox: Type.Optional(ref(QuotedMailbox, { description: 'Ask for one mailbox: its domain finds the agreement.' })),
    items: ref(Items),
    asOf: Type.Optional(
      ref(RequestDate, {
        description:
          'The date on which the question is asked, so that the answer can be reproduced. Where absent: today in the time zone of the agreement, that is in Italy (Europe/Rome).',
      }),
    ),
    credit: Type.Optional(
      ref(Money, { description: 'The prepaid credit in the customer area. With it the answer tells what is missing.' }),
    ),
    horizonYears: Type.Optional(
      Type.Integer({
        format: 'int32',
        minimum: 1,
        maximum: 10,
        // No `default`: generators of clients take a field that has one for a field that is always there.
        description: 'How many years of charges to tell, 2 where absent. Without an expiry date it has no effect.',
        examples: [2],
      }),
    ),
  },
  {
    $id: 'QuoteRequest',
    title: 'Question for a quote',
    description: 'What do these services cost? Exactly one of `agreement` and `mailbox`.',
    oneOf: [{ required: ['agreement'] }, { required: ['mailbox'] }],
    examples: [
      {
        mailbox: { address: 'mario.rossi@architettitorinopec.it', expiresOn: '2027-04-30' },
        items: [{ service: 'extra-space', gigabytes: 3 }],
        asOf: '2026-11-22',
      },
    ],
  },
)

export const ScheduledCharge = strictObject(
  {
    on: ref(CivilDate, { description: 'The day on which it is taken from the credit.' }),
    reason: stringEnum(['activation', 'renewal'], {
      description: 'Why it is taken. `activation`: on `asOf`, "0.00" when free. `renewal`: on a due date.',
    }),
    net: ref(Money),
    vatPercentage: ref(Percentage),
    vat: ref(Money),
    gross: ref(Money),
    priceListFrom: ref(CivilDate, { description: 'First day of the price list in force on that day.' }),
  },
  {
    $id: 'ScheduledCharge',
    title: 'Charge to come',
    description: 'One charge with the prices of its own day.',
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

export const Quote = strictObject(
  {
    agreement: ref(AgreementId),
    priceListFrom: ref(CivilDate, { description: 'First day of the price list in force on `asOf`.' }),
    asOf: ref(CivilDate, { description: 'The date on which the question was asked.' }),
    currency: ref(Currency),
    text: ref(Sentence, { description: 'The outcome in one sentence.' }),
    lines: Type.Array(ref(Line), {
      minItems: 1,
      maxItems: 20,
      description: 'One line per service, in the order asked.',
    }),
    yearly: ref(Taxed, { description: 'What one year of all the services costs on `asOf`.' }),
    credit: ref(Credit),
    activation: Type.Optional(
      ref(Activation, { description: 'When the services are charged. Present when the expiry date was given.' }),
    ),
    waiting: Type.Optional(ref(Waiting)),
    charges: Type.Optional(
      Type.Array(ref(ScheduledCharge), {
        minItems: 1,
        maxItems: 12,
        description:
          'Every charge from the activation through `horizonYears` years, in order of date; present when the expiry date was given.',
      }),
    ),
    validThrough: Type.Optional(
      ref(CivilDate, {
        description:
          'Last date on which the same question still gets the same yearly price, mode and amount due now: the earliest of the last day of the price list, the day before `freeFrom` when charged, and the expiry. Absent where nothing bounds it.',
      }),
    ),
    warnings: ref(Warnings),
  },
  {
    $id: 'Quote',
    title: 'Quote',
    description: 'What the services cost, when they are charged and whether waiting pays.',
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

export type QuoteRequestBody = Static<typeof QuoteRequest>
export const quoteSchemas = [QuotedMailbox, QuoteRequest, ScheduledCharge, Quote]
