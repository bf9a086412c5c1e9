import type { FastifySchema } from 'fastify'
import type { TSchema } from 'typebox'
import { allSchemas } from '../../schemas/all.ts'
import { requestHeaders, requestHeadersOf } from './headers.ts'
import type { Operation } from './operations.ts'

interface Parameters {
  readonly properties?: Readonly<Record<string, TSchema>>
  readonly required?: readonly string[]
}

/** The parameters of an operation: of its path and its query as the route validates them, and the headers it reads. */
export function parametersOf({ params, querystring }: FastifySchema, operation: Operation): object[] {
  return [
    ...parametersIn('path', params as Parameters | undefined),
    ...parametersIn('query', querystring as Parameters | undefined),
    ...requestHeadersOf(operation).map((name) => ({ name, in: 'header', required: false, ...requestHeaders[name] })),
  ]
}

function parametersIn(place: 'path' | 'query', { properties = {}, required = [] }: Parameters = {}): object[] {
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: place,
    required: required.includes(name),
    description: said(schema).description,
    // Whoever tries the operation out finds what the path needs already there, and the date of the examples.
    ...((place === 'path' || name === 'asOf') && { example: said(schema).examples?.[0] }),
    schema,
  }))
}

interface Annotated {
  readonly $id?: string
  readonly $ref?: string
  readonly description?: string
  readonly examples?: readonly unknown[]
}

/** What a schema says of itself or, where it is silent, the one that it refers to. */
function said(schema: Annotated): Annotated {
  return { ...(allSchemas as readonly Annotated[]).find(({ $id }) => `${$id}#` === schema.$ref), ...schema }
}
