import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FastifyInstance } from 'fastify'
import type { ConnectionLimits } from './connection-limits.ts'
import { makeLast, type OpenConnections } from './open-connections.ts'

/** How far the bytes of a connection were when its body was last looked at. */
interface Progress {
  readonly at: number
  readonly bytesRead: number
}

/**
 * Gives up, with 408, on a body that does not move. Node's `requestTimeout` would also cut a large upload that does.
 * Every now and then the open connections are looked at, so that a request itself costs nothing.
 */
export function rejectSlowBodies(app: FastifyInstance, open: OpenConnections, limits: ConnectionLimits): void {
  const progress = new WeakMap<IncomingMessage, Progress>()
  const look = (response: ServerResponse, now: number): void => {
    const { req: body } = response
    if (body.complete || body.destroyed) return
    const { bytesRead } = body.socket
    const before = progress.get(body)
    if (before !== undefined && now - before.at < limits.bodyPeriodMs) return
    if (before !== undefined && bytesRead - before.bytesRead < limits.bodyBytesPerPeriod) giveUp(response)
    progress.set(body, { at: now, bytesRead })
  }
  const timer = setInterval(() => {
    const now = performance.now()
    for (const responses of open.values()) {
      for (const response of responses) look(response, now)
    }
  }, limits.lookEveryMs)
  timer.unref()
  app.addHook('onClose', (_instance, done) => {
    clearInterval(timer)
    done()
  })
}

/** The reader of the body gets an error and responds; where no one reads it any more, the connection ends. */
function giveUp(response: ServerResponse): void {
  const { req: body } = response
  if (response.headersSent || body.listenerCount('error') === 0) {
    body.destroy()
    return
  }
  makeLast(response)
  // By hand: `destroy(error)` ends the connection too, and with it the response.
  body.emit('error', Object.assign(new Error('slow body'), { statusCode: 408 }))
}
