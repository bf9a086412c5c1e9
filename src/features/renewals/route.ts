import { isRejection } from '../../domain/rejection.ts'
import { checkRenewal } from '../../domain/renewal.ts'
import { todayOf } from '../../domain/today.ts'
import { requireAcceptable } from '../../http/acceptable.ts'
import { JSON_OR_CALENDAR, sendCalendar, wantsCalendar } from '../../http/calendar-response.ts'
import type { Feature } from '../../http/feature.ts'
import { completeFromRegister } from '../../http/registered-question.ts'
import { setResponseHeaders } from '../../http/response-headers.ts'
import { reminderFile } from '../../shared/calendar-file/reminder.ts'
import { operationSchema } from '../../shared/operation.ts'
import { renewalReminder } from '../../shared/renewal/reminder.ts'
import { renewalResponse } from '../../shared/renewal/response.ts'
import { ref } from '../../shared/schemas/builders.ts'
import { checkRenewalOperation } from './operation.ts'
import { COMPLETED_FIELDS, RenewalRequest } from './request-schema.ts'
import { RenewalCheck, renewalSchemas } from './schema.ts'

const routes: Feature['routes'] = (app, service, done) => {
  const { agreements, problems, counters, clock } = service
  app.addHook('preParsing', requireAcceptable(problems, JSON_OR_CALENDAR))
  const schema = {
    ...operationSchema(checkRenewalOperation),
    body: ref(RenewalRequest),
    response: { 200: ref(RenewalCheck) },
  }
  const preValidation = completeFromRegister(service, COMPLETED_FIELDS)
  app.post('/renewal-checks', { schema, preValidation }, (request, reply) => {
    const question = request.body
    const { address } = question.mailbox
    const asOf = question.asOf ?? todayOf(agreements.byAddress(address), clock())
    const result = checkRenewal(agreements, question, asOf)
    if (isRejection(result)) {
      problems.reject(request, reply, result)
      return
    }
    counters.countRenewals(result.outcome, 1)
    if (!wantsCalendar(request)) {
      const language = setResponseHeaders(request, reply)
      reply.send({ ...renewalResponse(result, language), registered: request.registered })
      return
    }
    if (!result.due) {
      problems.send(request, reply, 'nothing-to-remind')
      return
    }
    const language = setResponseHeaders(request, reply)
    const reminder = renewalReminder(result, result.due, address, language)
    sendCalendar(reply, reminderFile(reminder, language, clock()), reminder.dueOn)
  })
  done()
}

/** Will the add-ons be renewed at the next expiry? The response is JSON or a calendar file. */
export const renewals: Feature = { operations: [checkRenewalOperation], schemas: renewalSchemas, routes }
