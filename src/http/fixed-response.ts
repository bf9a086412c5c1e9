import type { FastifyReply, FastifyRequest } from 'fastify'
import { LANGUAGES, type Language } from '../shared/language.ts'
import { languageFor } from './accept-language.ts'
import { clientHas, etagOf } from './etag.ts'

interface Written {
  readonly body: string
  readonly type: string
  readonly etag: string
  readonly headers: Readonly<Record<string, string>>
}

/** An answer that never changes while the process lives, written once in each language. */
export type FixedResponse = Readonly<Record<Language, Written>>

/**
 * Writes an answer that caches may keep for 5 minutes; its ETag lets a client ask whether it has changed.
 * @param only its one language, where it has but one
 */
export function fixedResponse(type: string, bodyIn: (language: Language) => string, only?: Language): FixedResponse {
  const written = LANGUAGES.map((asked) => {
    const language = only ?? asked
    const body = bodyIn(language)
    const etag = etagOf(body)
    const headers = {
      'content-language': language,
      vary: 'Accept, Accept-Language',
      'cache-control': 'public, max-age=300',
      etag,
    }
    return [asked, { body, type: `${type}; charset=utf-8`, etag, headers }]
  })
  return Object.fromEntries(written)
}

/** Sends it in the language asked for, or 304 where the client has it already. */
export function sendFixed(request: FastifyRequest, reply: FastifyReply, answer: FixedResponse): void {
  const { body, type, etag, headers } = answer[languageFor(request.headers['accept-language'])]
  if (clientHas(request, etag)) reply.code(304)
  // Node leaves out the body of a 304, and Fastify that of HEAD; either tells the length that it would have.
  reply.headers(headers).type(type).send(body)
}
