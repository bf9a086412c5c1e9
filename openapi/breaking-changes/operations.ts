import { type Body, type Contract, type Documents, type Operation, type Response, resolve } from './document.ts'
import { type Side, schemaChanges } from './schemas.ts'

/**
 * Breaking changes of bodies (see `schemaChanges`) and of headers that a response no longer always has. Operations,
 * statuses, parameters, media types and headers that were removed are found by `redocly diff`.
 */
export function operationChanges(released: Contract, current: Contract): string[] {
  return Object.entries(released.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, before]) => {
      const after = current.paths[path]?.[method]
      return after ? changesOf({ released, current }, `${method.toUpperCase()} ${path}`, before, after) : []
    }),
  )
}

function changesOf(documents: Documents, place: string, before: Operation, after: Operation): string[] {
  const responses = Object.entries(before.responses).flatMap(([status, response]) =>
    responseChanges(documents, `${place} ${status}`, response, after.responses[status]),
  )
  return [...bodyChanges(documents, 'request', place, before.requestBody, after.requestBody), ...responses]
}

function responseChanges(documents: Documents, place: string, before: Response, after: Response = {}): string[] {
  const { headers: released = {} } = resolve(documents.released, before)
  const { headers: current = {} } = resolve(documents.current, after)
  const headers = Object.entries(released).flatMap(([name, header]) => {
    if (current[name] === undefined) return []
    const wasRequired = resolve(documents.released, header).required
    const isRequired = resolve(documents.current, current[name]).required
    return wasRequired && !isRequired ? [`${place}: the header ${name} may now be absent`] : []
  })
  return [...headers, ...bodyChanges(documents, 'response', place, before, after)]
}

function bodyChanges(documents: Documents, side: Side, place: string, before: Body = {}, after: Body = {}): string[] {
  const { content: released = {} } = resolve(documents.released, before)
  const { content: current = {} } = resolve(documents.current, after)
  return Object.entries(released).flatMap(([mediaType, { schema }]) => {
    const now = current[mediaType]?.schema
    return schema && now ? schemaChanges(documents, side, `${place} ${mediaType}`, schema, now) : []
  })
}
