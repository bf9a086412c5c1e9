/** What is compared of an OpenAPI document. */
export interface Contract {
  readonly info: { readonly version: string }
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components?: unknown
}

interface Operation {
  readonly operationId?: string
  readonly requestBody?: Body
  readonly responses: Readonly<Record<string, Body>>
}

interface Body {
  readonly $ref?: string
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>
}

interface Schema {
  readonly $ref?: string
  readonly additionalProperties?: unknown
  readonly enum?: readonly unknown[]
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
}

/** Where a schema stands: what is asked of the client may not grow, what is promised to it may not shrink. */
type Side = 'request' | 'answer'

/**
 * What in the bodies of a contract breaks a client of the released one: an object that becomes closed, a word that is
 * no longer one of an enumeration, a field newly required of a request or no longer known there, a field that an
 * answer no longer has or no longer always has.
 */
export function schemaBreaks(released: Contract, current: Contract): string[] {
  return Object.entries(released.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, before]) => {
      const after = current.paths[path]?.[method]
      return after ? operationBreaks({ released, current }, `${method.toUpperCase()} ${path}`, before, after) : []
    }),
  )
}

interface Documents {
  readonly released: Contract
  readonly current: Contract
}

function operationBreaks(documents: Documents, place: string, before: Operation, after: Operation): string[] {
  const answers = Object.keys(before.responses).flatMap((status) =>
    bodyBreaks(documents, 'answer', `${place} ${status}`, before.responses[status], after.responses[status]),
  )
  return [...bodyBreaks(documents, 'request', place, before.requestBody, after.requestBody), ...answers]
}

function bodyBreaks(documents: Documents, side: Side, place: string, before?: Body, after?: Body): string[] {
  const { content: released = {} } = resolve(documents.released, before ?? {})
  const { content: current = {} } = resolve(documents.current, after ?? {})
  return Object.entries(released).flatMap(([mediaType, { schema }]) => {
    const now = current[mediaType]?.schema
    return schema && now ? breaksOf(documents, side, `${place} ${mediaType}`, schema, now) : []
  })
}

function breaksOf(documents: Documents, side: Side, place: string, released: Schema, current: Schema): string[] {
  const before = resolve(documents.released, released)
  const after = resolve(documents.current, current)
  const isClosed = (schema: Schema): boolean => schema.additionalProperties === false
  return [
    ...(isClosed(after) && !isClosed(before) ? [`${place}: further fields are no longer allowed`] : []),
    ...missing(before.enum ?? [], after.enum ?? before.enum ?? []).map((word) => `${place}: no longer ${word}`),
    ...(side === 'request' ? requestFieldBreaks : answerFieldBreaks)(before, after).map((text) => `${place}: ${text}`),
    ...(before.items && after.items ? breaksOf(documents, side, `${place}/items`, before.items, after.items) : []),
    ...Object.entries(before.properties ?? {}).flatMap(([name, property]) => {
      const now = after.properties?.[name]
      return now ? breaksOf(documents, side, `${place}/${name}`, property, now) : []
    }),
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

/** Members of one list that the other lacks. */
function missing<Member>(from: readonly Member[], to: readonly Member[]): Member[] {
  return from.filter((member) => !to.includes(member))
}

function resolve<Node extends { readonly $ref?: string }>(contract: Contract, node: Node): Node {
  if (node.$ref === undefined) return node
  const members = node.$ref.slice(2).split('/')
  const target = members.reduce((at: object, member) => at[member as keyof object], contract) as Node
  return resolve(contract, target)
}
