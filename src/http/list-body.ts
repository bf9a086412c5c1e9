import type { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { charsetOf } from './content-type.ts'

/** The body of a request that is a list: a stream of unknown size, not yet read. */
export interface ListBody<Format extends string> {
  readonly format: Format
  /** The charset of its media type, if the client states one. */
  readonly charset: string | undefined
  readonly stream: Readable
}

/** Accepts only lists of these media types as bodies; 415 otherwise. Which charsets: see the plugin `body-coding`. */
export function acceptListBodies(app: FastifyInstance, formats: readonly string[]): void {
  app.removeAllContentTypeParsers()
  for (const format of formats) {
    app.addContentTypeParser(format, (request, stream, done) => {
      done(null, { format, charset: charsetOf(request), stream } satisfies ListBody<string>)
    })
  }
}
