import { Type } from 'typebox'
import {
  AgreementId,
  CivilDate,
  Currency,
  closed,
  Gigabytes,
  Money,
  Name,
  Percentage,
  ref,
  Sentence,
  ServiceId,
  Url,
  words,
} from './scalars.ts'

const sponsor = closed(
  {
    name: ref(Name, { description: 'The name of the Order.' }),
    shortName: ref(Name, { description: 'What its members call it.' }),
  },
  { description: 'The Order that pays the base plan.' },
)

const domain = Type.String({
  description: 'Mail domain, lower case.',
  maxLength: 253,
  pattern: '^[a-z0-9.-]+$',
  examples: ['architettitorinopec.it'],
})
const domains = Type.Array(domain, {
  minItems: 1,
  maxItems: 100,
  description: 'The mail domains covered, exactly: no subdomains.',
})

export const AgreementList = closed(
  {
    items: Type.Array(
      closed(
        {
          id: ref(AgreementId),
          sponsor,
          domains,
          services: Type.Array(closed({ id: ref(ServiceId), name: ref(Name) }), {
            minItems: 1,
            maxItems: 20,
            description: 'The add-on services offered.',
          }),
        },
        { description: 'One agreement in short.' },
      ),
      { minItems: 0, maxItems: 10_000, description: 'All agreements, in the order of their ids.' },
    ),
  },
  {
    $id: 'AgreementList',
    title: 'Agreements',
    description: 'The agreements that the service knows.',
    examples: [
      {
        items: [
          {
            id: 'architetti-torino',
            sponsor: { name: 'Ordine Architetti Torino', shortName: 'OAT' },
            domains: ['architettitorinopec.it'],
            services: [{ id: 'extra-space', name: 'Spazio extra archivio e inbox' }],
          },
        ],
      },
    ],
  },
)

export const PriceList = closed(
  {
    validFrom: ref(CivilDate, { description: 'First day in force.' }),
    validThrough: Type.Optional(ref(CivilDate, { description: 'Last day in force. Absent where no end is known.' })),
    currency: ref(Currency),
    vatPercentage: ref(Percentage, { description: 'VAT rate that is added to the unit prices.' }),
    unitPrices: Type.Array(
      closed({
        service: ref(ServiceId),
        unitPrice: ref(Money, { description: 'Price of one gigabyte for one year, net of VAT.' }),
      }),
      { minItems: 1, maxItems: 20, description: 'The price of every service.' },
    ),
  },
  {
    $id: 'PriceList',
    title: 'Price list',
    description: 'The prices in force from one day through another. A charge uses the list in force on its own date.',
    examples: [
      {
        validFrom: '2018-05-17',
        currency: 'EUR',
        vatPercentage: '22.00',
        unitPrices: [{ service: 'extra-space', unitPrice: '3.00' }],
      },
    ],
  },
)

export const Agreement = closed(
  {
    id: ref(AgreementId),
    sponsor,
    provider: closed(
      {
        name: ref(Name, { description: 'The name of the provider.' }),
        customerArea: ref(Url, { description: 'Where members sign in, load credit and choose services.' }),
      },
      { description: 'Who provides the mailboxes.' },
    ),
    domains,
    timeZone: Type.String({
      description: 'Zone of the IANA database whose civil dates count: “today” is today there.',
      pattern: '^[A-Za-z0-9_+/-]+$',
      minLength: 1,
      maxLength: 64,
      examples: ['Europe/Rome'],
    }),
    basePlan: closed(
      {
        name: ref(Name),
        gigabytes: ref(Gigabytes, { description: 'Space of the base plan, in gigabytes.' }),
        paidBy: words(['sponsor'], { description: 'Who pays it: the Order, never the member.' }),
        renewal: words(['automatic'], {
          description: 'How it is renewed: by itself, so that its expiry ends the add-ons alone.',
        }),
        termYears: Type.Integer({
          format: 'int32',
          minimum: 1,
          maximum: 10,
          description: 'Its term in years: an expiry further away than that is more likely a slip than a date.',
        }),
      },
      { description: 'The mailbox that the Order pays.' },
    ),
    services: Type.Array(
      closed({
        id: ref(ServiceId),
        name: ref(Name),
        maximumGigabytes: Type.Optional(
          ref(Gigabytes, { description: 'The most one mailbox may have of it. Absent: no limit of its own.' }),
        ),
        aliases: Type.Optional(
          Type.Array(ref(Name), {
            minItems: 0,
            maxItems: 20,
            description: 'Further column names by which lists of mailboxes call it.',
          }),
        ),
      }),
      { minItems: 1, maxItems: 20, description: 'The add-on services offered.' },
    ),
    activation: closed(
      {
        freeWindowMonths: Type.Optional(
          Type.Integer({
            format: 'int32',
            minimum: 1,
            maximum: 11,
            description:
              'With fewer than this many months to the expiry an activation is free. Absent: always charged.',
          }),
        ),
      },
      { description: 'The rule of activation.' },
    ),
    renewal: closed(
      {
        topUpLeadDays: Type.Integer({
          format: 'int32',
          minimum: 0,
          maximum: 180,
          description: 'How many days before the due date the credit should be there.',
        }),
      },
      { description: 'The rule of renewal.' },
    ),
    priceLists: Type.Array(ref(PriceList), {
      minItems: 1,
      maxItems: 100,
      description: 'Every price list, past and to come, in order; never two in force on one day.',
    }),
    purchase: closed(
      {
        guideUrl: Type.Optional(ref(Url, { description: 'The Order’s guide to buying.' })),
        steps: Type.Array(
          closed(
            {
              text: ref(Sentence, { description: 'What to do.' }),
              url: Type.Optional(ref(Url, { description: 'Where to do it.' })),
            },
            { description: 'One step.' },
          ),
          {
            minItems: 0,
            maxItems: 20,
            description: 'The steps to buy, in order.',
          },
        ),
      },
      { description: 'How a member buys.' },
    ),
    sources: Type.Array(
      closed({
        url: ref(Url, { description: 'The page.' }),
        date: Type.Optional(ref(CivilDate, { description: 'The day it appeared.' })),
      }),
      { minItems: 1, maxItems: 20, description: 'Where the terms were published.' },
    ),
  },
  {
    $id: 'Agreement',
    title: 'Agreement',
    description:
      'What an Order has negotiated with a provider: base plan, add-on services, price lists, rules and how to buy.',
  },
)

export const agreementSchemas = [AgreementList, PriceList, Agreement]
