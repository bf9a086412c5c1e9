import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Language } from '../shared/language.ts'
import { languageFor } from './accept-language.ts'
import { mediaTypeFor } from './media-type.ts'
import type { Problems } from './problem.ts'

const headersIn = (language: Language) => ({
  'content-language': language,
  vary: 'Accept, Accept-Language',
  'cache-control': 'no-store',
})
const HEADERS = { it: headersIn('it'), en: headersIn('en') } as const satisfies Record<Language, object>

/** The media types of a route that responds in JSON only. */
export const JSON_ONLY = ['application/json']

/** Sets the headers of a response that no cache may keep, and returns the language that the request prefers. */
export function setResponseHeaders(request: FastifyRequest, reply: FastifyReply): Language {
  const language = languageFor(request.headers['accept-language'])
  reply.headers(HEADERS[language])
  return language
}

/**
 * A hook for routes that respond in certain media types only: 406 to a client that accepts none of them. It runs before
 * the body is read, but after the rate limit, so that such a request counts too.
 */
export function requireAcceptable(problems: Problems, available: readonly string[]) {
  return (request: FastifyRequest, reply: FastifyReply, _payload: unknown, done: () => void): void => {
    if (mediaTypeFor(request.headers.accept, available) === undefined) problems.send(request, reply, 'not-acceptable')
    else done()
  }
}
