import type { FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import type { Problems } from '../problem.ts'
import { pathOf } from '../request-path.ts'
import type { RouteTable } from '../route-table.ts'

export interface UnroutedOptions {
  readonly routes: RouteTable
  readonly problems: Problems
}

/**
 * Responds to a request that no route serves: 404; or 405 with `Allow`; or 204 with `Allow` to OPTIONS. Fastify by
 * itself responds 404 to a wrong method.
 */
export function unroutedHandler({ routes, problems }: UnroutedOptions) {
  return (request: FastifyRequest, reply: FastifyReply): void => {
    // Fastify has already rejected what cannot be decoded.
    const methods = routes.methodsOf(decodeURI(pathOf(request.raw.url as string)))
    const isOptions = request.method === 'OPTIONS'
    // An allowed method gets here where a wildcard route has no such file.
    if (methods === undefined || (methods.includes(request.method) && !isOptions)) {
      problems.send(request, reply, 'not-found')
      return
    }
    reply.header('allow', methods.join(', '))
    if (isOptions) reply.code(204).send()
    else problems.send(request, reply, 'method-not-allowed')
  }
}

/** Handles what no route below the current prefix serves, before the body is read: its form does not matter. */
export const unrouted = fp<UnroutedOptions>(
  (app, options, done) => {
    const respond = unroutedHandler(options)
    app.register((scope, _options, scopeDone) => {
      scope.addHook('preParsing', respond)
      scope.setNotFoundHandler(respond)
      scopeDone()
    })
    done()
  },
  { name: 'unrouted', dependencies: ['collect-routes', 'common-headers'], fastify: '5.x' },
)
