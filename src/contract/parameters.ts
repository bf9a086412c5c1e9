import type { FastifySchema } from 'fastify'
import type { TSchema } from 'typebox'
import type { Operation } from '../shared/operation.ts'
import { requestHeaders, requestHeadersOf } from './headers.ts'

interface Parameters {
  readonly properties?: Readonly<Record<string, TSchema>>
  readonly required?: readonly string[]
}

/**
 * The parameters of an operation: of its path and its query as the route validates them, and the headers it reads.
 * @param schemas every named schema, for the descriptions behind references
 */
export function parametersOf(
  { params, querystring }: FastifySchema,
  operation: Operation,
  schemas: readonly TSchema[],
): object[] {
  return [
    ...parametersIn('path', params as Parameters | undefined, schemas),
    ...parametersIn('query', querystring as Parameters | undefined, schemas),
    ...requestHeadersOf(operation).map((name) => ({ name, in: 'header', required: false, ...requestHeaders[name] })),
  ]
}

function parametersIn(
  place: 'path' | 'query',
  { properties = {}, required = [] }: Parameters = {},
  schemas: readonly TSchema[],
): object[] {
  const annotated = Object.entries(properties).map(([name, schema]) => ({
    name,
    schema,
    ...annotations(schema, schemas),
  }))
  return annotated.map(({ name, schema, description, examples }) => ({
    name,
    in: place,
    required: required.includes(name),
    description,
    // Swagger UI fills these in, so that the operation can be tried out at once.
    ...((place === 'path' || name === 'asOf') && { example: examples?.[0] }),
    schema,
  }))
}

interface Annotated {
  readonly $id?: string
  readonly $ref?: string
  readonly description?: string
  readonly examples?: readonly unknown[]
}

/** The annotations of a schema or, where it has none, of the one that it refers to. */
function annotations({ $ref, description, examples }: Annotated, schemas: readonly Annotated[]): Annotated {
  const referred = schemas.find(({ $id }) => `${$id}#` === $ref)
  return { description: description ?? referred?.description, examples: examples ?? referred?.examples }
}
