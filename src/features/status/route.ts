import type { Feature } from '../../http/feature.ts'
import { PROBLEM_TYPE } from '../../http/problem.ts'
import { operationSchema } from '../../shared/operation.ts'
import { ref } from '../../shared/schemas/builders.ts'
import { readStatusOperation } from './operation.ts'
import { Status } from './schema.ts'

const routes: Feature['routes'] = (app, { version }, done) => {
  const schema = { ...operationSchema(readStatusOperation), response: { 200: ref(Status) } }
  app.get('/status', { schema }, (_request, reply) => {
    reply.header('cache-control', 'no-store').type(PROBLEM_TYPE)
    reply.send({ type: 'about:blank', title: 'OK', status: 200, version })
  })
  done()
}

/** Is the service running? */
export const status: Feature = { operations: [readStatusOperation], schemas: [Status], routes }
