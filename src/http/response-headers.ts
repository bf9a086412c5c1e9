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

/** The media types of a route that responds in JSON alone. */
export const JSON_ONLY = ['application/json']

/** Sets the headers of an answer to a question and tells the language to write it in. It is for nobody's cache. */
export function setResponseHeaders(request: FastifyRequest, reply: FastifyReply): Language {
  const language = languageFor(request.headers['accept-language'])
  reply.headers(HEADERS[language])
  return language
}

/**
 * A hook for routes that answer in certain media types alone: 406 to a client that accepts none of them. Before the body
 * is read, but behind the limit of requests, which then counts and tells this one too.
 * @param available a constant
 */
export function requireAcceptable(problems: Problems, available: readonly string[]) {
  return (request: FastifyRequest, reply: FastifyReply, _payload: unknown, done: () => void): void => {
    if (mediaTypeFor(request.headers.accept, available) === undefined) problems.send(request, reply, 'not-acceptable')
    else done()
  }
}
