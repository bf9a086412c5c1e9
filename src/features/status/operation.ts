import { COMMON_PROBLEMS, type Operation } from '../../shared/operation.ts'
import { Status } from './schema.ts'

export const readStatusOperation: Operation = {
  operationId: 'readStatus',
  summary: 'Read the status of the service',
  description:
    'Returns 200 if the service is running. The body is a problem document that reports no problem, whatever the Accept header contains, as the Italian interoperability guidelines require. Requests are not rate-limited.',
  tag: 'status',
  responseDescription: 'The service is running.',
  response: { 'application/problem+json': Status },
  limited: false,
  cached: false,
  problems: COMMON_PROBLEMS,
  examples: new URL('./examples.json', import.meta.url),
}
