import fp from 'fastify-plugin'
import type { Metrics } from '../metrics.ts'

/** The label of a request without a route: its path may be anything. */
const NO_ROUTE = '(none)'

/** The methods that are labels of their own; clients may invent others. */
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PATCH', 'DELETE', 'OPTIONS'])

/** Measures how long every request takes; without metrics, nothing. */
export const requestMetrics = fp<{ metrics: Metrics | undefined }>(
  (app, { metrics }, done) => {
    if (metrics) {
      app.addHook('onResponse', (request, reply, next) => {
        const method = METHODS.has(request.method) ? request.method : 'other'
        const route = request.routeOptions.url ?? NO_ROUTE
        metrics.observeRequest(method, route, reply.statusCode, reply.elapsedTime / 1000)
        next()
      })
    }
    done()
  },
  { name: 'request-metrics', fastify: '5.x' },
)
