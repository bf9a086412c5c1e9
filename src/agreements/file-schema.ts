import type { ErrorObject } from 'ajv'
import { type Static, Type } from 'typebox'
import { strictObject } from '../shared/schemas/builders.ts'
import { Contact } from '../shared/schemas/mailbox-record.ts'
import { AgreementId, Gigabytes } from '../shared/schemas/scalars.ts'
import { createAjv } from '../shared/validation/ajv.ts'
import { domain, integrations, priceList, service, source, step } from './file-parts.ts'
import { CUSTOMER_AREA, daysBefore, described, integer, NOTICE, only, text, texts, url } from './file-values.ts'

/** An agreement file. What compares several values of a file is checked by file-rules.ts. */
export const AgreementFile = strictObject(
  {
    $schema: Type.Optional(
      Type.String({
        maxLength: 2048,
        description: 'Where an editor finds this JSON Schema. The service ignores it.',
        examples: ['http://127.0.0.1:3000/schemas/agreement.json'],
      }),
    ),
    id: described(
      AgreementId,
      'Id of the agreement: lower-case letters, digits and hyphens. The id of a shipped agreement replaces that one.',
    ),
    sponsor: strictObject(
      {
        name: text('Name of the Order.', 'Ordine Architetti Torino'),
        shortName: text('Short name that its members use.', 'OAT'),
        email: Type.Optional(
          described(
            Contact,
            'Where the secretariat gets a digest after each run of reminders. It is in no response. Absent: it gets none.',
            { examples: ['segreteria@example.org'] },
          ),
        ),
      },
      { description: 'The Order that pays for the base plan.' },
    ),
    provider: strictObject(
      {
        name: text('Name of the provider.', 'Aruba PEC'),
        customerArea: url('Customer area, where members sign in, add credit and buy services.', CUSTOMER_AREA),
      },
      { description: 'The company that provides the mailboxes.' },
    ),
    domains: Type.Array(domain, {
      minItems: 1,
      maxItems: 100,
      description: 'Mail domains that the agreement covers. Subdomains are not covered.',
    }),
    timeZone: Type.String({
      maxLength: 64,
      description: 'Time zone (IANA name) of all dates: “today” is the current date in this zone.',
      examples: ['Europe/Rome'],
    }),
    basePlan: strictObject(
      {
        name: texts('Name of the base plan.', ['Casella PEC standard da 1 GB', 'Standard PEC mailbox, 1 GB']),
        gigabytes: described(Gigabytes, 'Space of the base plan, in gigabytes.'),
        paidBy: only('sponsor', 'Who pays for it: the Order, never the member.'),
        renewal: only('automatic', 'How it is renewed: at the expiry only the add-ons can end, not the mailbox.'),
        termYears: integer('Term in years. An expiry further in the future is reported as a probable mistake.', 1, 10),
      },
      { description: 'The mailbox itself, for which the Order pays.' },
    ),
    expiryHint: Type.Optional(
      texts(
        'Where members read the expiry of their mailbox, for the hint on the page. Absent: a hint that fits any provider.',
        ["La trovi nell'area clienti.", 'You can find it in the customer area.'],
        500,
      ),
    ),
    services: Type.Array(service, {
      minItems: 1,
      maxItems: 20,
      description: 'Add-on services that the agreement offers.',
    }),
    activation: strictObject(
      {
        freeWindowMonths: Type.Optional(
          integer(
            'An activation is free if fewer than this number of months remain until the expiry. Absent: never free.',
            1,
            11,
          ),
        ),
      },
      { description: 'Rule for activations.' },
    ),
    renewal: strictObject(
      {
        topUpLeadDays: integer('Days before the due date by which the credit should be available.', 0, 180),
        creditMaxAgeDays: Type.Optional(
          integer('Days after which a credit in the register counts as unknown. Absent: 90.', 1, 366),
        ),
        reminderDays: Type.Optional(
          daysBefore(
            'Days before the due date on which a credit known to be short is reminded of. Absent: 60, 30, 15, 7, 1.',
          ),
        ),
        checkDays: Type.Optional(
          daysBefore('Days before the due date on which a credit that is not known is reminded of. Absent: 30, 7.'),
        ),
      },
      { description: 'Rule for renewals.' },
    ),
    retentionMonths: Type.Optional(
      integer('Months for which the register keeps a mailbox after its expiry. Absent: 12.', 1, 120),
    ),
    integrations: Type.Optional(integrations),
    priceLists: Type.Array(priceList, {
      minItems: 1,
      maxItems: 100,
      description: 'All price lists, past and future, in any order.',
    }),
    purchase: strictObject(
      {
        guideUrl: Type.Optional(url('The Order’s guide to buying add-on services.', NOTICE)),
        steps: Type.Array(step, { maxItems: 20, description: 'Steps to buy an add-on service, in order.' }),
      },
      { description: 'How a member buys add-on services.' },
    ),
    sources: Type.Array(source, {
      minItems: 1,
      maxItems: 20,
      description: 'Where the terms of the agreement are published.',
    }),
  },
  {
    title: 'Agreement file of pec-addons',
    description: 'What an Order has negotiated with a provider of PEC mailboxes: services, prices, rules, how to buy.',
  },
)

export type AgreementFile = Static<typeof AgreementFile>

/** The schema as editors read it. Draft 7 is the version that all of them know. */
export const PUBLISHED_SCHEMA = { $schema: 'http://json-schema.org/draft-07/schema#', ...AgreementFile }

const validate = createAjv([]).compile(AgreementFile)

/** Every violation of the schema in a parsed file. */
export function schemaErrors(content: unknown): readonly ErrorObject[] {
  validate(content)
  return validate.errors ?? []
}
