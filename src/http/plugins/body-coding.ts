import fp from 'fastify-plugin'
import { isPlainUtf8 } from '../content-type.ts'
import type { Problems } from '../problem.ts'

/** Rejects bodies in another charset than UTF-8, or with a content coding, before they are read (415). */
export const bodyCoding = fp<{ problems: Problems }>(
  (app, { problems }, done) => {
    app.addHook('onRoute', (route) => {
      if (route.method !== 'POST') return
      // A hook of the route: it runs after those of its scope, which may have responded already.
      route.preParsing = (request, reply, _payload, next) => {
        if (isPlainUtf8(request)) {
          next()
          return
        }
        // The body may still come.
        reply.header('connection', 'close')
        problems.send(request, reply, 'unsupported-media-type')
      }
    })
    done()
  },
  { name: 'body-coding', dependencies: ['common-headers'], fastify: '5.x' },
)
