import underPressure from '@fastify/under-pressure'
import fp from 'fastify-plugin'
import type { LoadLimits } from '../server/load-limits.ts'
import type { Readiness } from '../server/readiness.ts'

/** Becomes the problem `unavailable`. */
const OVERLOADED = Object.assign(new Error('overloaded'), { statusCode: 503 })

/**
 * Sheds load: rejects requests of this scope with 503 while the event loop is late, so that the accepted ones get their
 * responses in bounded time. Reports the load to the readiness.
 */
export const overload = fp<{ readiness: Readiness; load: LoadLimits }>(
  async (app, { readiness, load }) => {
    let samples = 0
    let timer: NodeJS.Timeout | undefined
    await app.register(underPressure, {
      maxEventLoopDelay: load.maxEventLoopDelayMs,
      sampleInterval: load.sampleIntervalMs,
      pressureHandler: async (_request, reply) => {
        // The start keeps the event loop busy too, but is no load: after two samples none knows of it any more.
        if (samples < 2) return
        reply.header('retry-after', load.retryAfterSeconds)
        throw OVERLOADED
      },
    })
    app.addHook('onListen', (done) => {
      timer = setInterval(() => {
        samples++
        readiness.update(app.isUnderPressure(), performance.now())
      }, load.sampleIntervalMs).unref()
      done()
    })
    app.addHook('onClose', (_instance, done) => {
      clearInterval(timer)
      done()
    })
  },
  { name: 'overload', dependencies: ['errors'], fastify: '5.x' },
)
