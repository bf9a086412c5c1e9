import { JSON_REQUEST, json, type Operation } from '../../shared/operation.ts'
import { Quote, QuoteRequest } from './schema.ts'

export const calculateQuoteOperation: Operation = {
  operationId: 'calculateQuote',
  summary: 'Calculate a quote',
  description:
    'What some add-on services cost. By `agreement`: the price of one year. For a `mailbox` with its expiry date also when it is charged: free with fewer than 3 months to the expiry, otherwise one full year at once, never pro-rated; then a renewal on every due date, each at the prices of its own day. Every charge is taxed once: VAT on the sum of the lines, rounded half up to the cent.',
  tag: 'quotes',
  request: json(QuoteRequest),
  responseDescription:
    'What the services cost and, with an expiry date, when they are charged and whether waiting pays.',
  response: json(Quote),
  limited: true,
  cached: false,
  problems: [
    ...JSON_REQUEST,
    'unknown-agreement',
    'domain-not-covered',
    'expiry-passed',
    'no-price-list',
    'duplicate-service',
    'service-not-offered',
    'quantity-above-maximum',
  ],
  examples: new URL('./examples.json', import.meta.url),
}
