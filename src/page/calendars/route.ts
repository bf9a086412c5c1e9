import type { FastifyPluginCallback } from 'fastify'
import { todayOf } from '../../domain/today.ts'
import { createConcurrencyLimit } from '../../http/concurrency-limit.ts'
import { clientHas, etagOf } from '../../http/etag.ts'
import { rateLimit } from '../../http/plugins/rate-limit.ts'
import { MAX_PAUSE_MS, responseStream } from '../../http/response-stream.ts'
import type { Service } from '../../http/service.ts'
import { feedOfToken, mailboxesState } from '../../register/feeds.ts'
import type { Register } from '../../register/register.ts'
import { feedCalendar } from './feed.ts'

/** After this time a client may try again, in seconds. */
const RETRY_AFTER = '10'

/** For this time a program may show what it has, in seconds. */
const MAX_AGE = 3600

/** The calendar of all renewals of an agreement, for those who have its token. */
export const calendarRoutes: FastifyPluginCallback<Service> = (app, service, done) => {
  const { agreements, clock, version, config, problems } = service
  const register = service.register as Register
  const limit = createConcurrencyLimit(config.reportConcurrency)
  app.register(rateLimit, { max: config.rateLimitMax })

  app.get<{ Params: { token: string } }>('/calendars/:token.ics', async (request, reply) => {
    const feed = await register.read((db) => feedOfToken(db, request.params.token))
    const agreement = feed && agreements.byId(feed.agreement)
    if (feed === undefined || agreement === undefined) {
      problems.send(request, reply, 'not-found')
      return reply
    }
    const now = clock()
    const { language } = feed
    // Read before the mailboxes: what is changed between gives the next request another tag.
    const state = await register.read((db) => mailboxesState(db, agreement.id))
    const etag = etagOf(JSON.stringify([version, language, agreement, todayOf(agreement, now), state]))
    reply.type('text/calendar; charset=utf-8').headers({
      'cache-control': `private, max-age=${MAX_AGE}`,
      'content-language': language,
      'x-robots-tag': 'noindex',
      // Weak, because it is not made of the bytes.
      etag: `W/${etag}`,
    })
    if (clientHas(request, etag)) return reply.code(304).send()
    if (request.method === 'HEAD') return reply.send()
    const release = limit.acquire()
    if (release === undefined) {
      reply.removeHeader('etag')
      problems.send(request, reply.header('retry-after', RETRY_AFTER), 'unavailable')
      return reply
    }
    try {
      const calendar = feedCalendar({ register, agreements, agreement, language, now })
      const stream = responseStream(calendar, MAX_PAUSE_MS, 'utf8')
      const ended = new Promise((resolve) => stream.once('close', resolve))
      reply.send(stream)
      await ended
    } finally {
      release()
    }
    return reply
  })
  done()
}
