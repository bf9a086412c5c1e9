import { Type } from 'typebox'
import { stringEnum } from './builders.ts'

/** The first and the last date that a request may contain. */
export const FIRST_DATE = '1900-01-01'
export const LAST_DATE = '2150-12-31'

/** The largest amount. */
export const MAX_MONEY = '999999999.99'

export const Money = Type.String({
  $id: 'Money',
  title: 'Amount of money',
  description: `Amount in euro as a decimal string with exactly two decimal places, "0.00" to "${MAX_MONEY}"; never negative. A string, because floating-point numbers cannot represent cents exactly.`,
  pattern: '^(0|[1-9]\\d{0,8})\\.\\d{2}$',
  maxLength: 12,
  examples: ['15.86'],
})

export const Percentage = Type.String({
  $id: 'Percentage',
  title: 'Percentage',
  description: 'Percentage as a decimal string with two decimal places: "22.00" means 22 %.',
  pattern: '^((0|[1-9]\\d?)\\.\\d{2}|100\\.00)$',
  maxLength: 6,
  examples: ['22.00'],
})

export const Currency = stringEnum(['EUR'], {
  $id: 'Currency',
  title: 'Currency',
  description: 'ISO 4217 code: the currency of all amounts in this object.',
  examples: ['EUR'],
})

export const CivilDate = Type.String({
  $id: 'CivilDate',
  title: 'Civil date',
  description:
    'Calendar date without a time or an offset (RFC 3339 full-date), in the time zone of the agreement (Europe/Rome).',
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
    'Calendar date without a time or an offset (RFC 3339 full-date), in the time zone of the agreement (Europe/Rome), from 1900-01-01 to 2150-12-31. A date that does not exist, such as 2027-02-30, is rejected as `wrong-format`; a date outside the range as `out-of-range`.',
  format: 'date',
  // The pattern checks the years only; `format` checks that the date exists.
  pattern: '^(19\\d{2}|20\\d{2}|21[0-4]\\d|2150)-\\d{2}-\\d{2}$',
  minLength: 10,
  maxLength: 10,
  examples: ['2027-04-30'],
})

const KEBAB_CASE = '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'

export const ServiceId = Type.String({
  $id: 'ServiceId',
  title: 'Add-on service id',
  description: 'Id of an add-on service, in kebab-case. `listAgreements` returns the services of every agreement.',
  pattern: KEBAB_CASE,
  maxLength: 64,
  examples: ['extra-space'],
})

export const AgreementId = Type.String({
  $id: 'AgreementId',
  title: 'Agreement id',
  description:
    'Id of an agreement between an Order and a mail provider, in kebab-case. `listAgreements` returns every agreement.',
  pattern: KEBAB_CASE,
  maxLength: 64,
  examples: ['architetti-torino'],
})

export const Address = Type.String({
  $id: 'Address',
  title: 'PEC address',
  description:
    "Full address of the PEC mailbox. The part after the @ determines the agreement: it must equal one of its domains (upper and lower case are the same; a subdomain does not match). Before the @ only letters, digits and `.!#$%&'*+/=?^_`{|}~-` are allowed; an invisible character, a `mailto:` in front, or a comma or a space is rejected as `wrong-format`, never corrected. Addresses are never logged; only the register stores those that someone with a key imports.",
  pattern: '^[^\\s@\\u0000-\\u001f\\u007f-\\u009f]+@[^\\s@\\u0000-\\u001f\\u007f-\\u009f]+$',
  maxLength: 254,
  examples: ['mario.rossi@architettitorinopec.it'],
})

export const DidYouMean = Type.String({
  $id: 'DidYouMean',
  title: 'Mail domain probably meant',
  description:
    'For `domain-not-covered`: the covered mail domain that was probably meant. Present only if exactly one is at an edit distance of at most 2. Show it as a hint: the service never uses it in place of the domain that was sent.',
  pattern: '^[a-z0-9.-]+$',
  maxLength: 253,
  examples: ['architettitorinopec.it'],
})

export const Gigabytes = Type.Integer({
  $id: 'Gigabytes',
  title: 'Whole gigabytes',
  description: 'Gigabytes of an add-on service, 1 to 1000. Services are sold in whole gigabytes.',
  format: 'int32',
  minimum: 1,
  maximum: 1000,
  examples: [3],
})

export const UsedGigabytes = Type.Number({
  $id: 'UsedGigabytes',
  title: 'Gigabytes used',
  description:
    'Gigabytes in use in the mailbox, as shown in the customer area of the provider, 0 to 10000. The part above the base plan is rounded half up to two decimal places.',
  format: 'double',
  minimum: 0,
  maximum: 10_000,
  examples: [2.5],
})

/** Text of one line: no control characters. */
const TEXT = '^[^\\u0000-\\u001f\\u007f-\\u009f]*$'

export const Sentence = Type.String({
  $id: 'Sentence',
  title: 'Text for people',
  description:
    'Plain text in the language of the Content-Language header, ready to be displayed. Programs should use the codes and numbers instead.',
  pattern: TEXT,
  minLength: 1,
  maxLength: 8192,
  examples: ['Un anno costa 15,86 euro, IVA inclusa (13,00 euro più IVA al 22%).'],
})

export const Name = Type.String({
  $id: 'Name',
  title: 'Name for people',
  description: 'Name to display. Translated names are in the language of the Content-Language header.',
  pattern: TEXT,
  minLength: 1,
  maxLength: 200,
  examples: ['Conservazione'],
})

export const Url = Type.String({
  $id: 'Url',
  title: 'Web address',
  description: 'Absolute URL (http or https).',
  format: 'uri',
  pattern: '^https?://',
  maxLength: 2048,
  examples: ['https://areaclienti.arubapec.it'],
})

/** Named schemas of single values, in the order of the contract. */
export const scalars = [
  Money,
  Percentage,
  Currency,
  CivilDate,
  RequestDate,
  ServiceId,
  AgreementId,
  Address,
  DidYouMean,
  Gigabytes,
  UsedGigabytes,
  Sentence,
  Name,
  Url,
]
