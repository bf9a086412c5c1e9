import { isRejection } from '../../domain/fault.ts'
import { agreementOfQuote, quote } from '../../domain/quote.ts'
import { todayOf } from '../../domain/today.ts'
import type { Feature } from '../../http/feature.ts'
import { JSON_ONLY, requireAcceptable, setResponseHeaders } from '../../http/response-headers.ts'
import { operationSchema } from '../../shared/operation.ts'
import { ref } from '../../shared/scalars.ts'
import { calculateQuoteOperation } from './operation.ts'
import { quoteResponse } from './response.ts'
import { Quote, QuoteRequest, quoteSchemas } from './schema.ts'

/** What do these services cost? */
const routes: Feature['routes'] = (app, { agreements, problems, counters, clock }, done) => {
  app.addHook('preParsing', requireAcceptable(problems, JSON_ONLY))
  const schema = { ...operationSchema(calculateQuoteOperation), body: ref(QuoteRequest), response: { 200: ref(Quote) } }
  app.post('/quotes', { schema }, (request, reply) => {
    const question = request.body
    const asOf = question.asOf ?? todayOf(agreementOfQuote(agreements, question), clock())
    const answer = quote(agreements, question, asOf)
    if (isRejection(answer)) problems.reject(request, reply, answer)
    else {
      counters.countQuote(answer.agreement.id)
      if (answer.activation) counters.countActivation(answer.activation.mode)
      reply.send(quoteResponse(answer, setResponseHeaders(request, reply)))
    }
  })
  done()
}

export const quotes: Feature = { operations: [calculateQuoteOperation], schemas: quoteSchemas, routes }
