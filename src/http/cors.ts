import cors from '@fastify/cors'
import type { FastifyInstance } from 'fastify'
import type { AnswerUnrouted } from './methods.ts'

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

/**
 * Lets pages of these origins read the answers; with no origin, nothing is registered.
 * @param answerOptions what every OPTIONS gets, preflight or not: the plugin routes them all to itself
 */
export function allowOrigins(app: FastifyInstance, origins: readonly string[], answerOptions: AnswerUnrouted): void {
  if (origins.length === 0) return
  app.register(cors, {
    origin: [...origins],
    methods: ['GET', 'HEAD', 'POST'],
    allowedHeaders: ALLOWED,
    exposedHeaders: EXPOSED,
    maxAge: PREFLIGHT_SECONDS,
    strictPreflight: false,
    preflightContinue: true,
  })
  app.addHook('preParsing', (request, reply, _payload, done) => {
    if (request.method === 'OPTIONS') answerOptions(request, reply)
    else done()
  })
  // The plugin names it before the answer does, and an answer that names its own Vary replaces it.
  app.addHook('onSend', (_request, reply, _payload, done) => {
    const vary = reply.getHeader('vary')
    if (vary !== 'Origin') reply.header('vary', `${vary}, Origin`)
    done()
  })
}
