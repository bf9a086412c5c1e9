import type { FastifyPluginCallback } from 'fastify'
import { languageFor } from '../http/accept-language.ts'
import type { Service } from '../http/service.ts'
import { LANGUAGES, type Language } from '../shared/language.ts'
import { type Asset, assetOf, prepareAssets, sendAsset } from './asset.ts'
import { pageAssets } from './page-assets.ts'
import { pageHtml } from './page-html.ts'

/**
 * Everything from this origin, nothing inline. Images and fonts may also be `data:`: the design system's style sheet
 * carries its small icons in that way, and a font, which is refused loudly even though nothing uses it.
 */
export const PAGE_POLICY = [
  "default-src 'self'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  // Forms are for the scripts alone: where those fail, no address may end up in a URL.
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** The page for members and the secretariat at `/`, and the files it loads, below a path of their version. */
export const pageRoutes: FastifyPluginCallback<Service> = (app, options, done) => {
  const { problems, config } = options
  const assets = pageAssets()
  const documents = Object.fromEntries(
    LANGUAGES.map((language) => [language, assetOf('index.html', Buffer.from(pageHtml(assets, language, config)))]),
  ) as Record<Language, Asset>

  // The start of the service does not wait for it.
  app.addHook('onListen', (listening) => {
    void prepareAssets([...Object.values(documents), ...assets.byName.values()])
    listening()
  })

  app.get<{ Querystring: { lang?: unknown } }>('/', async (request, reply) => {
    const asked = LANGUAGES.find((language) => language === request.query.lang)
    const language = asked ?? languageFor(request.headers['accept-language'])
    reply.headers({
      'content-security-policy': PAGE_POLICY,
      'content-language': language,
      'cache-control': 'no-cache',
      vary: 'Accept-Encoding, Accept-Language',
    })
    await sendAsset(request, reply, documents[language])
  })

  app.get<{ Params: { version: string; '*': string } }>('/assets/:version/*', async (request, reply) => {
    const asset = assets.byName.get(request.params['*'])
    if (asset === undefined) {
      problems.send(request, reply, 'not-found')
      return
    }
    // A page of an older release, still open somewhere, gets the file of today, to be asked for again.
    const current = request.params.version === assets.version
    reply.headers({
      'cache-control': current ? 'public, max-age=31536000, immutable' : 'no-cache',
      vary: 'Accept-Encoding',
      // A worker keeps to the policy of its own file.
      'content-security-policy': PAGE_POLICY,
    })
    await sendAsset(request, reply, asset)
  })
  done()
}
