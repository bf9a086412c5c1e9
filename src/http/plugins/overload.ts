import underPressure from '@fastify/under-pressure'
import fp from 'fastify-plugin'
import { createLoad, type LoadLimits } from '../server/load.ts'
import type { Readiness } from '../server/readiness.ts'

/** Told as `unavailable`. */
const OVERLOADED = Object.assign(new Error('overloaded'), { statusCode: 503 })

/**
 * Sheds load: rejects requests of this scope with 503 while the event loop is late, so that the accepted ones are
 * answered in bounded time, and reports the load to the readiness. Only while the application listens.
 */
export const overload = fp<{ readiness: Readiness; load: LoadLimits }>(
  (app, { readiness, load: limits }, done) => {
    const load = createLoad(limits)
    const retryAfter = String(limits.retryAfterSeconds)
    // It only measures: a hook of its own, beside the one below, would look at the route of every question.
    app.register(underPressure, { sampleInterval: limits.sampleEveryMs })
    app.addHook('onRequest', (_request, reply, next) => {
      if (load.isTooHigh(performance.now())) {
        reply.header('retry-after', retryAfter)
        next(OVERLOADED)
      } else next()
    })
    let timer: NodeJS.Timeout | undefined
    app.addHook('onListen', (listening) => {
      load.begin(performance.now())
      timer = setInterval(() => {
        const now = performance.now()
        load.sample(app.memoryUsage().eventLoopDelay, now)
        readiness.look(load.isTooHigh(now), now)
      }, limits.sampleEveryMs)
      timer.unref()
      listening()
    })
    app.addHook('onClose', (_instance, closed) => {
      clearInterval(timer)
      closed()
    })
    done()
  },
  { name: 'overload', dependencies: ['errors'], fastify: '5.x' },
)
