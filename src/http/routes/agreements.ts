import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { answerAgreement, answerAgreements } from '../../answers/agreement.ts'
import { Agreement } from '../../schemas/agreement.ts'
import { AgreementList } from '../../schemas/agreement-list.ts'
import { AgreementId, ref } from '../../schemas/scalars.ts'
import { operation } from '../contract/operations.ts'
import { fixedAnswer, sendFixed } from '../fixed-answer.ts'
import type { Service } from '../service.ts'

const JSON_TYPE = 'application/json'

/** Which agreements are there, and what does one say? */
export const agreementRoutes: FastifyPluginCallbackTypebox<Service> = (app, { agreements, problems }, done) => {
  const list = fixedAnswer(JSON_TYPE, (language) => JSON.stringify(answerAgreements(agreements.all, language)))
  const byId = new Map(
    agreements.all.map((one) => [
      one.id,
      fixedAnswer(JSON_TYPE, (language) => JSON.stringify(answerAgreement(one, language))),
    ]),
  )

  app.get(
    '/agreements',
    { schema: { ...operation('listAgreements'), response: { 200: ref(AgreementList) } } },
    (request, reply) => {
      sendFixed(request, reply, list)
    },
  )

  const schema = {
    ...operation('readAgreement'),
    params: Type.Object({ agreementId: ref(AgreementId) }),
    response: { 200: ref(Agreement) },
  }
  // Whatever is no id of an agreement, well formed or not, is simply not there.
  app.get('/agreements/:agreementId', { schema, validatorCompiler: () => () => true }, (request, reply) => {
    const agreement = byId.get(request.params.agreementId)
    if (agreement) sendFixed(request, reply, agreement)
    else problems.send(request, reply, 'not-found')
  })
  done()
}
