import type { Contract, Schema } from './document.ts'

/**
 * A released contract whose open enums have the values of the current one too. An enum with `x-open-enum` may get new
 * values in a minor version, and its description says what a client does with one that it does not know: of a problem
 * code, go by the status. A value that is no longer there is still found.
 */
export function withOpenEnums(released: Contract, current: Contract): Contract {
  const schemas = Object.entries(released.components?.schemas ?? {}).map(([name, schema]) => [
    name,
    withValuesOf(schema, current.components?.schemas?.[name]),
  ])
  return { ...released, components: { ...released.components, schemas: Object.fromEntries(schemas) } }
}

function withValuesOf(released: Schema, current: Schema | undefined): Schema {
  if (released.properties === undefined) return released
  const properties = Object.entries(released.properties).map(([name, property]) => {
    const now = current?.properties?.[name]
    return [name, now?.['x-open-enum'] === true ? { ...property, enum: union(property.enum, now.enum) } : property]
  })
  return { ...released, properties: Object.fromEntries(properties) }
}

const union = (before: readonly unknown[] = [], after: readonly unknown[] = []): unknown[] => [
  ...new Set([...before, ...after]),
]
