import type { FastifyReply, FastifyRequest } from 'fastify'
import { LANGUAGES, type Language } from '../shared/language.ts'
import { languageFor } from './accept-language.ts'
import { clientHas, etagOf } from './etag.ts'

interface Variant {
  readonly body: string
  readonly type: string
  readonly etag: string
  readonly headers: Readonly<Record<string, string>>
}

/** A response that never changes while the process lives, made once in each language. */
export type FixedResponse = Readonly<Record<Language, Variant>>

/**
 * Makes a response that caches may keep for 5 minutes; by its ETag a client can ask whether it has changed.
 * @param only the language of a response that exists in one language only
 */
export function fixedResponse(type: string, bodyIn: (language: Language) => string, only?: Language): FixedResponse {
  const variants = LANGUAGES.map((requested) => {
    const language = only ?? requested
    const body = bodyIn(language)
    const etag = etagOf(body)
    const headers = {
      'content-language': language,
      vary: 'Accept, Accept-Language',
      'cache-control': 'public, max-age=300',
      etag,
    }
    return [requested, { body, type: `${type}; charset=utf-8`, etag, headers }]
  })
  return Object.fromEntries(variants)
}

/** Sends it in the language that the request prefers, or 304 where the client has it already. */
export function sendFixed(request: FastifyRequest, reply: FastifyReply, response: FixedResponse): void {
  const { body, type, etag, headers } = response[languageFor(request.headers['accept-language'])]
  if (clientHas(request, etag)) reply.code(304)
  // Node leaves out the body of a 304, and Fastify that of HEAD; both send the length that it would have.
  reply.headers(headers).type(type).send(body)
}
