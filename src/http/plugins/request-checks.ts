import fp from 'fastify-plugin'
import type { Problems } from '../problem.ts'
import { lacksAddress, lacksHost, MAX_URL_LENGTH } from '../request-path.ts'

/** Rejects requests whose URL is too long, that name no host, or whose connection was reset as they came. */
export const requestChecks = fp<{ problems: Problems }>(
  (app, { problems }, done) => {
    app.addHook('onRequest', (request, reply, next) => {
      if ((request.raw.url as string).length > MAX_URL_LENGTH) problems.send(request, reply, 'uri-too-long')
      else if (lacksHost(request.raw) || lacksAddress(request.raw)) problems.send(request, reply, 'invalid-request')
      else next()
    })
    done()
  },
  { name: 'request-checks', dependencies: ['identity'], fastify: '5.x' },
)
