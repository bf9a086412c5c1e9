import { JSON_BODY_PROBLEMS, json, type Operation, REGISTERED_QUESTION_PROBLEMS } from '../../shared/operation.ts'
import { RenewalReminder } from '../../shared/schemas/reminder.ts'
import { RenewalRequest } from './request-schema.ts'
import { RenewalCheck } from './schema.ts'

export const checkRenewalOperation: Operation = {
  operationId: 'checkRenewal',
  summary: 'Check whether the add-ons will be renewed',
  description:
    'Checks what happens to the add-ons of a mailbox on their due date with the current prepaid credit. All are renewed if the credit covers the whole charge; all are deactivated if it does not cover even the cheapest one. In between, an add-on that alone costs more than the credit is deactivated; no source documents which of the others are renewed: these are `undetermined`. The mailbox itself continues, because the Order renews its base plan. With `Accept: text/calendar` the response is a calendar file with a reminder of the due date.',
  tag: 'renewals',
  request: json(RenewalRequest),
  responseDescription:
    'What happens to the add-ons on their due date, how much credit to add and by when; or the same as a calendar event.',
  response: { ...json(RenewalCheck), 'text/calendar': RenewalReminder },
  limited: true,
  cached: false,
  key: 'optional',
  problems: [
    ...JSON_BODY_PROBLEMS,
    ...REGISTERED_QUESTION_PROBLEMS,
    'domain-not-covered',
    'no-price-list',
    'duplicate-service',
    'service-not-offered',
    'nothing-to-remind',
  ],
  examples: new URL('./examples.json', import.meta.url),
}
