import type { FastifyPluginCallback, FastifyReply, FastifyRequest } from 'fastify'
import { type FixedResponse, fixedResponse, sendFixed } from '../http/fixed-response.ts'
import { mediaTypeFor } from '../http/media-type.ts'
import type { Service } from '../http/service.ts'
import type { Language } from '../shared/language.ts'
import { CODES_BY_STATUS, explained, problemPage, problemsPage } from './problem-page.ts'

const MEDIA_TYPES = ['text/html', 'application/json']

/** A page and the same as JSON, in the order of the media types. */
type Explanation = readonly [FixedResponse, FixedResponse]

/** What a problem's type leads to: a short page that explains it, or the same as JSON; and the list of them all. */
export const problemRoutes: FastifyPluginCallback<Service> = (app, { publicUrl, problems }, done) => {
  const explanation = (pageIn: (language: Language) => string, dataIn: (language: Language) => object): Explanation => [
    fixedResponse('text/html', pageIn),
    fixedResponse('application/json', (language) => JSON.stringify(dataIn(language))),
  ]
  const send = (request: FastifyRequest, reply: FastifyReply, explanation: Explanation): void => {
    const mediaType = mediaTypeFor(request.headers.accept, MEDIA_TYPES)
    if (mediaType === undefined) problems.send(request, reply, 'not-acceptable')
    else sendFixed(request, reply, explanation[mediaType === 'text/html' ? 0 : 1])
  }

  const all = explanation(
    (language) => problemsPage(publicUrl, language),
    (language) => ({ items: CODES_BY_STATUS.map((code) => explained(publicUrl, code, language)) }),
  )
  const byCode = new Map<string, Explanation>(
    CODES_BY_STATUS.map((code) => [
      code,
      explanation(
        (language) => problemPage(publicUrl, code, language),
        (language) => explained(publicUrl, code, language),
      ),
    ]),
  )
  app.get('/problems', (request, reply) => send(request, reply, all))
  app.get<{ Params: { code: string } }>('/problems/:code', (request, reply) => {
    const one = byCode.get(request.params.code)
    if (one) send(request, reply, one)
    else problems.send(request, reply, 'not-found')
  })
  done()
}
