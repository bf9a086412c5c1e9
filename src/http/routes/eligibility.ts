import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox'
import { answerEligibility } from '../../answers/eligibility.ts'
import { checkEligibility } from '../../domain/eligibility.ts'
import { isRefusal } from '../../domain/fault.ts'
import { Eligibility, EligibilityRequest } from '../../schemas/eligibility.ts'
import { ref } from '../../schemas/scalars.ts'
import { answerIn } from '../answer.ts'
import { operation } from '../contract/operations.ts'
import { askedOn, type Service } from '../service.ts'

/** May these services be activated now? */
export const eligibilityRoutes: FastifyPluginCallbackTypebox<Service> = (app, service, done) => {
  const schema = {
    ...operation('checkActivationEligibility'),
    body: ref(EligibilityRequest),
    response: { 200: ref(Eligibility) },
  }
  app.post('/activation-eligibility', { schema }, (request, reply) => {
    const question = request.body
    const asOf = askedOn(service, question.asOf, service.agreements.byAddress(question.mailbox.address))
    const answer = checkEligibility(service.agreements, question, asOf)
    if (isRefusal(answer)) service.problems.refuse(request, reply, answer)
    else {
      if (answer.activation) service.meters.activation(answer.activation.mode)
      reply.send(answerEligibility(answer, answerIn(request, reply)))
    }
  })
  done()
}
