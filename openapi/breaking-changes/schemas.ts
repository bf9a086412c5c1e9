import { type Documents, missing, resolve, type Schema } from './document.ts'

/** Where a schema is used: a request may not require more than before, a response may not promise less. */
export type Side = 'request' | 'response'

/**
 * Breaking changes of a schema and of the schemas within it: an object that no longer allows other fields, a removed
 * enum value or alternative, a field that is newly required in a request or no longer allowed there, a field that a
 * response no longer has or no longer always has.
 * @param place how the schema is reached, for example "POST /quotes 200 application/json/lines/items"
 */
export function schemaChanges(
  documents: Documents,
  side: Side,
  place: string,
  released: Schema,
  current: Schema,
): string[] {
  const before = resolve(documents.released, released)
  const after = resolve(documents.current, current)
  const isClosed = (schema: Schema): boolean => schema.additionalProperties === false
  const changes = [
    ...(isClosed(after) && !isClosed(before) ? ['other fields are no longer allowed'] : []),
    ...missing(before.enum ?? [], after.enum ?? before.enum ?? []).map((value) => `no longer ${value}`),
    ...(side === 'request' ? requestFieldChanges : responseFieldChanges)(before, after),
    ...alternativeChanges(before, after),
  ]
  return [
    ...changes.map((change) => `${place}: ${change}`),
    ...commonSubschemas(before, after).flatMap(([member, was, is]) =>
      schemaChanges(documents, side, `${place}/${member}`, was, is),
    ),
  ]
}

function requestFieldChanges(before: Schema, after: Schema): string[] {
  return [
    ...missing(after.required ?? [], before.required ?? []).map((name) => `${name} is newly required`),
    ...missing(fieldsOf(before), fieldsOf(after)).map((name) => `${name} is no longer allowed`),
  ]
}

function responseFieldChanges(before: Schema, after: Schema): string[] {
  const removed = missing(fieldsOf(before), fieldsOf(after))
  return [
    ...removed.map((name) => `${name} was removed`),
    ...missing(missing(before.required ?? [], after.required ?? []), removed).map(
      (name) => `${name} may now be absent`,
    ),
  ]
}

const fieldsOf = ({ properties = {} }: Schema): string[] => Object.keys(properties)

/** Keywords that combine several schemas for the same value. */
const COMBINING_KEYWORDS = ['allOf', 'anyOf', 'oneOf'] as const

/** The combined schemas with a name: that of the reference, or else the position. */
function combinedSchemas(schema: Schema): [name: string, schema: Schema][] {
  return COMBINING_KEYWORDS.flatMap((keyword) =>
    (schema[keyword] ?? []).map((each, index): [string, Schema] => [
      `${keyword}/${each.$ref?.split('/').at(-1) ?? index}`,
      each,
    ]),
  )
}

/** A removed alternative is reported for requests and responses, as a removed enum value is. */
function alternativeChanges(before: Schema, after: Schema): string[] {
  const current = new Map(combinedSchemas(after))
  const removed = combinedSchemas(before).filter(([name]) => !current.has(name))
  const content = before.contentSchema && !after.contentSchema ? ['contentSchema was removed'] : []
  return [...removed.map(([name]) => `no longer ${name}`), ...content]
}

/** The subschemas that both schemas have, by member. */
function commonSubschemas(before: Schema, after: Schema): [member: string, was: Schema, is: Schema][] {
  const current = subschemasOf(after)
  return Object.entries(subschemasOf(before)).flatMap(([member, was]) => {
    const is = current[member]
    return is === undefined ? [] : [[member, was, is]]
  })
}

function subschemasOf({ properties, items, contentSchema, ...schema }: Schema): Readonly<Record<string, Schema>> {
  return {
    ...properties,
    ...(items && { items }),
    ...(contentSchema && { contentSchema }),
    ...Object.fromEntries(combinedSchemas(schema)),
  }
}
