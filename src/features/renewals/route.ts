import { isRejection } from '../../domain/fault.ts'
import { checkRenewal } from '../../domain/renewal.ts'
import { todayOf } from '../../domain/today.ts'
import type { Feature } from '../../http/feature.ts'
import { mediaTypeFor } from '../../http/media-type.ts'
import { requireAcceptable, setResponseHeaders } from '../../http/response-headers.ts'
import { operationSchema } from '../../shared/operation.ts'
import { ref } from '../../shared/scalars.ts'
import { renewalCalendar } from './calendar.ts'
import { checkRenewalOperation } from './operation.ts'
import { renewalResponse } from './response.ts'
import { RenewalCheck, RenewalRequest, renewalSchemas } from './schema.ts'

const CALENDAR = 'text/calendar'
const ANSWERS = ['application/json', CALENDAR]

/** Will the add-ons survive the next expiry? As an answer, or as a reminder for a calendar. */
const routes: Feature['routes'] = (app, service, done) => {
  const { agreements, problems, counters, clock } = service
  app.addHook('preParsing', requireAcceptable(problems, ANSWERS))
  const schema = {
    ...operationSchema(checkRenewalOperation),
    body: ref(RenewalRequest),
    response: { 200: ref(RenewalCheck) },
  }
  app.post('/renewal-checks', { schema }, (request, reply) => {
    const question = request.body
    const { address } = question.mailbox
    const asOf = question.asOf ?? todayOf(agreements.byAddress(address), clock())
    const answer = checkRenewal(agreements, question, asOf)
    if (isRejection(answer)) {
      problems.reject(request, reply, answer)
      return
    }
    counters.countRenewals(answer.outcome, 1)
    if (mediaTypeFor(request.headers.accept, ANSWERS) !== CALENDAR) {
      reply.send(renewalResponse(answer, setResponseHeaders(request, reply)))
    } else if (answer.due) {
      const reminder = renewalCalendar(answer, answer.due, address, setResponseHeaders(request, reply), clock())
      // The type of the answer is that of JSON alone.
      reply.type(`${CALENDAR}; charset=utf-8`).send(reminder as never)
    } else problems.send(request, reply, 'nothing-to-remind')
  })
  done()
}

export const renewals: Feature = { operations: [checkRenewalOperation], schemas: renewalSchemas, routes }
