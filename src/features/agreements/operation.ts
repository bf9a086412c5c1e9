import { json, LIMITED_PROBLEMS, type Operation } from '../../shared/operation.ts'
import { AgreementList } from './list-schema.ts'
import { Agreement } from './schema.ts'

export const listAgreementsOperation: Operation = {
  operationId: 'listAgreements',
  summary: 'List the agreements',
  description: 'Returns a summary of every agreement: the Order, the mail domains and the add-on services.',
  tag: 'agreements',
  responseDescription: 'Summaries of all agreements.',
  response: json(AgreementList),
  limited: true,
  cached: true,
  problems: LIMITED_PROBLEMS,
  examples: new URL('./list-examples.json', import.meta.url),
}

export const readAgreementOperation: Operation = {
  operationId: 'readAgreement',
  summary: 'Read an agreement',
  description:
    'Returns everything that an Order has negotiated with its mail provider: base plan, add-on services, all price lists, the rules for activation and renewal, how to buy, and the sources.',
  tag: 'agreements',
  responseDescription: 'The agreement, with its texts in the requested language.',
  response: json(Agreement),
  limited: true,
  cached: true,
  problems: [...LIMITED_PROBLEMS, 'not-found'],
  examples: new URL('./read-examples.json', import.meta.url),
}
