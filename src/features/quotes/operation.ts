import { JSON_BODY_PROBLEMS, json, type Operation } from '../../shared/operation.ts'
import { RenewalReminder } from '../../shared/schemas/reminder.ts'
import { QuoteRequest } from './request-schema.ts'
import { Quote } from './response-schema.ts'

export const calculateQuoteOperation: Operation = {
  operationId: 'calculateQuote',
  summary: 'Calculate a quote',
  description:
    'Calculates what add-on services cost. With `agreement`: the price of one year. With `mailbox` and its expiry date also every charge. The activation is free if fewer months than `freeWindowMonths` of the agreement (for example 3) remain until the expiry; otherwise one full year is charged at once, never pro rata. Renewals follow on every due date; `renewal` states what the purchase leaves for the first of them, and what is then missing by when. With `Accept: text/calendar` the response is a calendar file with a reminder of that renewal. A charge uses the prices in force on its date, and VAT is calculated once per charge, on the sum of the lines, rounded half up to the cent.',
  tag: 'quotes',
  request: json(QuoteRequest),
  responseDescription:
    'What the services cost and, if the expiry date is known, when they are charged and whether it is worth waiting; or the renewal after it as a calendar event.',
  response: { ...json(Quote), 'text/calendar': RenewalReminder },
  limited: true,
  cached: false,
  key: 'optional',
  problems: [
    ...JSON_BODY_PROBLEMS,
    'unknown-agreement',
    'domain-not-covered',
    'expiry-passed',
    'no-price-list',
    'duplicate-service',
    'service-not-offered',
    'quantity-above-maximum',
    'nothing-to-remind',
  ],
  examples: new URL('./examples.json', import.meta.url),
}
