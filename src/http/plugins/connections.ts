import fp from 'fastify-plugin'
import { rejectClientErrors } from '../server/client-errors.ts'
import type { ConnectionLimits } from '../server/connection-limits.ts'
import { continueWhenRead } from '../server/expect-continue.ts'
import { closeGracefully } from '../server/graceful-close.ts'
import { openConnections } from '../server/open-connections.ts'
import { rejectSlowBodies } from '../server/slow-bodies.ts'
import type { Service } from '../service.ts'
import { constantHeaders } from './common-headers.ts'

/** The server's connections: how many, how slow they may be, and how they end when the application closes. */
export const connections = fp<Service & { limits: ConnectionLimits }>(
  (app, { config, publicUrl, limits }, done) => {
    const { server } = app
    const open = openConnections(server, limits.discardMs)
    server.maxConnections = limits.connections
    // An Expect other than 100-continue may be ignored (RFC 9110, 10.1.1); Node would respond 417 without a document.
    server.on('checkExpectation', (request, response) => server.emit('request', request, response))
    server.on('checkContinue', (request, response) => {
      continueWhenRead(request, response)
      server.emit('request', request, response)
    })
    server.on('clientError', rejectClientErrors(app.log, publicUrl, constantHeaders(config), open))
    rejectSlowBodies(app, open, limits)
    closeGracefully(app, open, { idleGraceMs: limits.idleGraceMs, timeoutMs: config.shutdownTimeoutMs })
    done()
  },
  { name: 'connections', fastify: '5.x' },
)
