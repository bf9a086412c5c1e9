import { agreementOfQuote, quote } from '../../domain/quote.ts'
import { isRejection } from '../../domain/rejection.ts'
import { todayOf } from '../../domain/today.ts'
import { requireAcceptable } from '../../http/acceptable.ts'
import { JSON_OR_CALENDAR, sendCalendar, wantsCalendar } from '../../http/calendar-response.ts'
import type { Feature } from '../../http/feature.ts'
import { completeFromRegister } from '../../http/registered-question.ts'
import { setResponseHeaders } from '../../http/response-headers.ts'
import { reminderFile } from '../../shared/calendar-file/reminder.ts'
import { operationSchema } from '../../shared/operation.ts'
import { ref } from '../../shared/schemas/builders.ts'
import { calculateQuoteOperation } from './operation.ts'
import { quoteReminder } from './reminder.ts'
import { QuotedMailbox, QuoteRequest } from './request-schema.ts'
import { quoteResponse } from './response.ts'
import { Quote, RenewalAfter, ScheduledCharge } from './response-schema.ts'

/** What the register completes in a question for a quote. */
const COMPLETED_FIELDS = { required: [], optional: ['expiresOn', 'addOns'] } as const

const routes: Feature['routes'] = (app, service, done) => {
  const { agreements, problems, counters, clock } = service
  app.addHook('preParsing', requireAcceptable(problems, JSON_OR_CALENDAR))
  const schema = { ...operationSchema(calculateQuoteOperation), body: ref(QuoteRequest), response: { 200: ref(Quote) } }
  const preValidation = completeFromRegister(service, COMPLETED_FIELDS)
  app.post('/quotes', { schema, preValidation }, (request, reply) => {
    const question = request.body
    const asOf = question.asOf ?? todayOf(agreementOfQuote(agreements, question), clock())
    const result = quote(agreements, question, asOf)
    if (isRejection(result)) {
      problems.reject(request, reply, result)
      return
    }
    counters.countQuote(result.agreement.id)
    if (result.activation) counters.countActivation(result.activation.mode)
    if (!wantsCalendar(request)) {
      const language = setResponseHeaders(request, reply)
      reply.send({ ...quoteResponse(result, language), registered: request.registered })
      return
    }
    const { mailbox } = question
    if (!result.renewal || mailbox === undefined) {
      problems.send(request, reply, 'nothing-to-remind')
      return
    }
    const language = setResponseHeaders(request, reply)
    const reminder = quoteReminder(result, result.renewal, mailbox, language)
    sendCalendar(reply, reminderFile(reminder, language, clock()), reminder.dueOn)
  })
  done()
}

/** What do these services cost? The response is JSON, or a calendar file that reminds of the renewal. */
export const quotes: Feature = {
  operations: [calculateQuoteOperation],
  schemas: [QuotedMailbox, QuoteRequest, ScheduledCharge, RenewalAfter, Quote],
  routes,
}
