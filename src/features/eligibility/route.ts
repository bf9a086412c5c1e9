import { checkEligibility } from '../../domain/eligibility.ts'
import { isRejection } from '../../domain/fault.ts'
import { todayOf } from '../../domain/today.ts'
import type { Feature } from '../../http/feature.ts'
import { JSON_ONLY, requireAcceptable, setResponseHeaders } from '../../http/response-headers.ts'
import { operationSchema } from '../../shared/operation.ts'
import { ref } from '../../shared/scalars.ts'
import { checkActivationEligibilityOperation } from './operation.ts'
import { eligibilityResponse } from './response.ts'
import { Eligibility, EligibilityRequest, eligibilitySchemas } from './schema.ts'

/** May these services be activated now? */
const routes: Feature['routes'] = (app, { agreements, problems, counters, clock }, done) => {
  app.addHook('preParsing', requireAcceptable(problems, JSON_ONLY))
  const schema = {
    ...operationSchema(checkActivationEligibilityOperation),
    body: ref(EligibilityRequest),
    response: { 200: ref(Eligibility) },
  }
  app.post('/activation-eligibility', { schema }, (request, reply) => {
    const question = request.body
    const asOf = question.asOf ?? todayOf(agreements.byAddress(question.mailbox.address), clock())
    const answer = checkEligibility(agreements, question, asOf)
    if (isRejection(answer)) problems.reject(request, reply, answer)
    else {
      if (answer.activation) counters.countActivation(answer.activation.mode)
      reply.send(eligibilityResponse(answer, setResponseHeaders(request, reply)))
    }
  })
  done()
}

export const eligibility: Feature = {
  operations: [checkActivationEligibilityOperation],
  schemas: eligibilitySchemas,
  routes,
}
