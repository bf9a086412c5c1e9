import type { Readable } from 'node:stream'
import { errorCodes, type FastifyInstance } from 'fastify'
import { isPlainUtf8 } from './content-type.ts'

/** The body of a request that is a list: a stream of unknown size, not yet read. */
export interface ListBody<Format extends string> {
  readonly format: Format
  readonly stream: Readable
}

/** Accepts only lists of these media types as bodies, in UTF-8 and without a content coding; 415 otherwise. */
export function acceptListBodies(app: FastifyInstance, formats: readonly string[]): void {
  app.removeAllContentTypeParsers()
  for (const format of formats) {
    app.addContentTypeParser(format, (request, stream, done) => {
      if (isPlainUtf8(request)) done(null, { format, stream } satisfies ListBody<string>)
      else done(new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE(request.headers['content-type']))
    })
  }
}
