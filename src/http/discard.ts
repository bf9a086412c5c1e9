import type { IncomingMessage } from 'node:http'

/**
 * Lets the rest of a body that nobody wants go by, for so many milliseconds; then the connection ends. Of a body whose
 * connection ended before, nothing is kept: it may never close of itself.
 */
export function discard(body: IncomingMessage, maxMs: number): void {
  const { socket } = body
  if (body.destroyed || socket.destroyed) return
  const timer = setTimeout(() => body.destroy(), maxMs).unref()
  const forget = (): void => {
    clearTimeout(timer)
    body.off('close', forget)
    socket.off('close', forget)
  }
  body.on('close', forget)
  socket.on('close', forget)
  body.resume()
}
