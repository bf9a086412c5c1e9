import { checkEligibility } from '../../domain/eligibility.ts'
import { isRefusal } from '../../domain/fault.ts'
import { todayOf } from '../../domain/today.ts'
import type { Feature } from '../../http/feature.ts'
import { accept, answerIn, JSON_ONLY } from '../../http/response-headers.ts'
import { operationSchema } from '../../shared/operation.ts'
import { ref } from '../../shared/scalars.ts'
import { checkActivationEligibilityOperation } from './operation.ts'
import { answerEligibility } from './response.ts'
import { Eligibility, EligibilityRequest, eligibilitySchemas } from './schema.ts'

/** May these services be activated now? */
const routes: Feature['routes'] = (app, { agreements, problems, meters, clock }, done) => {
  app.addHook('preParsing', accept(problems, JSON_ONLY))
  const schema = {
    ...operationSchema(checkActivationEligibilityOperation),
    body: ref(EligibilityRequest),
    response: { 200: ref(Eligibility) },
  }
  app.post('/activation-eligibility', { schema }, (request, reply) => {
    const question = request.body
    const asOf = question.asOf ?? todayOf(agreements.byAddress(question.mailbox.address), clock())
    const answer = checkEligibility(agreements, question, asOf)
    if (isRefusal(answer)) problems.refuse(request, reply, answer)
    else {
      if (answer.activation) meters.activation(answer.activation.mode)
      reply.send(answerEligibility(answer, answerIn(request, reply)))
    }
  })
  done()
}

export const eligibility: Feature = {
  operations: [checkActivationEligibilityOperation],
  schemas: eligibilitySchemas,
  routes,
}
