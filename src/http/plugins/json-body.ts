import { isUtf8 } from 'node:buffer'
import { errorCodes } from 'fastify'
import fp from 'fastify-plugin'
import { isPlainUtf8 } from '../content-type.ts'
import { receiveWhole } from '../whole-body.ts'

const BYTE_ORDER_MARK = '\ufeff'

/** JSON bodies may have up to 64 KiB. */
const MAX_BODY_BYTES = 64 * 1024

/**
 * Bodies are JSON in UTF-8, and nothing else: no other charset or content coding (415), and no bytes that are not UTF-8
 * (400), which a lenient decoder would silently replace. A `__proto__` key is a field like any other.
 */
export const jsonBody = fp(
  (app, _options, done) => {
    app.removeAllContentTypeParsers()
    app.addContentTypeParser('application/json', (request, body, parsed) => {
      receiveWhole(body, MAX_BODY_BYTES, (error, bytes) => {
        if (error) parsed(error)
        else if (!isPlainUtf8(request)) {
          parsed(new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE(request.headers['content-type']))
        } else {
          const document = documentIn(bytes)
          if (document === undefined) parsed(new errorCodes.FST_ERR_CTP_INVALID_JSON_BODY())
          else parsed(null, document)
        }
      })
    })
    done()
  },
  { name: 'json-body', fastify: '5.x' },
)

/** Absent if the bytes are not one JSON document in UTF-8. */
function documentIn(body: Buffer): unknown {
  if (!isUtf8(body)) return undefined
  const text = body.toString()
  try {
    return JSON.parse(text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text)
  } catch {
    return undefined
  }
}
