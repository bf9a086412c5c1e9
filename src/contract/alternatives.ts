import type { TSchema } from 'typebox'

/** An object schema whose `oneOf` names fields of which exactly one may be present. */
interface Alternatives {
  readonly oneOf?: readonly { readonly required: readonly string[] }[]
  readonly properties?: Readonly<Record<string, unknown>>
}

/**
 * Copies the properties into the branches of such a `oneOf`, because client generators look for them there. Each branch
 * has its own field and forbids the others, so the schema accepts the same values as before. The service validates
 * without the copies: with them, a fault within a field would also be reported as a fault of the `oneOf`.
 */
export function withAlternatives(schema: TSchema): object {
  const { oneOf, properties } = schema as Alternatives
  if (oneOf === undefined || properties === undefined) return schema
  const names = oneOf.flatMap(({ required }) => required)
  const branches = oneOf.map(({ required }) => ({
    required,
    properties: Object.fromEntries(names.map((name) => [name, required.includes(name) && properties[name]])),
  }))
  return { ...schema, oneOf: branches }
}
