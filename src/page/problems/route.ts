import type { FastifyPluginCallback, FastifyReply, FastifyRequest } from 'fastify'
import { type FixedResponse, fixedResponse, sendFixed } from '../../http/fixed-response.ts'
import { mediaTypeFor } from '../../http/media-type.ts'
import type { Service } from '../../http/service.ts'
import type { Language } from '../../shared/language.ts'
import { CODES_BY_STATUS, problemExplanation, problemIndex, problemPage } from './problem-page.ts'

const MEDIA_TYPES = ['text/html', 'application/json']

/** The same content for people and for programs. */
interface Explanation {
  readonly html: FixedResponse
  readonly json: FixedResponse
}

function explanation(pageIn: (language: Language) => string, dataIn: (language: Language) => object): Explanation {
  return {
    html: fixedResponse('text/html', pageIn),
    json: fixedResponse('application/json', (language) => JSON.stringify(dataIn(language))),
  }
}

/** What the `type` of a problem points to, as a page or as JSON, and the list of all problems. */
export const problemRoutes: FastifyPluginCallback<Service> = (app, { publicUrl, problems }, done) => {
  const index = explanation(
    (language) => problemIndex(publicUrl, language),
    (language) => ({ items: CODES_BY_STATUS.map((code) => problemExplanation(publicUrl, code, language)) }),
  )
  const byCode = new Map<string, Explanation>(
    CODES_BY_STATUS.map((code) => [
      code,
      explanation(
        (language) => problemPage(publicUrl, code, language),
        (language) => problemExplanation(publicUrl, code, language),
      ),
    ]),
  )

  const send = (request: FastifyRequest, reply: FastifyReply, { html, json }: Explanation): void => {
    const mediaType = mediaTypeFor(request.headers.accept, MEDIA_TYPES)
    if (mediaType === undefined) problems.send(request, reply, 'not-acceptable')
    else sendFixed(request, reply, mediaType === 'text/html' ? html : json)
  }

  app.get('/problems', (request, reply) => send(request, reply, index))
  app.get<{ Params: { code: string } }>('/problems/:code', (request, reply) => {
    const one = byCode.get(request.params.code)
    if (one) send(request, reply, one)
    else problems.send(request, reply, 'not-found')
  })
  done()
}
