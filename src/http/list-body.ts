import type { Readable } from 'node:stream'
import { errorCodes, type FastifyInstance } from 'fastify'
import { isPlainUtf8 } from './content-type.ts'

/** The body of a request that is a list: as it arrives, its form and size not looked at. */
export interface ListBody<Format extends string> {
  readonly format: Format
  readonly stream: Readable
}

/** Bodies are lists of some media types; as everywhere no other charset than UTF-8 and no content coding (415). */
export function readListBodies(app: FastifyInstance, formats: readonly string[]): void {
  app.removeAllContentTypeParsers()
  for (const format of formats) {
    app.addContentTypeParser(format, (request, stream, done) => {
      if (isPlainUtf8(request)) done(null, { format, stream } satisfies ListBody<string>)
      else done(new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE(request.headers['content-type']))
    })
  }
}
