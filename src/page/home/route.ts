import type { FastifyPluginCallback } from 'fastify'
import { languageFor } from '../../http/accept-language.ts'
import type { Service } from '../../http/service.ts'
import { LANGUAGES, type Language } from '../../shared/language.ts'
import { type Asset, createAsset, prepareAssets, sendAsset } from '../assets/asset.ts'
import { PAGE_ASSETS } from '../assets/page-assets.ts'
import { PAGE_POLICY } from '../content-security-policy.ts'
import { pageHtml } from './page-html.ts'

/** The page for members and the secretariat at `/`: `?lang=` chooses its language, otherwise `Accept-Language`. */
export const homeRoute: FastifyPluginCallback<Service> = (app, { config, register }, done) => {
  const documentIn = (language: Language): Asset =>
    createAsset('index.html', Buffer.from(pageHtml(PAGE_ASSETS, language, config, register !== undefined)))
  const documents: Readonly<Record<Language, Asset>> = { it: documentIn('it'), en: documentIn('en') }

  app.addHook('onListen', (next) => {
    // Not awaited: the service is ready before its documents are compressed.
    void prepareAssets(Object.values(documents))
    next()
  })

  app.get<{ Querystring: { lang?: unknown } }>('/', async (request, reply) => {
    const chosen = LANGUAGES.find((language) => language === request.query.lang)
    const language = chosen ?? languageFor(request.headers['accept-language'])
    reply.headers({
      'content-security-policy': PAGE_POLICY,
      'content-language': language,
      'cache-control': 'no-cache',
      vary: 'Accept-Encoding, Accept-Language',
    })
    await sendAsset(request, reply, documents[language])
  })
  done()
}
