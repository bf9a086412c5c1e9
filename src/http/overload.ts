import underPressure from '@fastify/under-pressure'
import type { FastifyInstance } from 'fastify'
import { createLoad, type LoadLimits } from './load.ts'
import type { Readiness } from './readiness.ts'

/** Told as `unavailable`. */
const OVERLOADED = Object.assign(new Error('overloaded'), { statusCode: 503 })

/**
 * Refuses the questions of this scope with 503 at once while the event loop is late, so that those accepted are
 * answered in bounded time, and lets the readiness look at it. Only while the application listens.
 */
export function shedOverload(app: FastifyInstance, readiness: Readiness, limits: LoadLimits): void {
  const load = createLoad(limits)
  const retryAfter = String(limits.retryAfterSeconds)
  // It only measures: a hook of its own, beside the one below, would look at the route of every question.
  app.register(underPressure, { sampleInterval: limits.sampleEveryMs })
  app.addHook('onRequest', (_request, reply, done) => {
    if (load.isTooHigh(performance.now())) {
      reply.header('retry-after', retryAfter)
      done(OVERLOADED)
    } else done()
  })
  let timer: NodeJS.Timeout | undefined
  app.addHook('onListen', (done) => {
    load.begin(performance.now())
    timer = setInterval(() => {
      const now = performance.now()
      load.sample(app.memoryUsage().eventLoopDelay, now)
      readiness.look(load.isTooHigh(now), now)
    }, limits.sampleEveryMs)
    timer.unref()
    done()
  })
  app.addHook('onClose', (_instance, done) => {
    clearInterval(timer)
    done()
  })
}
