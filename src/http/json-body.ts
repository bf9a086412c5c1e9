import { isUtf8 } from 'node:buffer'
import { errorCodes, type FastifyInstance, type FastifyRequest } from 'fastify'
import { receiveWhole } from './whole-body.ts'

const CHARSET = /;\s*charset\s*=\s*"?([^\s;"]+)/i
const BYTE_ORDER_MARK = '\ufeff'

/** JSON bodies may have up to 64 KiB. */
const LONGEST_BODY = 64 * 1024

/**
 * Bodies are JSON in UTF-8, and nothing else: no other charset or content coding (415), and no bytes that are not UTF-8
 * (400), which a lenient decoder would silently replace. A `__proto__` key is a field like any other.
 */
export function readJsonBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', (request, body, done) => {
    receiveWhole(body, LONGEST_BODY, (error, bytes) => {
      if (error) done(error)
      else if (!isPlainUtf8(request)) {
        done(new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE(request.headers['content-type']))
      } else {
        const document = parsed(bytes)
        if (document === undefined) done(new errorCodes.FST_ERR_CTP_INVALID_JSON_BODY())
        else done(null, document)
      }
    })
  })
}

/** Whether a body is declared to be in UTF-8, or in nothing, without a content coding. */
export function isPlainUtf8({ headers }: FastifyRequest): boolean {
  const { 'content-type': type = '', 'content-encoding': coding = 'identity' } = headers
  return /^utf-?8$/i.test(CHARSET.exec(type)?.[1] ?? 'utf-8') && coding === 'identity'
}

/** Absent if the bytes are not one JSON document in UTF-8. */
function parsed(body: Buffer): unknown {
  if (!isUtf8(body)) return undefined
  const text = body.toString()
  try {
    return JSON.parse(text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text)
  } catch {
    return undefined
  }
}
