import type { TSchema } from 'typebox'

/** What matters here of a schema with fields of which exactly one may be there. */
interface Exclusive {
  readonly oneOf?: readonly { readonly required: readonly string[] }[]
  readonly properties?: Readonly<Record<string, unknown>>
}

/**
 * A schema whose `oneOf` only names the fields that exclude each other, with these fields in its branches: generators of
 * clients look for them there. A branch has its own field and never the others', so the schema accepts what it did. The
 * service itself validates by the names alone; a fault within a field would else be one of the choice, too.
 */
export function withAlternatives(schema: TSchema): object {
  const { oneOf, properties } = schema as Exclusive
  if (oneOf === undefined || properties === undefined) return schema
  const names = oneOf.flatMap(({ required }) => required)
  const branches = oneOf.map(({ required }) => ({
    required,
    properties: Object.fromEntries(names.map((name) => [name, required.includes(name) && properties[name]])),
  }))
  return { ...schema, oneOf: branches }
}
