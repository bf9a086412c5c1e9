import { Type } from 'typebox'
import { strictObject, stringEnum } from '../../shared/schemas/builders.ts'

export const Status = strictObject(
  {
    type: stringEnum(['about:blank'], { description: 'Always `about:blank`: there is no problem.' }),
    title: stringEnum(['OK'], { description: 'State of the service.' }),
    status: Type.Integer({ format: 'int32', minimum: 200, maximum: 200, description: 'HTTP status code.' }),
    version: Type.String({
      pattern: '^\\d+\\.\\d+\\.\\d+',
      minLength: 5,
      maxLength: 32,
      description: 'Version of the service and of this contract.',
      examples: ['1.3.0'],
    }),
  },
  {
    $id: 'Status',
    title: 'Status',
    description:
      'The service is running. This is a problem document that reports no problem, as the Italian interoperability guidelines require.',
    examples: [{ type: 'about:blank', title: 'OK', status: 200, version: '1.3.0' }],
  },
)
