import { json, LIMITED_REQUEST, type Operation } from '../../shared/operation.ts'
import { AgreementList } from './list-schema.ts'
import { Agreement } from './schema.ts'

export const listAgreementsOperation: Operation = {
  operationId: 'listAgreements',
  summary: 'List the agreements',
  description: 'Every agreement in short: its Order, the mail domains it covers and the add-on services it offers.',
  tag: 'agreements',
  responseDescription: 'The agreements that the service knows.',
  response: json(AgreementList),
  limited: true,
  cached: true,
  problems: LIMITED_REQUEST,
  examples: new URL('./list-examples.json', import.meta.url),
}

export const readAgreementOperation: Operation = {
  operationId: 'readAgreement',
  summary: 'Read an agreement',
  description:
    'Everything an Order has negotiated with its provider: base plan, add-on services, every price list, the rules of activation and renewal, how to buy, and the sources.',
  tag: 'agreements',
  responseDescription: 'The agreement, with its texts in the language asked for.',
  response: json(Agreement),
  limited: true,
  cached: true,
  problems: [...LIMITED_REQUEST, 'not-found'],
  examples: new URL('./read-examples.json', import.meta.url),
}
