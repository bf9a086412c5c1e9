import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox'
import { answerQuote } from '../../answers/quote.ts'
import { isRefusal } from '../../domain/fault.ts'
import { agreementOfQuote, quote } from '../../domain/quote.ts'
import { todayOf } from '../../domain/today.ts'
import { Quote, QuoteRequest } from '../../schemas/quote.ts'
import { ref } from '../../schemas/scalars.ts'
import { answerIn } from '../answer.ts'
import { operation } from '../contract/operations.ts'
import type { Service } from '../service.ts'

/** What do these services cost? */
export const quoteRoutes: FastifyPluginCallbackTypebox<Service> = (
  app,
  { agreements, problems, meters, clock },
  done,
) => {
  const schema = { ...operation('calculateQuote'), body: ref(QuoteRequest), response: { 200: ref(Quote) } }
  app.post('/quotes', { schema }, (request, reply) => {
    const question = request.body
    const asOf = question.asOf ?? todayOf(agreementOfQuote(agreements, question), clock())
    const answer = quote(agreements, question, asOf)
    if (isRefusal(answer)) problems.refuse(request, reply, answer)
    else {
      meters.quoted(answer.agreement.id)
      if (answer.activation) meters.activation(answer.activation.mode)
      reply.send(answerQuote(answer, answerIn(request, reply)))
    }
  })
  done()
}
