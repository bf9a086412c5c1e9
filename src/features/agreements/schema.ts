import { Type } from 'typebox'
import { ref, strictObject, stringEnum } from '../../shared/schemas/builders.ts'
import { AgreementId, CivilDate, Gigabytes, Name, Sentence, ServiceId, Url } from '../../shared/schemas/scalars.ts'
import { AgreementList, domains, sponsor } from './list-schema.ts'
import { PriceList } from './price-list-schema.ts'

export const Agreement = strictObject(
  {
    id: ref(AgreementId),
    sponsor,
    provider: strictObject(
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
    basePlan: strictObject(
      {
        name: ref(Name),
        gigabytes: ref(Gigabytes, { description: 'Space of the base plan, in gigabytes.' }),
        paidBy: stringEnum(['sponsor'], { description: 'Who pays it: the Order, never the member.' }),
        renewal: stringEnum(['automatic'], {
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
      strictObject(
        {
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
        },
        { description: 'One add-on service.' },
      ),
      { minItems: 1, maxItems: 20, description: 'The add-on services offered.' },
    ),
    activation: strictObject(
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
    renewal: strictObject(
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
    purchase: strictObject(
      {
        guideUrl: Type.Optional(ref(Url, { description: 'The Order’s guide to buying.' })),
        steps: Type.Array(
          strictObject(
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
      strictObject(
        {
          url: ref(Url, { description: 'The page.' }),
          date: Type.Optional(ref(CivilDate, { description: 'The day it appeared.' })),
        },
        { description: 'One publication of the terms.' },
      ),
      { minItems: 1, maxItems: 20, description: 'Where the terms were published.' },
    ),
  },
  {
    $id: 'Agreement',
    title: 'Agreement',
    description:
      'What an Order has negotiated with a provider: base plan, add-on services, price lists, rules and how to buy.',
    examples: [
      {
        id: 'architetti-torino',
        sponsor: { name: 'Ordine Architetti Torino', shortName: 'OAT' },
        provider: { name: 'Aruba PEC', customerArea: 'https://areaclienti.arubapec.it' },
        domains: ['architettitorinopec.it'],
        timeZone: 'Europe/Rome',
        basePlan: {
          name: 'Casella PEC standard da 1 GB',
          gigabytes: 1,
          paidBy: 'sponsor',
          renewal: 'automatic',
          termYears: 1,
        },
        services: [{ id: 'extra-space', name: 'Spazio extra archivio e inbox', aliases: ['spazio extra'] }],
        activation: { freeWindowMonths: 3 },
        renewal: { topUpLeadDays: 15 },
        priceLists: [
          {
            validFrom: '2018-05-17',
            currency: 'EUR',
            vatPercentage: '22.00',
            unitPrices: [{ service: 'extra-space', unitPrice: '3.00' }],
          },
        ],
        purchase: { steps: [{ text: 'Accedere all’area clienti.', url: 'https://areaclienti.arubapec.it' }] },
        sources: [{ url: 'https://oato.it/2018/05/17/casella-pec', date: '2018-05-17' }],
      },
    ],
  },
)

export const agreementSchemas = [AgreementList, PriceList, Agreement]
