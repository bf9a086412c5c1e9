/**
 * The baseline: a bare Fastify app with the service's own schemas, validators and serialisers. Its handlers send fixed
 * responses; it has no plugin, no hook and no log.
 */
import { type FastifySchema, fastify } from 'fastify'
import { namedSchemas } from '../../src/contract/schemas.ts'
import { Agreement } from '../../src/features/agreements/schema.ts'
import { Eligibility, EligibilityRequest } from '../../src/features/eligibility/schema.ts'
import { QuoteRequest } from '../../src/features/quotes/request-schema.ts'
import { Quote } from '../../src/features/quotes/response-schema.ts'
import { RenewalRequest } from '../../src/features/renewals/request-schema.ts'
import { RenewalCheck } from '../../src/features/renewals/schema.ts'
import { Status } from '../../src/features/status/schema.ts'
import { FEATURES } from '../../src/features.ts'
import { validation } from '../../src/http/plugins/validation.ts'
import { ref } from '../../src/shared/schemas/builders.ts'
import { readFixedResponses } from '../fixed-responses.ts'
import { OPERATIONS, type Operation, ROUTES } from '../operations.ts'

const SCHEMAS: Record<Operation, FastifySchema> = {
  calculateQuote: { body: ref(QuoteRequest), response: { 200: ref(Quote) } },
  checkActivationEligibility: { body: ref(EligibilityRequest), response: { 200: ref(Eligibility) } },
  checkRenewal: { body: ref(RenewalRequest), response: { 200: ref(RenewalCheck) } },
  readAgreement: { response: { 200: ref(Agreement) } },
}

const responses = readFixedResponses()
const app = fastify()
await app.register(validation, { schemas: namedSchemas(FEATURES) })

app.get('/v1/status', { schema: { response: { 200: ref(Status) } } }, (_request, reply) => {
  reply.send({ type: 'about:blank', title: 'OK', status: 200, version: '0.0.0' })
})

for (const operation of OPERATIONS) {
  const { method, url } = ROUTES[operation]
  const body = responses[operation]
  // The service serialises an agreement once, when it starts, and sends the text: so does this app.
  const payload = method === 'GET' ? body : JSON.parse(body)
  app.route({
    method,
    url,
    schema: SCHEMAS[operation],
    handler: (_request, reply) => {
      if (method === 'GET') reply.type('application/json; charset=utf-8')
      reply.send(payload)
    },
  })
}

await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT) })
