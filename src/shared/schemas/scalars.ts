import { Type } from 'typebox'
import { stringEnum } from './builders.ts'

/** The first and the last date a request may name. */
export const FIRST_DATE = '1900-01-01'
export const LAST_DATE = '2150-12-31'

export const Money = Type.String({
  $id: 'Money',
  title: 'Amount of money',
  description:
    'Amount in euro as decimal text with exactly two digits after the point, from "0.00" to "999999999.99"; never a floating-point number, never negative.',
  pattern: '^(0|[1-9]\\d{0,8})\\.\\d{2}$',
  maxLength: 12,
  examples: ['15.86'],
})

export const Percentage = Type.String({
  $id: 'Percentage',
  title: 'Percentage',
  description: 'Percentage as decimal text with two digits after the point: "22.00" is 22 %.',
  pattern: '^((0|[1-9]\\d?)\\.\\d{2}|100\\.00)$',
  maxLength: 6,
  examples: ['22.00'],
})

export const Currency = stringEnum(['EUR'], {
  $id: 'Currency',
  title: 'Currency',
  description: 'ISO 4217 code of the currency of every amount of the document.',
  examples: ['EUR'],
})

export const CivilDate = Type.String({
  $id: 'CivilDate',
  title: 'Civil date',
  description:
    'RFC 3339 full-date: a day of the calendar of the agreement’s time zone (Europe/Rome), with no time of day and no offset.',
  format: 'date',
  pattern: '^\\d{4}-\\d{2}-\\d{2}$',
  minLength: 10,
  maxLength: 10,
  examples: ['2027-04-30'],
})

export const RequestDate = Type.String({
  $id: 'RequestDate',
  title: 'Civil date in a request',
  description:
    'RFC 3339 full-date: a day of the calendar of the agreement’s time zone (Europe/Rome), from 1900-01-01 to 2150-12-31. A day that is not in the calendar, as 30 February, is `wrong-format`; one outside these years `out-of-range`.',
  format: 'date',
  // The years alone: what is a day of the calendar is the format's to tell.
  pattern: '^(19\\d{2}|20\\d{2}|21[0-4]\\d|2150)-\\d{2}-\\d{2}$',
  minLength: 10,
  maxLength: 10,
  examples: ['2027-04-30'],
})

const WORD = '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'

export const ServiceId = Type.String({
  $id: 'ServiceId',
  title: 'Add-on service id',
  description: 'Id of an add-on service of the agreement, in kebab-case; `listAgreements` tells which there are.',
  pattern: WORD,
  maxLength: 64,
  examples: ['extra-space'],
})

export const AgreementId = Type.String({
  $id: 'AgreementId',
  title: 'Agreement id',
  description:
    'Id of an agreement between an Order and a provider, in kebab-case; `listAgreements` tells which there are.',
  pattern: WORD,
  maxLength: 64,
  examples: ['architetti-torino'],
})

export const Address = Type.String({
  $id: 'Address',
  title: 'PEC address',
  description:
    'Full address of the PEC mailbox. The part after the @ finds the agreement: exactly, case aside, and no subdomain. It is never logged or stored.',
  pattern: '^[^\\s@\\u0000-\\u001f\\u007f-\\u009f]+@[^\\s@\\u0000-\\u001f\\u007f-\\u009f]+$',
  maxLength: 254,
  examples: ['mario.rossi@architettitorinopec.it'],
})

export const Gigabytes = Type.Integer({
  $id: 'Gigabytes',
  title: 'Gigabytes sold',
  description: 'Whole gigabytes of an add-on service, 1 to 1000: it is sold in no smaller parts.',
  format: 'int32',
  minimum: 1,
  maximum: 1000,
  examples: [3],
})

export const UsedGigabytes = Type.Number({
  $id: 'UsedGigabytes',
  title: 'Gigabytes used',
  description:
    'Gigabytes of the mailbox in use, as the customer area shows them, 0 to 10000; two decimals count: what they exceed is rounded half up to the hundredth.',
  format: 'double',
  minimum: 0,
  maximum: 10_000,
  examples: [2.5],
})

/** Text of one line: no control characters. */
const TEXT = '^[^\\u0000-\\u001f\\u007f-\\u009f]*$'

/** One plain sentence for people. */
export const Sentence = Type.String({
  $id: 'Sentence',
  title: 'Text for people',
  description:
    'Plain text in the language of Content-Language, ready to be shown. Programs rely on codes and figures instead.',
  pattern: TEXT,
  minLength: 1,
  maxLength: 8192,
  examples: ['Un anno costa 15,86 euro, IVA inclusa (13,00 euro più IVA al 22%).'],
})

export const Name = Type.String({
  $id: 'Name',
  title: 'Name for people',
  description: 'Name of a thing; translated names are in the language of Content-Language.',
  pattern: TEXT,
  minLength: 1,
  maxLength: 200,
  examples: ['Conservazione'],
})

export const Url = Type.String({
  $id: 'Url',
  title: 'Web address',
  description: 'Absolute web address.',
  format: 'uri',
  pattern: '^https?://',
  maxLength: 2048,
  examples: ['https://areaclienti.arubapec.it'],
})

/** The scalars that other schemas refer to. */
export const scalars = [
  Money,
  Percentage,
  Currency,
  CivilDate,
  RequestDate,
  ServiceId,
  AgreementId,
  Address,
  Gigabytes,
  UsedGigabytes,
  Sentence,
  Name,
  Url,
]
