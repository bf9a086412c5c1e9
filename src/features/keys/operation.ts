import { json, LIMITED_PROBLEMS, type Operation, REGISTER_PROBLEMS } from '../../shared/operation.ts'
import { CurrentKey } from './schema.ts'

export const readKeyOperation: Operation = {
  operationId: 'readKey',
  summary: 'Read what the key allows',
  description:
    'Returns the name of the key of the request, the agreements that it is for and what it allows, so that a program shows only what its user can do. Its secret part is never returned.',
  tag: 'register',
  responseDescription: 'The key of the request.',
  response: json(CurrentKey),
  key: 'read',
  limited: true,
  cached: false,
  problems: [...LIMITED_PROBLEMS, ...REGISTER_PROBLEMS],
  examples: new URL('./examples.json', import.meta.url),
}
