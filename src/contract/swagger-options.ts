import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger'
import type { FastifySchema } from 'fastify'
import type { Feature } from '../http/feature.ts'
import { completeDocument } from './complete-document.ts'
import { info, servers, tags } from './info.ts'
import { securitySchemes } from './key-scheme.ts'
import { operationsOf } from './operations.ts'
import { ReminderEvent, webhooks } from './reminder-event.ts'
import { namedSchemas } from './schemas.ts'

/** Options of @fastify/swagger, which collects the paths; `completeDocument` adds what the operations declare. */
export function swaggerOptions(version: string, features: readonly Feature[]): FastifyDynamicSwaggerOptions {
  const routes = new Map<string, FastifySchema>()
  // Reminders are of mailboxes of the register.
  const hasRegister = features.some(({ usesRegister }) => usesRegister)
  const schemas = [...namedSchemas(features), ...(hasRegister ? [ReminderEvent] : [])]
  const parts = { schemas, operations: operationsOf(features), routes }
  return {
    // `x-summary` and other extensions that the Italian guidelines require are not in the plugin's types.
    openapi: {
      openapi: '3.1.0',
      info: info(version),
      servers,
      tags,
      components: { securitySchemes },
      ...(hasRegister && { webhooks }),
    } as never,
    // Only routes with an operation are in the contract.
    hideUntagged: true,
    stripBasePath: true,
    convertConstToEnum: false,
    refResolver: { buildLocalReference: (json) => String(json.$id) },
    transform: ({ schema, url }) => {
      if (schema?.operationId) routes.set(schema.operationId, schema)
      return { schema, url }
    },
    transformObject: (document) =>
      completeDocument((document as { openapiObject: object }).openapiObject, parts) as never,
  }
}
