import { ANY_REQUEST, type Operation } from '../../shared/operation.ts'
import { Status } from './schema.ts'

export const readStatusOperation: Operation = {
  operationId: 'readStatus',
  summary: 'Whether the service answers',
  description:
    'Answers 200 with a problem document that reports no problem, whatever the client accepts, as the Italian interoperability guidelines ask. Not limited.',
  tag: 'status',
  responseDescription: 'The service answers, as a problem document that reports no problem.',
  response: { 'application/problem+json': Status },
  limited: false,
  cached: false,
  problems: ANY_REQUEST,
  examples: new URL('./examples.json', import.meta.url),
}
