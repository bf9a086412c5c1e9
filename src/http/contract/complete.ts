import type { FastifySchema } from 'fastify'
import { allSchemas } from '../../schemas/all.ts'
import { withAlternatives } from './alternatives.ts'
import { answerExamples, requestExamples } from './examples.ts'
import { type Exchange, exchangesOf } from './exchange.ts'
import { answerHeaders, headerRefs, headers } from './headers.ts'
import { type Media, type Operation, type OperationId, operations } from './operations.ts'
import { parametersOf } from './parameters.ts'
import { problemResponse, problemStatuses, sharedResponses } from './problem-responses.ts'

/** Loosely: an OpenAPI document, as @fastify/swagger hands it over. */
// biome-ignore lint/suspicious/noExplicitAny: the document is plain data of many shapes
type Document = any

/**
 * The document that @fastify/swagger collected from the routes, with what it leaves out: the schemas with the
 * descriptions beside their references, all media types, examples, headers, and the problems of every operation.
 * @param schemas of the routes, by the operationId
 */
export function completeDocument(document: Document, schemas: ReadonlyMap<string, FastifySchema>): Document {
  return plain({
    ...document,
    paths: Object.fromEntries(
      Object.entries<Document>(document.paths).map(([path, methods]) => [path, completePath(methods, schemas)]),
    ),
    components: {
      schemas: Object.fromEntries(
        allSchemas.map((schema) => [(schema as { $id?: string }).$id, withAlternatives(schema)]),
      ),
      headers,
      responses: sharedResponses(),
    },
  })
}

function completePath(methods: Document, schemas: ReadonlyMap<string, FastifySchema>): Document {
  return Object.fromEntries(
    Object.entries<Document>(methods).map(([method, { operationId, summary, description, tags, security }]) => {
      const operation: Operation = operations[operationId as OperationId]
      const exchanges = exchangesOf(operationId)
      const parameters = parametersOf(schemas.get(operationId) as FastifySchema, operation)
      const body = operation.takes && { required: true, content: bodies(operation.takes, exchanges) }
      const responses = responsesOf(operation, exchanges)
      return [method, { operationId, summary, description, tags, security, parameters, requestBody: body, responses }]
    }),
  )
}

function bodies(takes: Media, exchanges: readonly Exchange[]): object {
  return Object.fromEntries(
    Object.entries(takes).map(([mediaType, schema]) => [
      mediaType,
      { schema: reference(schema), examples: requestExamples(exchanges, mediaType) },
    ]),
  )
}

function responsesOf(operation: Operation, exchanges: readonly Exchange[]): object {
  const content = Object.entries(operation.answers).map(([mediaType, schema]) => {
    const shown = exchanges.filter(({ answer }) => answer.status === 200 && answer.mediaType === mediaType)
    return [mediaType, { schema: reference(schema), examples: answerExamples(shown) }]
  })
  const ok = {
    description: operation.answer,
    headers: headerRefs(answerHeaders(operation)),
    content: Object.fromEntries(content),
  }
  const notModified = {
    description: 'The version that the client has (If-None-Match) is current; there is no body.',
    headers: headerRefs(answerHeaders(operation)),
  }
  const problems = problemStatuses(operation).map((status) => [status, problemResponse(operation, status, exchanges)])
  return { 200: ok, ...(operation.cached && { 304: notModified }), ...Object.fromEntries(problems) }
}

/** A schema by its name; bodies have no others. */
function reference(schema: { readonly $id?: string }): object {
  return { $ref: `${schema.$id}#` }
}

/** Data alone, shared nowhere, with the references of the schemas as the contract writes them. */
function plain(document: Document): Document {
  const text = JSON.stringify(document, (key, value) => {
    if (key === '$id') return undefined
    return key === '$ref' && value.endsWith('#') ? `#/components/schemas/${value.slice(0, -1)}` : value
  })
  return JSON.parse(text)
}
