import type { FastifyPluginCallback } from 'fastify'
import type { Service } from '../../http/service.ts'
import { PAGE_POLICY } from '../content-security-policy.ts'
import { prepareAssets, sendAsset } from './asset.ts'
import { PAGE_ASSETS } from './page-assets.ts'

/**
 * The files that the page loads, at `/assets/<version>/<name>`. Our own and not @fastify/static, because that sends
 * compressed files only if a build step has written them to disk, and this page has no build step. Here each file is
 * compressed once, in memory: 0.9 MB become 0.2 MB. A name is a key of a map, so no path can lead out of the folder.
 */
export const assetRoutes: FastifyPluginCallback<Service> = (app, { problems }, done) => {
  const { files, version } = PAGE_ASSETS

  app.addHook('onListen', (next) => {
    // Not awaited: the service is ready before its files are compressed.
    void prepareAssets(files.values())
    next()
  })

  app.get<{ Params: { version: string; '*': string } }>('/assets/:version/*', async (request, reply) => {
    const asset = files.get(request.params['*'])
    if (asset === undefined) {
      problems.send(request, reply, 'not-found')
      return
    }
    // A page of an older release that is still open gets today's file, which it must revalidate.
    const isCurrent = request.params.version === version
    reply.headers({
      'cache-control': isCurrent ? 'public, max-age=31536000, immutable' : 'no-cache',
      vary: 'Accept-Encoding',
      // A worker is subject to the policy sent with its own script, not to that of the page.
      'content-security-policy': PAGE_POLICY,
    })
    await sendAsset(request, reply, asset)
  })
  done()
}
