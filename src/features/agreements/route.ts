import { Type } from 'typebox'
import type { Feature } from '../../http/feature.ts'
import { fixedResponse, sendFixed } from '../../http/fixed-response.ts'
import { JSON_ONLY, requireAcceptable } from '../../http/response-headers.ts'
import { operationSchema } from '../../shared/operation.ts'
import { ref } from '../../shared/schemas/builders.ts'
import { AgreementId } from '../../shared/schemas/scalars.ts'
import { AgreementList } from './list-schema.ts'
import { listAgreementsOperation, readAgreementOperation } from './operation.ts'
import { agreementListResponse, agreementResponse } from './response.ts'
import { Agreement, agreementSchemas } from './schema.ts'

const JSON_TYPE = 'application/json'

/** Which agreements are there, and what does one say? */
const routes: Feature['routes'] = (app, { agreements, problems }, done) => {
  app.addHook('preParsing', requireAcceptable(problems, JSON_ONLY))
  const list = fixedResponse(JSON_TYPE, (language) => JSON.stringify(agreementListResponse(agreements.all, language)))
  const byId = new Map(
    agreements.all.map((one) => [
      one.id,
      fixedResponse(JSON_TYPE, (language) => JSON.stringify(agreementResponse(one, language))),
    ]),
  )

  app.get(
    '/agreements',
    { schema: { ...operationSchema(listAgreementsOperation), response: { 200: ref(AgreementList) } } },
    (request, reply) => {
      sendFixed(request, reply, list)
    },
  )

  const schema = {
    ...operationSchema(readAgreementOperation),
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

export const agreements: Feature = {
  operations: [listAgreementsOperation, readAgreementOperation],
  schemas: agreementSchemas,
  routes,
}
