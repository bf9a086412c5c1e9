import type { IncomingMessage, ServerResponse } from 'node:http'

/**
 * Sends 100 (Continue) when the body is first read. Where the header alone decides the final status (404, 413, 415,
 * 429 …), the client gets that instead and need not send its body. Then the connection ends, because the client may
 * still send it.
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
