import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Language } from '../shared/language.ts'
import { languageFor } from './accept-language.ts'

const headersIn = (language: Language) => ({
  'content-language': language,
  vary: 'Accept, Accept-Language',
  'cache-control': 'no-store',
})
const HEADERS = { it: headersIn('it'), en: headersIn('en') } as const satisfies Record<Language, object>

/** Sets the headers of a response that no cache may keep, and returns the language that the request prefers. */
export function setResponseHeaders(request: FastifyRequest, reply: FastifyReply): Language {
  const language = languageFor(request.headers['accept-language'])
  reply.headers(HEADERS[language])
  return language
}
