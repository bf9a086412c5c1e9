import { Type } from 'typebox'
import { strictObject, stringEnum } from '../shared/schemas/builders.ts'
import { Gigabytes, Percentage, RequestDate, ServiceId } from '../shared/schemas/scalars.ts'
import { CUSTOMER_AREA, described, NOTICE, only, text, texts, url } from './file-values.ts'

const date = (description: string) => described(RequestDate, description, { examples: ['2018-05-17'] })

export const domain = Type.String({
  description: 'Mail domain in lower case: the part of an address after the @.',
  pattern: '^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}$',
  maxLength: 253,
  examples: ['architettitorinopec.it'],
})

export const service = strictObject(
  {
    id: described(ServiceId, 'Id of the service: lower-case letters, digits and hyphens.'),
    name: texts('Name of the service.', ['Conservazione', 'Legal preservation']),
    aliases: Type.Optional(
      Type.Array(text('One more name.', 'conservazione'), {
        maxItems: 20,
        description: 'More names that identify the column of this service in a list of mailboxes.',
      }),
    ),
    maximumGigabytes: Type.Optional(
      described(Gigabytes, 'Maximum gigabytes per mailbox. Absent: the agreement sets no maximum.'),
    ),
  },
  { description: 'An add-on service.' },
)

const unitPrice = Type.String({
  description: 'Price of one gigabyte for one year in euro, before VAT: two decimals, at most 9999.99.',
  pattern: '^(0|[1-9]\\d{0,3})\\.\\d{2}$',
  maxLength: 7,
  examples: ['3.00'],
})

export const priceList = strictObject(
  {
    validFrom: date('First day on which the prices are in force.'),
    validThrough: Type.Optional(
      date('Last day on which the prices are in force. Absent: until the day before the next list begins.'),
    ),
    currency: only('EUR', 'Currency of the prices.'),
    vatPercentage: described(Percentage, 'VAT rate in percent with two decimals, to be added to the prices.'),
    unitPrices: Type.Record(Type.String(), unitPrice, {
      description: 'The price of each service of the agreement, by the id of the service.',
    }),
  },
  { description: 'Prices of all services in a period. No two lists may be in force on one day.' },
)

export const step = strictObject(
  {
    text: texts('What to do.', ['Aprire «Lista caselle PEC».', 'Open “Lista caselle PEC”.'], 500),
    url: Type.Optional(url('Where to do it.', CUSTOMER_AREA)),
  },
  { description: 'One step.' },
)

export const source = strictObject(
  { url: url('Address of the page.', NOTICE), date: Type.Optional(date('Date of publication.')) },
  { description: 'A page that publishes the terms.' },
)

/** What Aruba's partner API calls the parts of a mailbox's space. */
const QUOTA_TYPES = ['INBOX', 'ARCHIVIO', 'CONSERVAZIONE'] as const

const quotaTypes = Type.Array(stringEnum(QUOTA_TYPES), {
  minItems: 1,
  maxItems: QUOTA_TYPES.length,
  description:
    'The quotas whose bought gigabytes are this service: `INBOX`, `ARCHIVIO`, `CONSERVAZIONE`. Each only once.',
})

const aruba = strictObject(
  {
    services: Type.Record(Type.String(), quotaTypes, {
      description:
        'Which quotas of Aruba are which service, by the id of the service. A service without quotas is not read.',
    }),
    contact: Type.Optional(
      Type.Boolean({
        description:
          'Whether the e-mail address of the holder becomes the contact for reminders where none is known. Absent: nothing of the holder is read.',
      }),
    ),
  },
  { description: 'Reading from the partner API of Aruba PEC.' },
)

export const integrations = strictObject(
  { aruba: Type.Optional(aruba) },
  { description: 'Where the register can read the mailboxes of the agreement. It is in no response.' },
)
