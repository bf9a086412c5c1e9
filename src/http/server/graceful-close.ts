import { Server as NetServer } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { makeLast, type OpenConnections } from './open-connections.ts'

/** How long closing may take, in milliseconds. */
export interface CloseTimes {
  /** How long a connection may stay silent before it is closed: time for one more request. */
  readonly idleGraceMs: number
  /** After this, connections that still have requests in progress are cut. */
  readonly timeoutMs: number
}

const LOOK_EVERY_MS = 20

/**
 * Makes `app.close()` lose no request: no new connection is accepted, requests in progress finish, and each connection
 * is closed with its response, or with its next one (Fastify does that), or after a while of silence.
 *
 * Node's own close cuts a silent connection at once, although its next request may be on its way: with kept-alive
 * connections and no delay of the stop, some 70 of 40 000 requests were lost in 8 restarts, against none to 3 here. And
 * it waits for a connection on which nothing was ever sent, and for one kept alive by a response in progress.
 */
export function closeGracefully(
  app: FastifyInstance,
  open: OpenConnections,
  { idleGraceMs, timeoutMs }: CloseTimes,
): void {
  const { server } = app
  app.addHook('preClose', async () => {
    // Only stops listening. The close of http cuts silent connections and has no option to leave them.
    NetServer.prototype.close.call(server)
    for (const responses of open.values()) makeLast(responses.at(-1))
    const began = performance.now()
    for (let waited = 0; open.size > 0; waited = performance.now() - began) {
      if (waited >= timeoutMs) {
        app.log.warn({ connections: open.size }, 'stopping: requests in progress are cut')
        for (const socket of open.keys()) socket.destroy()
      } else if (waited >= idleGraceMs) closeSilent(server, open)
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
    }
  })
}

function closeSilent(server: FastifyInstance['server'], open: OpenConnections): void {
  server.closeIdleConnections()
  // Node does not count as idle: a connection on which nothing was ever sent, and one whose last response came before
  // the end of its request.
  for (const [socket, responses] of open) {
    if (socket.bytesRead === 0 || responses.at(-1)?.writableFinished) socket.destroy()
  }
}
