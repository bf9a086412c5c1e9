import { JSON_ONLY, requireAcceptable } from '../../http/acceptable.ts'
import { accessTo, agreementIds } from '../../http/access.ts'
import type { Feature } from '../../http/feature.ts'
import { setResponseHeaders } from '../../http/response-headers.ts'
import { operationSchema } from '../../shared/operation.ts'
import { readKeyOperation } from './operation.ts'
import { CurrentKey } from './schema.ts'

const routes: Feature['routes'] = (app, { problems }, done) => {
  app.addHook('preParsing', requireAcceptable(problems, JSON_ONLY))
  const schema = operationSchema(readKeyOperation)
  app.get('/key', { schema, config: { scope: 'read' } }, (request, reply) => {
    const access = accessTo(request)
    const { id, name, scopes } = access.key
    setResponseHeaders(request, reply)
    reply.send({ id, name, agreements: agreementIds(access), scopes })
  })
  done()
}

/** What does the key of a request allow? */
export const keys: Feature = { usesRegister: true, operations: [readKeyOperation], schemas: [CurrentKey], routes }
