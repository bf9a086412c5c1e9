import fastifyCors from '@fastify/cors'
import fp from 'fastify-plugin'
import type { RespondUnrouted } from './methods.ts'

const EXPOSED = [
  'Content-Language',
  'ETag',
  'Link',
  'Request-Id',
  'Retry-After',
  'X-RateLimit-Limit',
  'X-RateLimit-Remaining',
  'X-RateLimit-Reset',
]
const ALLOWED = ['Accept', 'Accept-Language', 'Content-Type', 'If-None-Match', 'Request-Id']
const PREFLIGHT_SECONDS = 600

export interface CorsOptions {
  /** With none, nothing is registered. */
  readonly origins: readonly string[]
  /** Responds to every OPTIONS, preflight or not, because @fastify/cors routes them all to itself. */
  readonly respond: RespondUnrouted
}

/** Lets pages of some origins read the responses. */
export const cors = fp<CorsOptions>(
  (app, { origins, respond }, done) => {
    if (origins.length === 0) {
      done()
      return
    }
    app.register(fastifyCors, {
      origin: [...origins],
      methods: ['GET', 'HEAD', 'POST'],
      allowedHeaders: ALLOWED,
      exposedHeaders: EXPOSED,
      maxAge: PREFLIGHT_SECONDS,
      strictPreflight: false,
      preflightContinue: true,
    })
    app.addHook('preParsing', (request, reply, _payload, next) => {
      if (request.method === 'OPTIONS') respond(request, reply)
      else next()
    })
    // The plugin sets Vary first, and a route that sets its own replaces it.
    app.addHook('onSend', (_request, reply, _payload, next) => {
      const vary = reply.getHeader('vary')
      if (vary !== 'Origin') reply.header('vary', `${vary}, Origin`)
      next()
    })
    done()
  },
  { name: 'cors', dependencies: ['collect-routes'], fastify: '5.x' },
)
