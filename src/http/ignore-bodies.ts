import type { FastifyInstance } from 'fastify'

/** Makes a scope whose operations have no body read none, whatever type it states, also one that is no media type. */
export function ignoreBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addHook('onRequest', (request, _reply, next) => {
    delete request.raw.headers['content-type']
    next()
  })
  app.addContentTypeParser('*', (_request, _payload, parsed) => parsed(null))
}
