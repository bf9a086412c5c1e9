import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox'
import { answerQuote } from '../../answers/quote.ts'
import { isRefusal } from '../../domain/fault.ts'
import { agreementOfQuote, quote } from '../../domain/quote.ts'
import { Quote, QuoteRequest } from '../../schemas/quote.ts'
import { ref } from '../../schemas/scalars.ts'
import { answerIn } from '../answer.ts'
import { operation } from '../contract/operations.ts'
import { askedOn, type Service } from '../service.ts'

/** What do these services cost? */
export const quoteRoutes: FastifyPluginCallbackTypebox<Service> = (app, service, done) => {
  const schema = { ...operation('calculateQuote'), body: ref(QuoteRequest), response: { 200: ref(Quote) } }
  app.post('/quotes', { schema }, (request, reply) => {
    const question = request.body
    const asOf = askedOn(service, question.asOf, agreementOfQuote(service.agreements, question))
    const answer = quote(service.agreements, question, asOf)
    if (isRefusal(answer)) service.problems.refuse(request, reply, answer)
    else {
      service.meters.quoted(answer.agreement.id)
      if (answer.activation) service.meters.activation(answer.activation.mode)
      reply.send(answerQuote(answer, answerIn(request, reply)))
    }
  })
  done()
}
