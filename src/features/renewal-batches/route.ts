import { JSON_ONLY, requireAcceptable } from '../../http/acceptable.ts'
import { createConcurrencyLimit } from '../../http/concurrency-limit.ts'
import type { Feature } from '../../http/feature.ts'
import { setResponseHeaders } from '../../http/response-headers.ts'
import { validateEach } from '../../http/validate-each.ts'
import { operationSchema } from '../../shared/operation.ts'
import { ref } from '../../shared/schemas/builders.ts'
import { QuestionProblem } from '../renewals/problem-schema.ts'
import { checkBatch } from './batch.ts'
import { completeBatch } from './complete-batch.ts'
import { checkRenewalsOperation } from './operation.ts'
import { BatchOutline, MAX_BATCH_BYTES, RenewalBatchRequest, RenewalQuestion } from './request-schema.ts'
import { CheckedQuestion, RejectedQuestion, RenewalBatch, RenewalBatchItem, RenewalSummary } from './response-schema.ts'

/**
 * Batches that may be in progress at once. A response of several megabytes waits in memory until its client has read it:
 * without a limit, clients that do not read would fill the memory.
 */
export const MAX_BATCHES = 8

/** After this time a client may try again, in seconds. */
const RETRY_AFTER = '10'

const routes: Feature['routes'] = (app, service, done) => {
  const { agreements, problems, counters, clock } = service
  app.addHook('preParsing', requireAcceptable(problems, JSON_ONLY))
  const schema = { ...operationSchema(checkRenewalsOperation), body: ref(RenewalBatchRequest) }
  const validatorCompiler = validateEach(app, BatchOutline, 'mailboxes', ref(RenewalQuestion))
  const limit = createConcurrencyLimit(MAX_BATCHES)
  app.decorateRequest('completions')
  app.post(
    '/renewal-check-batches',
    { schema, bodyLimit: MAX_BATCH_BYTES, validatorCompiler, preValidation: completeBatch(service) },
    async (request, reply) => {
      const release = limit.acquire()
      if (release === undefined) {
        problems.send(request, reply.header('retry-after', RETRY_AFTER), 'unavailable')
        return reply
      }
      // When the client has read the whole response, or has disconnected.
      reply.raw.once('close', release)
      const language = setResponseHeaders(request, reply)
      const { json, summary } = await checkBatch(request.body, request.completions, agreements, language, clock())
      for (const [outcome, mailboxes] of Object.entries(summary.byOutcome)) counters.countRenewals(outcome, mailboxes)
      return reply.type('application/json; charset=utf-8').send(json)
    },
  )
  done()
}

/** Will the add-ons of these mailboxes be renewed at the next expiry? */
export const renewalBatches: Feature = {
  operations: [checkRenewalsOperation],
  schemas: [
    RenewalQuestion,
    RenewalBatchRequest,
    CheckedQuestion,
    QuestionProblem,
    RejectedQuestion,
    RenewalBatchItem,
    RenewalSummary,
    RenewalBatch,
  ],
  routes,
}
