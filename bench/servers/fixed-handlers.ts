/**
 * Makes the service baseline B2. Preloaded (`node --import`) before `src/main.ts`, it replaces the handlers of the
 * measured operations by ones that answer a constant, as each route is registered. Fastify announces every instance it
 * makes on a diagnostics channel, so that the production code needs to know nothing of this: every plugin, hook,
 * validator and serialiser stays as it is.
 */
import { subscribe } from 'node:diagnostics_channel'
import type { FastifyInstance, RouteHandlerMethod } from 'fastify'
import { type FixedAnswer, readFixedAnswers } from '../fixed-answers.ts'
import { OPERATIONS, ROUTES } from '../operations.ts'

const answers = readFixedAnswers()

/** Answers with the same headers and the same bytes as the service. */
function fixedHandler({ headers, body }: FixedAnswer, method: string): RouteHandlerMethod {
  const answer = method === 'GET' ? body : JSON.parse(body)
  return (_request, reply) => {
    reply.headers(headers).send(answer)
  }
}

subscribe('fastify.initialization', (message) => {
  const { fastify } = message as { fastify: FastifyInstance }
  fastify.addHook('onRoute', (route) => {
    const operation = OPERATIONS.find((each) => ROUTES[each].url === route.url && ROUTES[each].method === route.method)
    if (operation) route.handler = fixedHandler(answers[operation], ROUTES[operation].method)
  })
})
