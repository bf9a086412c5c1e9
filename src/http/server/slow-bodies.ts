import type { IncomingMessage } from 'node:http'
import type { FastifyInstance } from 'fastify'
import type { ConnectionLimits } from './connection-limits.ts'
import type { Connection } from './open-connections.ts'

/** Where a body was when it was last looked at. */
interface Progress {
  readonly at: number
  readonly bytes: number
}

/**
 * Gives up on a body that does not move, with 408: however large and long an upload is, it may go on while it moves.
 * Nothing is done per request: every now and then the open connections are looked at, and the few on which a body is
 * still arriving are remembered until the next look.
 */
export function rejectSlowBodies(app: FastifyInstance, open: ReadonlySet<Connection>, limits: ConnectionLimits): void {
  let receiving = new Map<IncomingMessage, Progress>()
  const timer = setInterval(() => {
    const now = performance.now()
    const still: typeof receiving = new Map()
    for (const { _httpMessage: answer, bytesRead } of open) {
      const body = answer?.req
      if (body === undefined || body.complete || body.destroyed) continue
      const seen = receiving.get(body)
      if (seen !== undefined && now - seen.at < limits.bodyPeriodMs) still.set(body, seen)
      else {
        if (seen !== undefined && bytesRead - seen.bytes < limits.bodyBytesPerPeriod) giveUp(body)
        still.set(body, { at: now, bytes: bytesRead })
      }
    }
    receiving = still
  }, limits.lookEveryMs)
  timer.unref()
  app.addHook('onClose', (_instance, done) => {
    clearInterval(timer)
    done()
  })
}

/** Whoever reads the body hears of it as of any other failure to receive; where nobody does, the connection ends. */
function giveUp(body: IncomingMessage): void {
  if (body.listenerCount('error') > 0) body.emit('error', new TooSlow())
  else body.destroy()
}

/** Told as `request-timeout`. */
class TooSlow extends Error {
  readonly statusCode = 408
}
