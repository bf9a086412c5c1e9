import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Problems } from './problem.ts'
import { pathOf } from './request-path.ts'

/** Answers a request that no route serves. */
export type AnswerUnrouted = (request: FastifyRequest, reply: FastifyReply) => void

/**
 * Fastify answers a wrong method with 404. This tells an unknown path from a wrong method: 405 with `Allow`, and 204
 * with `Allow` to OPTIONS. Call before the routes are registered; then register `unrouted` with the answer it gives.
 */
export function tellMethodsFromPaths(app: FastifyInstance, problems: Problems): AnswerUnrouted {
  const routes = new Map<string, { path: RegExp; methods: Set<string> }>()
  app.addHook('onRoute', ({ url, method }) => {
    // The only routes of OPTIONS are those of plugins for every path.
    if (method === 'OPTIONS') return
    const route = routes.get(url) ?? { path: patternOf(url), methods: new Set(['OPTIONS']) }
    for (const each of [method].flat()) route.methods.add(each)
    routes.set(url, route)
  })
  return (request, reply) => {
    // Fastify has refused what cannot be decoded.
    const path = decodeURI(pathOf(request.raw.url as string))
    const route = [...routes.values()].find((candidate) => candidate.path.test(path))
    // A method that is allowed got here because there is no such file below the path.
    if (route === undefined || (route.methods.has(request.method) && request.method !== 'OPTIONS')) {
      problems.send(request, reply, 'not-found')
      return
    }
    reply.header('allow', [...route.methods].sort().join(', '))
    if (request.method === 'OPTIONS') reply.code(204).send()
    else problems.send(request, reply, 'method-not-allowed')
  }
}

function patternOf(url: string): RegExp {
  const escaped = url.replace(/[.+?^$()|[\]\\]/g, '\\$&')
  return new RegExp(`^${escaped.replace(/\/:\w+/g, '/[^/]+').replace('*', '.*')}$`)
}

/** Gives what no route below the plugin's prefix serves its answer before a body is read, whose form does not matter. */
export function answerUnrouted(app: FastifyInstance, answer: AnswerUnrouted): void {
  app.register((scope, _options, done) => {
    scope.addHook('preParsing', answer)
    scope.setNotFoundHandler(answer)
    done()
  })
}
