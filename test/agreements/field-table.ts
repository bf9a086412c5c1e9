import type { TSchema } from 'typebox'

// biome-ignore lint/suspicious/noExplicitAny: a JSON Schema is plain data of many shapes
type Schema = any

/** A field of an agreement file, as `priceLists[].validFrom`, with its schema. */
export interface Field {
  readonly path: string
  readonly schema: Schema
  readonly isRequired: boolean
}

/** Every field of an agreement file, in the order of the schema: also those inside of objects and lists. */
export function fieldsOf(schema: TSchema): Field[] {
  const { properties = {}, required = [], items, patternProperties } = schema as Schema
  return [
    ...Object.entries<Schema>(properties).flatMap(([name, inner]) => [
      { path: name, schema: inner, isRequired: required.includes(name) },
      ...below(name, fieldsOf(inner)),
    ]),
    ...(items ? [{ path: '[]', schema: items, isRequired: false }, ...below('[]', fieldsOf(items))] : []),
    ...Object.values<Schema>(patternProperties ?? {}).map((inner) => ({ path: 'ID', schema: inner, isRequired: true })),
  ]
}

const below = (place: string, fields: Field[]): Field[] =>
  fields.map((field) => ({
    ...field,
    path: field.path.startsWith('[]') ? place + field.path : `${place}.${field.path}`,
  }))

/** The table of the documentation. A list has a row of its own, with what its elements are. */
export function fieldTable(schema: TSchema): string {
  const rows = fieldsOf(schema)
    .filter(({ path }) => !path.endsWith('[]'))
    .map(({ path, schema, isRequired }) =>
      ['', ` \`${path}\` `, isRequired ? ' yes ' : ' ', ` ${kindOf(schema)} `, ` ${schema.description} `, ''].join('|'),
    )
  return ['| field | required | value | what it is |', '| --- | --- | --- | --- |', ...rows].join('\n')
}

function kindOf({ type, enum: values, examples, items, minimum, maximum, minItems = 0, maxItems }: Schema): string {
  if (values) return `${values.length > 1 ? 'one of' : 'only'} \`${values.join('`, `')}\``
  if (type === 'integer') return `whole number, ${minimum} to ${maximum}`
  if (type === 'array') return `list of ${minItems} to ${maxItems}: ${kindOf(items)}`
  return type === 'string' ? `text, such as \`${examples[0]}\`` : type
}
