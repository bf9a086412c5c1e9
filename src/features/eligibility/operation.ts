import { JSON_BODY_PROBLEMS, json, type Operation, REGISTERED_QUESTION_PROBLEMS } from '../../shared/operation.ts'
import { Eligibility, EligibilityRequest } from './schema.ts'

export const checkActivationEligibilityOperation: Operation = {
  operationId: 'checkActivationEligibility',
  summary: 'Check whether services may be activated',
  description:
    'Checks whether add-on services may be activated on a mailbox, free or charged, and returns everything that blocks the activation. “Not eligible” is a normal result (200), not an error: for example, a service in `items` that the agreement does not offer is one of the `reasons`. Such a service in `mailbox.addOns`, among those that the mailbox already has, is an error (422), and so is a service listed twice. The prepaid credit must cover one year of the services, VAT included, even if the activation is free.',
  tag: 'quotes',
  request: json(EligibilityRequest),
  responseDescription:
    'Whether the services may be activated, on what terms, and everything that blocks the activation.',
  response: json(Eligibility),
  limited: true,
  cached: false,
  key: 'optional',
  problems: [...JSON_BODY_PROBLEMS, ...REGISTERED_QUESTION_PROBLEMS, 'duplicate-service', 'service-not-offered'],
  examples: new URL('./examples.json', import.meta.url),
}
