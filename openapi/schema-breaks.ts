import { type Documents, missing, resolve, type Schema } from './document.ts'

/** Where a schema stands: what is asked of the client may not grow, what is promised to it may not shrink. */
export type Side = 'request' | 'answer'

/**
 * What in a schema, and in all those within it, breaks a client of the released one: an object that becomes closed, a
 * word or an alternative that is gone, a field newly required of a request or no longer known there, a field that an
 * answer no longer has or no longer always has.
 */
export function schemaBreaks(
  documents: Documents,
  side: Side,
  place: string,
  released: Schema,
  current: Schema,
): string[] {
  const before = resolve(documents.released, released)
  const after = resolve(documents.current, current)
  const isClosed = (schema: Schema): boolean => schema.additionalProperties === false
  return [
    ...(isClosed(after) && !isClosed(before) ? [`${place}: further fields are no longer allowed`] : []),
    ...missing(before.enum ?? [], after.enum ?? before.enum ?? []).map((word) => `${place}: no longer ${word}`),
    ...(side === 'request' ? requestFieldBreaks : answerFieldBreaks)(before, after).map((text) => `${place}: ${text}`),
    ...alternativeBreaks(before, after).map((text) => `${place}: ${text}`),
    ...pairsWithin(before, after).flatMap(([member, was, is]) =>
      schemaBreaks(documents, side, `${place}/${member}`, was, is),
    ),
  ]
}

function requestFieldBreaks(before: Schema, after: Schema): string[] {
  return [
    ...missing(after.required ?? [], before.required ?? []).map((name) => `${name} is newly required`),
    ...missing(fieldsOf(before), fieldsOf(after)).map((name) => `${name} is no longer known`),
  ]
}

function answerFieldBreaks(before: Schema, after: Schema): string[] {
  const gone = missing(fieldsOf(before), fieldsOf(after))
  return [
    ...gone.map((name) => `${name} is no longer there`),
    ...missing(missing(before.required ?? [], after.required ?? []), gone).map((name) => `${name} may now be absent`),
  ]
}

const fieldsOf = ({ properties = {} }: Schema): string[] => Object.keys(properties)

/** Keywords that hold a list of schemas for one and the same value. */
const LISTS = ['allOf', 'anyOf', 'oneOf'] as const

/** The schemas of such lists by name: what one refers to, or else its place. */
function listed(schema: Schema): [name: string, schema: Schema][] {
  return LISTS.flatMap((keyword) =>
    (schema[keyword] ?? []).map((each, index): [string, Schema] => [
      `${keyword}/${each.$ref?.split('/').at(-1) ?? index}`,
      each,
    ]),
  )
}

/** An alternative that is gone is told on either side, as a word is. */
function alternativeBreaks(before: Schema, after: Schema): string[] {
  const now = new Map(listed(after))
  const gone = listed(before).filter(([name]) => !now.has(name))
  const content = before.contentSchema && !after.contentSchema ? ['the form of its content is no longer told'] : []
  return [...gone.map(([name]) => `no longer ${name}`), ...content]
}

/** The schemas within a schema that it had before and still has, with what they are of it. */
function pairsWithin(before: Schema, after: Schema): [member: string, was: Schema, is: Schema][] {
  const now = within(after)
  return Object.entries(within(before)).flatMap(([member, was]) => {
    const is = now[member]
    return is === undefined ? [] : [[member, was, is]]
  })
}

function within({ properties, items, contentSchema, ...schema }: Schema): Readonly<Record<string, Schema>> {
  return {
    ...properties,
    ...(items && { items }),
    ...(contentSchema && { contentSchema }),
    ...Object.fromEntries(listed(schema)),
  }
}
