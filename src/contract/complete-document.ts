import type { FastifySchema } from 'fastify'
import type { TSchema } from 'typebox'
import type { Media, Operation } from '../shared/operation.ts'
import { FROM_REGISTER } from '../shared/schemas/registered.ts'
import { componentsOf } from './alternatives.ts'
import { type Example, examplesOf } from './example.ts'
import { headerRefs, headers, responseHeaders } from './headers.ts'
import { securitySchemes } from './key-scheme.ts'
import { requestExamples, responseExamples } from './named-examples.ts'
import { parametersOf } from './parameters.ts'
import { problemResponse, problemStatuses, sharedResponses } from './problem-responses.ts'

/** An OpenAPI document, or a part of it. */
// biome-ignore lint/suspicious/noExplicitAny: OpenAPI objects have many shapes
type Document = any

/** What the contract contains besides the paths that @fastify/swagger collects. */
export interface ContractParts {
  /** Every named schema. */
  readonly schemas: readonly TSchema[]
  /** By operationId. */
  readonly operations: ReadonlyMap<string, Operation>
  /** The schema of each operation's route, by operationId. */
  readonly routes: ReadonlyMap<string, FastifySchema>
}

/**
 * Adds to the document of @fastify/swagger what the plugin cannot express: descriptions beside a `$ref`, several media
 * types, named examples, shared headers and responses, and the problems of every operation.
 */
export function completeDocument(document: Document, parts: ContractParts): Document {
  return toPlainData({
    ...document,
    paths: Object.fromEntries(
      Object.entries<Document>(document.paths).map(([path, methods]) => [path, completePath(methods, parts)]),
    ),
    components: {
      schemas: Object.assign({}, ...parts.schemas.map(componentsOf)),
      headers,
      responses: sharedResponses(),
      securitySchemes,
    },
  })
}

function completePath(methods: Document, { schemas, operations, routes }: ContractParts): Document {
  return Object.fromEntries(
    Object.entries<Document>(methods).map(([method, { operationId, summary, description, tags, security }]) => {
      const operation = operations.get(operationId) as Operation
      const examples = examplesOf(operation)
      const parameters = parametersOf(routes.get(operationId) as FastifySchema, operation, schemas)
      const { request } = operation
      const requestBody = request && { required: true, content: requestContent(request, examples) }
      const responses = responsesOf(operation, examples)
      return [method, { operationId, summary, description, tags, security, parameters, requestBody, responses }]
    }),
  )
}

function requestContent(media: Media, examples: readonly Example[]): object {
  return Object.fromEntries(
    Object.entries(media).map(([mediaType, schema]) => [
      mediaType,
      { schema: reference(schema), examples: requestExamples(examples, mediaType) },
    ]),
  )
}

function responsesOf(operation: Operation, examples: readonly Example[]): object {
  const hasContent = Object.keys(operation.response).length > 0
  const content = Object.entries(operation.response).map(([mediaType, schema]) => {
    const shown = examples.filter(({ response }) => response.status === 200 && response.mediaType === mediaType)
    return [mediaType, { schema: reference(schema), examples: responseExamples(shown) }]
  })
  const ok = {
    description: operation.responseDescription,
    headers: headerRefs(responseHeaders(operation)),
    ...(hasContent && { content: Object.fromEntries(content) }),
  }
  const notModified = {
    description: 'The version that the client has (If-None-Match) is current. The response has no body.',
    headers: headerRefs(responseHeaders(operation)),
  }
  const problems = problemStatuses(operation).map((status) => [status, problemResponse(operation, status, examples)])
  return {
    [hasContent ? 200 : 204]: ok,
    ...(operation.cached && { 304: notModified }),
    ...Object.fromEntries(problems),
  }
}

/** Bodies have named schemas only. */
function reference(schema: { readonly $id?: string }): object {
  return { $ref: `${schema.$id}#` }
}

/**
 * A deep copy without `$id`, in which `Money#` becomes `#/components/schemas/Money`, and in which fields that the register
 * may complete are not required.
 */
function toPlainData(document: Document): Document {
  const text = JSON.stringify(document, (key, value) => {
    if (key === '$id') return undefined
    if (value?.[FROM_REGISTER]) return withoutRequired(value)
    return key === '$ref' && value.endsWith('#') ? `#/components/schemas/${value.slice(0, -1)}` : value
  })
  return JSON.parse(text)
}

/** An object schema in which the fields that the register may complete are optional; the keyword still names them. */
function withoutRequired({ [FROM_REGISTER]: completed, ...schema }: Document): Document {
  const required = schema.required.filter((field: string) => !completed.includes(field))
  return { ...schema, required, [FROM_REGISTER]: completed }
}
