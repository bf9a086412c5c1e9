import { type Answer, type Body, type Contract, type Documents, type Operation, resolve } from './document.ts'
import { type Side, schemaBreaks } from './schema-breaks.ts'

/**
 * What in the bodies and the headers of a contract breaks a client of the released one: whatever `schemaBreaks` tells,
 * and a header that an answer no longer always has. Operations, statuses, parameters, media types and headers that are
 * gone, `redocly diff` tells.
 */
export function contractBreaks(released: Contract, current: Contract): string[] {
  return Object.entries(released.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, before]) => {
      const after = current.paths[path]?.[method]
      return after ? operationBreaks({ released, current }, `${method.toUpperCase()} ${path}`, before, after) : []
    }),
  )
}

function operationBreaks(documents: Documents, place: string, before: Operation, after: Operation): string[] {
  const answers = Object.entries(before.responses).flatMap(([status, answer]) =>
    answerBreaks(documents, `${place} ${status}`, answer, after.responses[status]),
  )
  return [...bodyBreaks(documents, 'request', place, before.requestBody, after.requestBody), ...answers]
}

function answerBreaks(documents: Documents, place: string, before: Answer, after: Answer = {}): string[] {
  const { headers: released = {} } = resolve(documents.released, before)
  const { headers: current = {} } = resolve(documents.current, after)
  const headers = Object.entries(released).flatMap(([name, header]) => {
    if (current[name] === undefined) return []
    const [was, is] = [resolve(documents.released, header), resolve(documents.current, current[name])]
    return was.required && !is.required ? [`${place}: the header ${name} may now be absent`] : []
  })
  return [...headers, ...bodyBreaks(documents, 'answer', place, before, after)]
}

function bodyBreaks(documents: Documents, side: Side, place: string, before: Body = {}, after: Body = {}): string[] {
  const { content: released = {} } = resolve(documents.released, before)
  const { content: current = {} } = resolve(documents.current, after)
  return Object.entries(released).flatMap(([mediaType, { schema }]) => {
    const now = current[mediaType]?.schema
    return schema && now ? schemaBreaks(documents, side, `${place} ${mediaType}`, schema, now) : []
  })
}
