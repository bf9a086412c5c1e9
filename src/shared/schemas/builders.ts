import { type Static, type TSchema, type TSchemaOptions, Type } from 'typebox'

/** A reference to a named schema, so that the contract shows that schema once. */
export function ref<Schema extends TSchema>(schema: Schema, options: TSchemaOptions = {}) {
  return Type.Unsafe<Static<Schema>>({ ...options, $ref: `${(schema as { $id?: string }).$id}#` })
}

/** A string that is one of the given values. */
export function stringEnum<const Values extends readonly string[]>(values: Values, options: TSchemaOptions = {}) {
  return Type.Unsafe<Values[number]>({ ...options, type: 'string', enum: values })
}

/** An object that may have no other fields than these. */
export function strictObject<Properties extends Record<string, TSchema>>(
  properties: Properties,
  options: TSchemaOptions & { $id?: string; oneOf?: object[] } = {},
) {
  return Type.Object(properties, { ...options, additionalProperties: false })
}

/** The description of an enum: an introduction, then what each value means, as a Markdown list. */
export function explainValues(introduction: string, meanings: Readonly<Record<string, string>>): string {
  return [introduction, ...Object.entries(meanings).map(([value, meaning]) => `- \`${value}\`: ${meaning}`)].join('\n')
}
