import fastifyCors from '@fastify/cors'
import type { FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import type { Config } from '../../config.ts'
import { type UnroutedOptions, unroutedHandler } from './unrouted.ts'

const EXPOSED_HEADERS = [
  'Accept-Post',
  'Content-Disposition',
  'Content-Language',
  'ETag',
  'Link',
  'Request-Id',
  'Retry-After',
  'WWW-Authenticate',
  'X-RateLimit-Limit',
  'X-RateLimit-Remaining',
  'X-RateLimit-Reset',
]
const ALLOWED_HEADERS = [
  'Accept',
  'Accept-Language',
  'Authorization',
  'Content-Type',
  'If-Match',
  'If-None-Match',
  'Request-Id',
]
const PREFLIGHT_SECONDS = 600

/**
 * Lets pages of the configured origins read a response that Fastify sends before its hooks run: the library is a hook.
 */
export function allowOrigin(request: FastifyRequest, reply: FastifyReply, { corsOrigins }: Config): void {
  if (corsOrigins.length === 0) return
  const { origin } = request.headers
  reply.header('vary', 'Origin').header('access-control-expose-headers', EXPOSED_HEADERS.join(', '))
  if (corsOrigins.some((allowed) => allowed === origin)) reply.header('access-control-allow-origin', origin)
}

/** Lets pages of the configured origins read the responses; with no origins, nothing is registered. */
export const cors = fp<UnroutedOptions & { config: Config }>(
  (app, { config, ...options }, done) => {
    if (config.corsOrigins.length === 0) {
      done()
      return
    }
    app.register(fastifyCors, {
      origin: [...config.corsOrigins],
      methods: ['GET', 'HEAD', 'POST', 'PATCH', 'DELETE'],
      allowedHeaders: ALLOWED_HEADERS,
      exposedHeaders: EXPOSED_HEADERS,
      maxAge: PREFLIGHT_SECONDS,
      strictPreflight: false,
      preflightContinue: true,
    })
    // The library routes every OPTIONS, preflight or not, to itself.
    const respond = unroutedHandler(options)
    app.addHook('preParsing', (request, reply, _payload, next) => {
      if (request.method === 'OPTIONS') respond(request, reply)
      else next()
    })
    // The library sets Vary first, and a route that sets its own replaces it; only problems keep it.
    app.addHook('onSend', (_request, reply, _payload, next) => {
      const vary = String(reply.getHeader('vary'))
      if (!vary.endsWith('Origin')) reply.header('vary', `${vary}, Origin`)
      next()
    })
    done()
  },
  { name: 'cors', dependencies: ['collect-routes', 'common-headers'], fastify: '5.x' },
)
