import { Type } from 'typebox'
import { JSON_ONLY, requireAcceptable } from '../../http/acceptable.ts'
import type { Feature } from '../../http/feature.ts'
import { fixedResponse, sendFixed } from '../../http/fixed-response.ts'
import { operationSchema } from '../../shared/operation.ts'
import { ref } from '../../shared/schemas/builders.ts'
import { AgreementId } from '../../shared/schemas/scalars.ts'
import { AgreementList } from './list-schema.ts'
import { listAgreementsOperation, readAgreementOperation } from './operation.ts'
import { agreementListResponse, agreementResponse } from './response.ts'
import { Agreement, agreementSchemas } from './schema.ts'

const JSON_TYPE = 'application/json'

const routes: Feature['routes'] = (app, { agreements, problems }, done) => {
  app.addHook('preParsing', requireAcceptable(problems, JSON_ONLY))
  const list = fixedResponse(JSON_TYPE, (language) => JSON.stringify(agreementListResponse(agreements.all, language)))
  const byId = new Map(
    agreements.all.map((agreement) => [
      agreement.id,
      fixedResponse(JSON_TYPE, (language) => JSON.stringify(agreementResponse(agreement, language))),
    ]),
  )

  const listSchema = { ...operationSchema(listAgreementsOperation), response: { 200: ref(AgreementList) } }
  app.get('/agreements', { schema: listSchema }, (request, reply) => {
    sendFixed(request, reply, list)
  })

  const readSchema = {
    ...operationSchema(readAgreementOperation),
    params: Type.Object({ agreementId: ref(AgreementId) }),
    response: { 200: ref(Agreement) },
  }
  // No validation of the id: one with a wrong format is not found, like any other unknown id.
  app.get('/agreements/:agreementId', { schema: readSchema, validatorCompiler: () => () => true }, (request, reply) => {
    const response = byId.get(request.params.agreementId)
    if (response) sendFixed(request, reply, response)
    else problems.send(request, reply, 'not-found')
  })
  done()
}

/** Which agreements exist, and what are their terms? */
export const agreements: Feature = {
  operations: [listAgreementsOperation, readAgreementOperation],
  schemas: agreementSchemas,
  routes,
}
