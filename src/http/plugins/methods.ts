import type { FastifyReply, FastifyRequest, RouteOptions } from 'fastify'
import fp from 'fastify-plugin'
import type { Problems } from '../problem.ts'
import { pathOf } from '../request-path.ts'

/** Responds to a request that no route serves. */
export type RespondUnrouted = (request: FastifyRequest, reply: FastifyReply) => void

/** The paths that routes serve, each with its methods: what tells an unknown path from a wrong method. */
export interface RouteTable {
  add(route: RouteOptions): void
  /** 404; or 405 with `Allow`; or 204 with `Allow` to OPTIONS. Fastify itself responds 404 to a wrong method. */
  readonly respond: RespondUnrouted
}

export function createRouteTable(problems: Problems): RouteTable {
  const routes = new Map<string, { path: RegExp; methods: Set<string> }>()
  return {
    add: ({ url, method }) => {
      // The only routes of OPTIONS are those that plugins register for every path.
      if (method === 'OPTIONS') return
      const route = routes.get(url) ?? { path: patternOf(url), methods: new Set(['OPTIONS']) }
      for (const each of [method].flat()) route.methods.add(each)
      routes.set(url, route)
    },
    respond: (request, reply) => {
      // Fastify has already rejected what cannot be decoded.
      const path = decodeURI(pathOf(request.raw.url as string))
      const route = [...routes.values()].find((candidate) => candidate.path.test(path))
      // An allowed method gets here where a wildcard route has no such file.
      if (route === undefined || (route.methods.has(request.method) && request.method !== 'OPTIONS')) {
        problems.send(request, reply, 'not-found')
        return
      }
      reply.header('allow', [...route.methods].sort().join(', '))
      if (request.method === 'OPTIONS') reply.code(204).send()
      else problems.send(request, reply, 'method-not-allowed')
    },
  }
}

function patternOf(url: string): RegExp {
  const escaped = url.replace(/[.+?^$()|[\]\\]/g, '\\$&')
  return new RegExp(`^${escaped.replace(/\/:\w+/g, '/[^/]+').replace('*', '.*')}$`)
}

/** Collects every route registered after this plugin. */
export const collectRoutes = fp<{ routes: RouteTable }>(
  (app, { routes }, done) => {
    app.addHook('onRoute', routes.add)
    done()
  },
  { name: 'collect-routes', fastify: '5.x' },
)

/** Responds to what no route below the current prefix serves, before the body is read: its form does not matter. */
export const unrouted = fp<{ respond: RespondUnrouted }>(
  (app, { respond }, done) => {
    app.register((scope, _options, scopeDone) => {
      scope.addHook('preParsing', respond)
      scope.setNotFoundHandler(respond)
      scopeDone()
    })
    done()
  },
  { name: 'unrouted', dependencies: ['collect-routes'], fastify: '5.x' },
)
