import type { Readable } from 'node:stream'
import { errorCodes, type FastifyInstance } from 'fastify'
import { charsetOf, hasContentCoding } from './content-type.ts'

/** The body of a request that is a list: a stream of unknown size, not yet read. */
export interface ListBody<Format extends string> {
  readonly format: Format
  /** The charset of its media type, if the client states one. */
  readonly charset: string | undefined
  readonly stream: Readable
}

/**
 * Accepts only lists of these media types as bodies, without a content coding; 415 otherwise.
 * @param accepts whether lists of a format are read in a charset
 */
export function acceptListBodies<Format extends string>(
  app: FastifyInstance,
  formats: readonly Format[],
  accepts: (format: Format, charset: string) => boolean,
): void {
  app.removeAllContentTypeParsers()
  for (const format of formats) {
    app.addContentTypeParser(format, (request, stream, done) => {
      const charset = charsetOf(request)
      const isAccepted = !hasContentCoding(request) && (charset === undefined || accepts(format, charset))
      if (isAccepted) done(null, { format, charset, stream } satisfies ListBody<Format>)
      else done(new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE(request.headers['content-type']))
    })
  }
}
