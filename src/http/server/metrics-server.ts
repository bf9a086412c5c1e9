import { createServer, type Server } from 'node:http'
import type { Metrics } from '../metrics.ts'

/** A server, not listening yet, of `GET /metrics` and nothing else, for a port that is not the public one. */
export function metricsServer(metrics: Metrics): Server {
  return createServer({ requestTimeout: 10_000 }, async (request, response) => {
    if (request.url !== '/metrics' || request.method !== 'GET') {
      response.writeHead(404).end()
      return
    }
    response.writeHead(200, { 'content-type': metrics.contentType, 'cache-control': 'no-store' })
    response.end(await metrics.text())
  })
}
