import { createServer, type Server } from 'node:http'
import type { Metrics } from '../metrics.ts'

/** Serves `GET /metrics`, and nothing else, on a port that is not the public one. Not listening yet. */
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
