import type { FastifyPluginCallback } from 'fastify'
import { PUBLISHED_SCHEMA } from '../../agreements/file-schema.ts'
import { fixedResponse, sendFixed } from '../../http/fixed-response.ts'

/** The JSON Schema of an agreement file at /schemas/agreement.json, in English only: editors check files with it. */
export const agreementSchemaRoute: FastifyPluginCallback = (app, _options, done) => {
  const schema = fixedResponse('application/schema+json', () => JSON.stringify(PUBLISHED_SCHEMA, null, 2), 'en')
  app.get('/schemas/agreement.json', (request, reply) => sendFixed(request, reply, schema))
  done()
}
