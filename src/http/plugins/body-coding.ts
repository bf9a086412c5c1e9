import fp from 'fastify-plugin'
import { charsetOf, isPlain, mediaTypeOf } from '../content-type.ts'
import type { Problems } from '../problem.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether a body of a media type is read in a charset; absent: in UTF-8 alone. */
    acceptsCharset?: (mediaType: string, charset: string) => boolean
  }
}

const isUtf8 = (_mediaType: string, charset: string): boolean => /^utf-?8$/i.test(charset)

/** Rejects bodies in a charset that the route does not read, or with a content coding, before they are read (415). */
export const bodyCoding = fp<{ problems: Problems }>(
  (app, { problems }, done) => {
    app.addHook('onRoute', (route) => {
      if (route.method !== 'POST' && route.method !== 'PATCH') return
      const accepts = route.config?.acceptsCharset ?? isUtf8
      // A hook of the route: it runs after those of its scope, which may have responded already.
      route.preParsing = (request, reply, _payload, next) => {
        const charset = charsetOf(request)
        if (isPlain(request) && (charset === undefined || accepts(mediaTypeOf(request), charset))) {
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
