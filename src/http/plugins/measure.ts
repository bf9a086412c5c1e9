import fp from 'fastify-plugin'
import type { Metrics } from '../metrics.ts'

/** Measures every request that the application responds to; without metrics, nothing. */
export const measure = fp<{ metrics: Metrics | undefined }>(
  (app, { metrics }, done) => {
    metrics?.observe(app)
    done()
  },
  { name: 'measure', fastify: '5.x' },
)
