import type { TSchema } from 'typebox'

/** One alternative of a schema: the field that it requires, and what it is called. */
interface Branch {
  readonly title: string
  readonly description: string
  readonly required: readonly [field: string]
}

/** An object schema whose `oneOf` names fields of which exactly one may be present. */
interface WithAlternatives {
  readonly $id: string
  readonly oneOf: readonly Branch[]
  readonly properties: Readonly<Record<string, unknown>>
  readonly required?: readonly string[]
  readonly examples: readonly object[]
}

/**
 * The components of a named schema: the schema itself, or its alternatives as closed schemas of their own, such as
 * `QuoteRequestWithAgreement`, and a `oneOf` of references to them. Both accept the same values, but client generators
 * can read only the latter. The service validates by the former: with the latter, a fault within any field would also
 * be reported as a fault of the `oneOf`.
 */
export function componentsOf(schema: TSchema): Readonly<Record<string, object>> {
  if (!hasAlternatives(schema)) return { [(schema as { $id?: string }).$id as string]: schema }
  const { $id, oneOf, properties, required = [], examples, ...annotations } = schema
  const { type, additionalProperties, ...texts } = annotations as Record<string, unknown>
  const fields = oneOf.flatMap((branch) => branch.required)
  const alternatives = oneOf.map(({ title, description, required: [field] }) => {
    const others = fields.filter((other) => other !== field)
    return {
      name: `${$id}With${field.charAt(0).toUpperCase()}${field.slice(1)}`,
      schema: {
        title,
        description,
        type,
        required: [field, ...required],
        properties: Object.fromEntries(Object.entries(properties).filter(([name]) => !others.includes(name))),
        additionalProperties,
        examples: examples.filter((example) => field in example),
      },
    }
  })
  const whole = { ...texts, oneOf: alternatives.map(({ name }) => ({ $ref: `${name}#` })), examples }
  return { [$id]: whole, ...Object.fromEntries(alternatives.map(({ name, schema }) => [name, schema])) }
}

function hasAlternatives(schema: TSchema): schema is TSchema & WithAlternatives {
  return 'properties' in schema && 'oneOf' in schema
}
