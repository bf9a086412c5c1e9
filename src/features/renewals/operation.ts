import { JSON_REQUEST, json, type Operation } from '../../shared/operation.ts'
import { RenewalCheck, RenewalReminder, RenewalRequest } from './schema.ts'

export const checkRenewalOperation: Operation = {
  operationId: 'checkRenewal',
  summary: 'Check whether add-ons survive the next expiry',
  description:
    'What becomes of the add-ons of a mailbox on their due date with the credit that is there: renewed if it covers them all, deactivated if it covers none, and in between, where no source says which survive, undetermined. The mailbox itself goes on: the Order renews its base plan. With `Accept: text/calendar` the answer is a reminder of the due date for a calendar.',
  tag: 'renewals',
  request: json(RenewalRequest),
  responseDescription:
    'What becomes of the add-ons on their due date, and the credit to load by when; or that as an event for a calendar.',
  response: { ...json(RenewalCheck), 'text/calendar': RenewalReminder },
  limited: true,
  cached: false,
  problems: [
    ...JSON_REQUEST,
    'domain-not-covered',
    'no-price-list',
    'duplicate-service',
    'service-not-offered',
    'nothing-to-remind',
  ],
  examples: new URL('./examples.json', import.meta.url),
}
