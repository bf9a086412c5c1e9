import type { FastifySchema } from 'fastify'
import type { TSchema } from 'typebox'
import type { Operation } from '../shared/operation.ts'
import { REQUIRED_HEADERS, requestHeaders, requestHeadersOf } from './headers.ts'

interface Parameters {
  readonly properties?: Readonly<Record<string, TSchema>>
  readonly required?: readonly string[]
}

/**
 * The parameters of an operation: those of path and query from the schema of its route, and the headers that it reads.
 * @param schemas every named schema, for the descriptions of references
 */
export function parametersOf(
  { params, querystring }: FastifySchema,
  operation: Operation,
  schemas: readonly TSchema[],
): object[] {
  return [
    ...parametersIn('path', params as Parameters | undefined, schemas),
    ...parametersIn('query', querystring as Parameters | undefined, schemas),
    ...requestHeadersOf(operation).map((name) => ({
      name,
      in: 'header',
      required: REQUIRED_HEADERS.includes(name),
      ...requestHeaders[name],
    })),
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
    // Swagger UI fills these in, so that a reader can try the operation at once.
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

/** The annotations of a schema or, if it has none, of the schema that it refers to. */
function annotations({ $ref, description, examples }: Annotated, schemas: readonly Annotated[]): Annotated {
  const target = schemas.find(({ $id }) => `${$id}#` === $ref)
  return { description: description ?? target?.description, examples: examples ?? target?.examples }
}
