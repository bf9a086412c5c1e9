import type { IncomingMessage, ServerResponse } from 'node:http'

/**
 * Meets `Expect: 100-continue` when the body is first read. Until then the final status may still be decided by the
 * header alone (404, 413, 415, 429 …): the client gets it without having sent its body, and the connection ends, because
 * it is uncertain whether the body still comes.
 */
export function continueWhenRead(body: IncomingMessage, response: ServerResponse): void {
  response.setHeader('connection', 'close')
  // Also after the response, when Node discards what was not read.
  body.once('resume', () => {
    if (response.headersSent) return
    response.removeHeader('connection')
    response.writeContinue()
  })
}
