import { Server as NetServer } from 'node:net'
import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import type { Connection } from './open-connections.ts'

/** How a stop goes on, in milliseconds. */
export interface StopTimes {
  /** How long a kept-alive connection may stay silent before it is closed: time for one more request, and its answer. */
  readonly idleGraceMs: number
  /** After this, connections that still have requests in flight are cut. */
  readonly timeoutMs: number
}

const LOOK_EVERY_MS = 20

/**
 * Makes `app.close()` lose no request: no new connection is accepted, requests in flight finish, and every connection is
 * told to close with its answer, or with its next one (Fastify does so). A silent connection may have a request on its
 * way, which closing it would lose, so it is closed only after a while.
 */
export function closeGracefully(
  app: FastifyInstance,
  open: ReadonlySet<Connection>,
  { idleGraceMs, timeoutMs }: StopTimes,
): void {
  const { server } = app
  app.addHook('preClose', async () => {
    // Not http's own close, which cuts silent connections at once and stops watching for slow ones.
    NetServer.prototype.close.call(server)
    for (const { _httpMessage: answer } of open) if (answer) answer.shouldKeepAlive = false
    const began = performance.now()
    for (let waited = 0; open.size > 0; waited = performance.now() - began) {
      if (waited >= timeoutMs) cut(app.log, open)
      else if (waited >= idleGraceMs) closeSilent(server, open)
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
    }
  })
}

function closeSilent(server: FastifyInstance['server'], open: ReadonlySet<Connection>): void {
  server.closeIdleConnections()
  // Node counts a connection that never said a word as one with a request.
  for (const socket of open) if (socket.bytesRead === 0) socket.destroy()
}

function cut(log: FastifyBaseLogger, open: ReadonlySet<Connection>): void {
  log.warn({ connections: open.size }, 'stopping: requests in flight are cut')
  for (const socket of open) socket.destroy()
}
