import { JSON_REQUEST, json, type Operation } from '../../shared/operation.ts'
import { Eligibility, EligibilityRequest } from './schema.ts'

export const checkActivationEligibilityOperation: Operation = {
  operationId: 'checkActivationEligibility',
  summary: 'Check whether services may be activated',
  description:
    'Whether add-on services may be activated on a mailbox on a date, free or charged, and everything that blocks it. Being ineligible is an answer (200), not an error: a service asked for in `items` that the agreement does not offer is a reason; only one that the mailbox claims to have already, in `mailbox.addOns`, is a problem (422). Before buying, the credit must hold one year of the services, VAT included, even when the activation is free.',
  tag: 'quotes',
  request: json(EligibilityRequest),
  responseDescription: 'Whether the services may be activated, on what terms, and everything that blocks it.',
  response: json(Eligibility),
  limited: true,
  cached: false,
  problems: [...JSON_REQUEST, 'duplicate-service', 'service-not-offered'],
  examples: new URL('./examples.json', import.meta.url),
}
