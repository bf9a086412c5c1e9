import type { IncomingMessage } from 'node:http'

/**
 * Discards the rest of a body after its response; after `maxMs` the connection is closed. Most clients read no response
 * before they have sent everything.
 */
export function discardBody(body: IncomingMessage, maxMs: number): void {
  const { socket } = body
  if (body.destroyed || socket.destroyed) return
  const timer = setTimeout(() => body.destroy(), maxMs).unref()
  const stop = (): void => {
    clearTimeout(timer)
    body.off('close', stop)
    socket.off('close', stop)
  }
  // The body of a connection that was closed may itself never be.
  body.on('close', stop)
  socket.on('close', stop)
  body.resume()
}
