import underPressure from '@fastify/under-pressure'
import fp from 'fastify-plugin'
import type { Config } from '../../config.ts'
import type { Readiness } from '../server/readiness.ts'

const SAMPLE_INTERVAL_MS = 500
const RETRY_AFTER_SECONDS = 5

/** Becomes the problem `unavailable`. */
const OVERLOADED = Object.assign(new Error('overloaded'), { statusCode: 503 })

/**
 * Sheds load: rejects requests of this scope with 503 while the event loop is late, so that the accepted ones get their
 * responses in bounded time. The delay is the mean of one sample. Reports the load to the readiness.
 */
export const overload = fp<{ readiness: Readiness; config: Config }>(
  async (app, { readiness, config }) => {
    let samples = 0
    let timer: NodeJS.Timeout | undefined
    await app.register(underPressure, {
      maxEventLoopDelay: config.maxEventLoopDelayMs,
      sampleInterval: SAMPLE_INTERVAL_MS,
      pressureHandler: async (_request, reply) => {
        // The start keeps the event loop busy too, but is no load: after two samples none knows of it any more.
        if (samples < 2) return
        reply.header('retry-after', RETRY_AFTER_SECONDS)
        throw OVERLOADED
      },
    })
    app.addHook('onListen', (done) => {
      timer = setInterval(() => {
        samples++
        readiness.update(app.isUnderPressure(), performance.now())
      }, SAMPLE_INTERVAL_MS).unref()
      done()
    })
    app.addHook('onClose', (_instance, done) => {
      clearInterval(timer)
      done()
    })
  },
  { name: 'overload', dependencies: ['errors'], fastify: '5.x' },
)
