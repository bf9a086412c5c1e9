import { Type } from 'typebox'
import { ref, strictObject, stringEnum } from '../../shared/schemas/builders.ts'
import { AgreementId, CivilDate, Gigabytes, Name, Sentence, ServiceId, Url } from '../../shared/schemas/scalars.ts'
import { AgreementList, domains, sponsor } from './list-schema.ts'
import { PriceList } from './price-list-schema.ts'
import { renewalRule } from './renewal-rule-schema.ts'

export const Agreement = strictObject(
  {
    id: ref(AgreementId),
    sponsor,
    provider: strictObject(
      {
        name: ref(Name, { description: 'Name of the provider.' }),
        customerArea: ref(Url, {
          description: 'URL of the customer area, where members sign in, add credit and buy services.',
        }),
      },
      { description: 'The company that provides the mailboxes.' },
    ),
    domains,
    timeZone: Type.String({
      description: 'Time zone (IANA name) of all dates. “Today” is the current date in this zone.',
      pattern: '^[A-Za-z0-9_+/-]+$',
      minLength: 1,
      maxLength: 64,
      examples: ['Europe/Rome'],
    }),
    basePlan: strictObject(
      {
        name: ref(Name),
        gigabytes: ref(Gigabytes, { description: 'Space of the base plan, in gigabytes.' }),
        paidBy: stringEnum(['sponsor'], {
          description: 'Who pays for it. Always `sponsor`: the Order, never the member.',
        }),
        renewal: stringEnum(['automatic'], {
          description:
            'How it is renewed. Always `automatic`: at the expiry only the add-ons can end, not the mailbox.',
        }),
        termYears: Type.Integer({
          format: 'int32',
          minimum: 1,
          maximum: 10,
          description:
            'Term in years. An expiry date further in the future is probably a mistake (warning `expiry-beyond-term`).',
        }),
      },
      { description: 'The mailbox itself, for which the Order pays.' },
    ),
    expiryHint: Type.Optional(
      ref(Sentence, {
        description:
          'Where in the customer area members read the expiry of their mailbox. Absent if the agreement does not say it.',
      }),
    ),
    services: Type.Array(
      strictObject(
        {
          id: ref(ServiceId),
          name: ref(Name),
          maximumGigabytes: Type.Optional(
            ref(Gigabytes, { description: 'Maximum gigabytes per mailbox. Absent if the agreement sets no maximum.' }),
          ),
          aliases: Type.Optional(
            Type.Array(ref(Name), {
              minItems: 0,
              maxItems: 20,
              description: 'More names that identify the column of this service in a list of mailboxes.',
            }),
          ),
        },
        { description: 'An add-on service.' },
      ),
      { minItems: 1, maxItems: 20, description: 'Add-on services that the agreement offers.' },
    ),
    activation: strictObject(
      {
        freeWindowMonths: Type.Optional(
          Type.Integer({
            format: 'int32',
            minimum: 1,
            maximum: 11,
            description:
              'An activation is free if fewer than this number of months remain until the expiry. Absent if every activation is charged.',
          }),
        ),
      },
      { description: 'Rule for activations.' },
    ),
    renewal: renewalRule,
    retentionMonths: Type.Optional(
      Type.Integer({
        format: 'int32',
        minimum: 1,
        maximum: 120,
        description: 'Number of months for which the register keeps a mailbox after its expiry. If absent: 12.',
      }),
    ),
    priceLists: Type.Array(ref(PriceList), {
      minItems: 1,
      maxItems: 100,
      description: 'All price lists, past and future, sorted by date. At most one is in force on any day.',
    }),
    purchase: strictObject(
      {
        guideUrl: Type.Optional(ref(Url, { description: 'URL of the Order’s guide to buying add-on services.' })),
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
            description: 'Steps to buy an add-on service, in order.',
          },
        ),
      },
      { description: 'How a member buys add-on services.' },
    ),
    sources: Type.Array(
      strictObject(
        {
          url: ref(Url, { description: 'URL of the page.' }),
          date: Type.Optional(ref(CivilDate, { description: 'Date of publication.' })),
        },
        { description: 'A page that publishes the terms.' },
      ),
      { minItems: 1, maxItems: 20, description: 'Where the terms of the agreement are published.' },
    ),
  },
  {
    $id: 'Agreement',
    title: 'Agreement',
    description:
      'The terms that an Order has negotiated with a mail provider: base plan, add-on services, price lists, rules and how to buy.',
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
        expiryHint: 'La trovi nell’area clienti: «Lista caselle PEC», colonna della scadenza.',
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
