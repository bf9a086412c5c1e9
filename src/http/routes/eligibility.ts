import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox'
import { answerEligibility } from '../../answers/eligibility.ts'
import { checkEligibility } from '../../domain/eligibility.ts'
import { isRefusal } from '../../domain/fault.ts'
import { todayOf } from '../../domain/today.ts'
import { Eligibility, EligibilityRequest } from '../../schemas/eligibility.ts'
import { ref } from '../../schemas/scalars.ts'
import { answerIn } from '../answer.ts'
import { operation } from '../contract/operations.ts'
import type { Service } from '../service.ts'

/** May these services be activated now? */
export const eligibilityRoutes: FastifyPluginCallbackTypebox<Service> = (
  app,
  { agreements, problems, meters, clock },
  done,
) => {
  const schema = {
    ...operation('checkActivationEligibility'),
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
