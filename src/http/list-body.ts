import type { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'

/** The body of a request that is a list: a stream of unknown size, not yet read. */
export interface ListBody<Format extends string> {
  readonly format: Format
  readonly stream: Readable
}

/** Accepts only lists of these media types as bodies; 415 otherwise. */
export function acceptListBodies(app: FastifyInstance, formats: readonly string[]): void {
  app.removeAllContentTypeParsers()
  for (const format of formats) {
    app.addContentTypeParser(format, (_request, stream, done) => {
      done(null, { format, stream } satisfies ListBody<string>)
    })
  }
}
