import { Type } from 'typebox'
import { strictObject, stringEnum } from '../../shared/schemas/builders.ts'

export const Status = strictObject(
  {
    type: stringEnum(['about:blank'], { description: 'Nothing is wrong.' }),
    title: stringEnum(['OK'], { description: 'The state of the service.' }),
    status: Type.Integer({ format: 'int32', minimum: 200, maximum: 200, description: 'The HTTP status.' }),
    version: Type.String({
      pattern: '^\\d+\\.\\d+\\.\\d+',
      minLength: 5,
      maxLength: 32,
      description: 'Version of the service and of this contract.',
      examples: ['1.0.0'],
    }),
  },
  {
    $id: 'Status',
    title: 'Status',
    description: 'The service answers, as a problem document that reports no problem.',
    examples: [{ type: 'about:blank', title: 'OK', status: 200, version: '1.0.0' }],
  },
)
