import { isRejection } from '../../domain/fault.ts'
import { agreementOfQuote, quote } from '../../domain/quote.ts'
import { todayOf } from '../../domain/today.ts'
import type { Feature } from '../../http/feature.ts'
import { JSON_ONLY, requireAcceptable, setResponseHeaders } from '../../http/response-headers.ts'
import { operationSchema } from '../../shared/operation.ts'
import { ref } from '../../shared/schemas/builders.ts'
import { calculateQuoteOperation } from './operation.ts'
import { quoteResponse } from './response.ts'
import { Quote, QuoteRequest, quoteSchemas } from './schema.ts'

const routes: Feature['routes'] = (app, { agreements, problems, counters, clock }, done) => {
  app.addHook('preParsing', requireAcceptable(problems, JSON_ONLY))
  const schema = { ...operationSchema(calculateQuoteOperation), body: ref(QuoteRequest), response: { 200: ref(Quote) } }
  app.post('/quotes', { schema }, (request, reply) => {
    const question = request.body
    const asOf = question.asOf ?? todayOf(agreementOfQuote(agreements, question), clock())
    const result = quote(agreements, question, asOf)
    if (isRejection(result)) {
      problems.reject(request, reply, result)
      return
    }
    counters.countQuote(result.agreement.id)
    if (result.activation) counters.countActivation(result.activation.mode)
    const language = setResponseHeaders(request, reply)
    reply.send(quoteResponse(result, language))
  })
  done()
}

/** What do these services cost? */
export const quotes: Feature = { operations: [calculateQuoteOperation], schemas: quoteSchemas, routes }
