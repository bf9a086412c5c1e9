import type { FastifySchema } from 'fastify'
import type { TSchema } from 'typebox'
import type { Example } from '../shared/example.ts'
import { examplesOf, type Media, type Operation } from '../shared/operation.ts'
import { withAlternatives } from './alternatives.ts'
import { requestExamples, responseExamples } from './examples.ts'
import { headerRefs, headers, responseHeaders } from './headers.ts'
import { parametersOf } from './parameters.ts'
import { problemResponse, problemStatuses, sharedResponses } from './problem-responses.ts'

/** Loosely: an OpenAPI document, as @fastify/swagger hands it over. */
// biome-ignore lint/suspicious/noExplicitAny: the document is plain data of many shapes
type Document = any

/** What the contract is made of, besides the paths that @fastify/swagger collects. */
export interface ContractParts {
  /** Every named schema. */
  readonly schemas: readonly TSchema[]
  /** By operationId. */
  readonly operations: ReadonlyMap<string, Operation>
  /** The schema of each operation's route, by operationId. */
  readonly routes: ReadonlyMap<string, FastifySchema>
}

/**
 * Adds to the document of @fastify/swagger what it leaves out: the schemas with the descriptions beside their
 * references, all media types, examples, headers, and the problems of every operation.
 */
export function completeDocument(document: Document, parts: ContractParts): Document {
  return plain({
    ...document,
    paths: Object.fromEntries(
      Object.entries<Document>(document.paths).map(([path, methods]) => [path, completePath(methods, parts)]),
    ),
    components: {
      schemas: Object.fromEntries(
        parts.schemas.map((schema) => [(schema as { $id?: string }).$id, withAlternatives(schema)]),
      ),
      headers,
      responses: sharedResponses(),
    },
  })
}

function completePath(methods: Document, { schemas, operations, routes }: ContractParts): Document {
  return Object.fromEntries(
    Object.entries<Document>(methods).map(([method, { operationId, summary, description, tags, security }]) => {
      const operation = operations.get(operationId) as Operation
      const examples = examplesOf(operation)
      const parameters = parametersOf(routes.get(operationId) as FastifySchema, operation, schemas)
      const body = operation.request && { required: true, content: bodies(operation.request, examples) }
      const responses = responsesOf(operation, examples)
      return [method, { operationId, summary, description, tags, security, parameters, requestBody: body, responses }]
    }),
  )
}

function bodies(media: Media, examples: readonly Example[]): object {
  return Object.fromEntries(
    Object.entries(media).map(([mediaType, schema]) => [
      mediaType,
      { schema: reference(schema), examples: requestExamples(examples, mediaType) },
    ]),
  )
}

function responsesOf(operation: Operation, examples: readonly Example[]): object {
  const content = Object.entries(operation.response).map(([mediaType, schema]) => {
    const shown = examples.filter(({ response }) => response.status === 200 && response.mediaType === mediaType)
    return [mediaType, { schema: reference(schema), examples: responseExamples(shown) }]
  })
  const ok = {
    description: operation.responseDescription,
    headers: headerRefs(responseHeaders(operation)),
    content: Object.fromEntries(content),
  }
  const notModified = {
    description: 'The version that the client has (If-None-Match) is current. The response has no body.',
    headers: headerRefs(responseHeaders(operation)),
  }
  const problems = problemStatuses(operation).map((status) => [status, problemResponse(operation, status, examples)])
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
