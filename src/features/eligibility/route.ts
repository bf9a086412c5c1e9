import { checkEligibility } from '../../domain/eligibility.ts'
import { isRejection } from '../../domain/rejection.ts'
import { todayOf } from '../../domain/today.ts'
import { JSON_ONLY, requireAcceptable } from '../../http/acceptable.ts'
import type { Feature } from '../../http/feature.ts'
import { completeFromRegister } from '../../http/registered-question.ts'
import { setResponseHeaders } from '../../http/response-headers.ts'
import { operationSchema } from '../../shared/operation.ts'
import { ref } from '../../shared/schemas/builders.ts'
import { checkActivationEligibilityOperation } from './operation.ts'
import { eligibilityResponse } from './response.ts'
import { COMPLETED_FIELDS, Eligibility, EligibilityRequest, eligibilitySchemas } from './schema.ts'

const routes: Feature['routes'] = (app, service, done) => {
  const { agreements, problems, counters, clock } = service
  app.addHook('preParsing', requireAcceptable(problems, JSON_ONLY))
  const schema = {
    ...operationSchema(checkActivationEligibilityOperation),
    body: ref(EligibilityRequest),
    response: { 200: ref(Eligibility) },
  }
  const preValidation = completeFromRegister(service, COMPLETED_FIELDS)
  app.post('/activation-eligibility', { schema, preValidation }, (request, reply) => {
    const question = request.body
    const asOf = question.asOf ?? todayOf(agreements.byAddress(question.mailbox.address), clock())
    const result = checkEligibility(agreements, question, asOf)
    if (isRejection(result)) {
      problems.reject(request, reply, result)
      return
    }
    if (result.activation) counters.countActivation(result.activation.mode)
    const language = setResponseHeaders(request, reply)
    reply.send({ ...eligibilityResponse(result, language), registered: request.registered })
  })
  done()
}

/** May these services be activated now? */
export const eligibility: Feature = {
  operations: [checkActivationEligibilityOperation],
  schemas: eligibilitySchemas,
  routes,
}
