import fp from 'fastify-plugin'
import { refuseTunnels } from '../server/client-errors.ts'
import type { ConnectionLimits } from '../server/connection-limits.ts'
import { closeGracefully } from '../server/graceful-close.ts'
import { openConnections } from '../server/open-connections.ts'
import { rejectSlowBodies } from '../server/slow-bodies.ts'
import type { Service } from '../service.ts'
import { constantHeaders } from './identity.ts'

/** The server's connections: how many, how slow they may be, and how they end when the application closes. */
export const connections = fp<Service & { limits: ConnectionLimits }>(
  (app, { config, publicUrl, limits }, done) => {
    const { server } = app
    // An Expect other than 100-continue may be ignored (RFC 9110, 10.1.1); Node would answer 417 without a document.
    server.on('checkExpectation', (request, response) => server.emit('request', request, response))
    // A client may end its half of the connection after its last request; while the request waits, Node would give it up.
    Object.assign(server, { httpAllowHalfOpen: true })
    server.maxConnections = limits.connections
    refuseTunnels(server, publicUrl, constantHeaders(config))
    const open = openConnections(server)
    closeGracefully(app, open, { idleGraceMs: limits.idleGraceMs, timeoutMs: config.shutdownTimeoutMs })
    rejectSlowBodies(app, open, limits)
    done()
  },
  { name: 'connections', fastify: '5.x' },
)
