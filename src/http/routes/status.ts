import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox'
import { Status } from '../../schemas/problem.ts'
import { ref } from '../../schemas/scalars.ts'
import { operation } from '../contract/operations.ts'
import { PROBLEM_TYPE } from '../problem.ts'
import type { Service } from '../service.ts'

/** Does the service answer? In the form the Italian guidelines ask for, whatever the client accepts. */
export const statusRoutes: FastifyPluginCallbackTypebox<Service> = (app, { version }, done) => {
  const schema = { ...operation('readStatus'), response: { 200: ref(Status) } }
  app.get('/status', { schema }, (_request, reply) => {
    reply.header('cache-control', 'no-store').type(PROBLEM_TYPE)
    reply.send({ type: 'about:blank', title: 'OK', status: 200, version })
  })
  done()
}
