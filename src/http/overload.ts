import underPressure from '@fastify/under-pressure'
import type { FastifyInstance } from 'fastify'
import type { Readiness } from './readiness.ts'

/** When an instance has more to do than it can. */
export interface LoadLimits {
  /**
   * Mean milliseconds for which the event loop keeps a ready request waiting. A report in progress works in slices far
   * shorter than this.
   */
  readonly eventLoopDelayMs: number
  readonly sampleEveryMs: number
  /** One late sample may be a single long step, like the start itself; so many in a row are an overload. */
  readonly samples: number
  /**
   * With thousands of connections ready, one turn of the event loop may take seconds, in which no sample is taken: so
   * long without one is an overload too.
   */
  readonly turnMs: number
  readonly retryAfterSeconds: number
}

export const LOAD_LIMITS: LoadLimits = {
  eventLoopDelayMs: 200,
  sampleEveryMs: 250,
  samples: 3,
  turnMs: 1_000,
  retryAfterSeconds: 5,
}

/** Told as `unavailable`. */
const OVERLOADED = Object.assign(new Error('overloaded'), { statusCode: 503 })

/**
 * Refuses the questions of this scope with 503 at once while the event loop is late, so that those accepted are
 * answered in bounded time, and lets the readiness look at it. Only while the application listens.
 */
export function shedOverload(app: FastifyInstance, readiness: Readiness, limits: LoadLimits): void {
  let lateSamples = 0
  let sampledAt = Number.POSITIVE_INFINITY
  const retryAfter = String(limits.retryAfterSeconds)
  // It only measures: a hook of its own, beside the one below, would look at the route of every question.
  app.register(underPressure, { sampleInterval: limits.sampleEveryMs })
  app.addHook('onRequest', (_request, reply, done) => {
    if (lateSamples < limits.samples && performance.now() - sampledAt < limits.turnMs) done()
    else {
      reply.header('retry-after', retryAfter)
      done(OVERLOADED)
    }
  })
  let timer: NodeJS.Timeout | undefined
  app.addHook('onListen', (done) => {
    sampledAt = performance.now()
    timer = setInterval(() => {
      const now = performance.now()
      if (now - sampledAt >= limits.turnMs) lateSamples = limits.samples
      else lateSamples = app.memoryUsage().eventLoopDelay > limits.eventLoopDelayMs ? lateSamples + 1 : 0
      sampledAt = now
      readiness.look(lateSamples >= limits.samples, now)
    }, limits.sampleEveryMs)
    timer.unref()
    done()
  })
  app.addHook('onClose', (_instance, done) => {
    clearInterval(timer)
    done()
  })
}
