import type { IncomingMessage } from 'node:http'

/** Lets the rest of a body that nobody wants go by, for so many milliseconds; then the connection ends. */
export function discard(body: IncomingMessage, longest: number): void {
  const timer = setTimeout(() => body.destroy(), longest)
  body.once('close', () => clearTimeout(timer))
  body.resume()
}
