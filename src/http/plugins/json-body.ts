import { errorCodes, type FastifyInstance, type FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'

/** JSON bodies may have up to 64 KiB. */
const MAX_BODY_BYTES = 64 * 1024

/** Throws at bytes that are not UTF-8, and drops a byte order mark. */
const utf8 = new TextDecoder('utf-8', { fatal: true })

/**
 * Bodies are JSON in UTF-8, and nothing else: no other media type (415), and no bytes that are not UTF-8 (400), which a
 * lenient decoder would silently replace. A `__proto__` key is a field like any other.
 */
export const jsonBody = fp(
  (app, _options, done) => {
    app.removeAllContentTypeParsers()
    acceptJson(app, 'application/json')
    done()
  },
  { name: 'json-body', fastify: '5.x' },
)

/** Accepts bodies of a media type that is JSON, below the scope of `app`. */
export function acceptJson(app: FastifyInstance, mediaType: string): void {
  app.addContentTypeParser(
    mediaType,
    { parseAs: 'buffer', bodyLimit: MAX_BODY_BYTES },
    async (_request: FastifyRequest, body: Buffer) => parseJson(body),
  )
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(utf8.decode(body))
  } catch {
    throw new errorCodes.FST_ERR_CTP_INVALID_JSON_BODY()
  }
}
