import { JSON_BODY_PROBLEMS, json, type Operation } from '../../shared/operation.ts'
import { RenewalBatchRequest } from './request-schema.ts'
import { RenewalBatch } from './response-schema.ts'

export const checkRenewalsOperation: Operation = {
  operationId: 'checkRenewals',
  summary: 'Check the renewals of many mailboxes',
  description:
    'Runs the renewal check of `checkRenewal` for up to 1000 mailboxes in one JSON body of up to 1 MiB. A mailbox that cannot be checked, for example because no agreement covers its domain, gets a `problem` instead of a `check`; the others are checked all the same. A body that is not written as this contract says is rejected as a whole (400). Its pointers lead into the body, for example `/mailboxes/7/credit`; at most 1000 faults are reported. For longer lists, and for files, use `reportRenewals`.',
  tag: 'renewals',
  request: json(RenewalBatchRequest),
  responseDescription: 'The result for every mailbox, in the order of the request, and the totals.',
  response: json(RenewalBatch),
  limited: true,
  cached: false,
  key: 'optional',
  problems: [...JSON_BODY_PROBLEMS, 'register-unavailable'],
  examples: new URL('./examples.json', import.meta.url),
}
