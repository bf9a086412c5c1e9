import type { FastifyPluginCallback } from 'fastify'
import type { Readiness } from '../../http/server/readiness.ts'

/** For orchestrators: is the process alive, and should it get requests? Not rate-limited, not rejected under load. */
export const healthRoutes: FastifyPluginCallback<{ readonly readiness: Readiness }> = (app, { readiness }, done) => {
  const options = { logLevel: 'warn' as const }
  app.get('/health/live', options, (_request, reply) => {
    reply.header('cache-control', 'no-store').send({ status: 'live' })
  })
  app.get('/health/ready', options, (_request, reply) => {
    const reason = readiness.reason()
    reply.header('cache-control', 'no-store')
    if (reason === undefined) reply.send({ status: 'ready' })
    else reply.code(503).send({ status: reason })
  })
  done()
}
