import type { FastifyInstance } from 'fastify'
import { Counter, collectDefaultMetrics, Registry } from 'prom-client'
import { countDurations } from './durations.ts'

/** What the service counts of its own domain; every label has few values, known beforehand. */
export interface Counters {
  quoted(agreement: string): void
  activation(mode: 'free' | 'charged'): void
  renewal(outcome: string, mailboxes?: number): void
  /** Rows of a renewal report. */
  reportRows(result: 'checked' | 'filtered' | 'faulty', rows: number): void
}

/** Everything that is measured while metrics are served. */
export interface Metrics {
  readonly counters: Counters
  /** Measures every request that this application answers. */
  observe(app: FastifyInstance): void
  /** The figures in the text format of Prometheus, and its media type. */
  text(): Promise<string>
  readonly contentType: string
}

/** Counts nothing: for when nobody asks. */
export const NO_COUNTERS: Counters = { quoted() {}, activation() {}, renewal() {}, reportRows() {} }

/** From a tenth of a millisecond, about what a question takes, to the minutes of a large report. */
const BUCKETS = [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60]

/** The label of a request without a route: its path may be anything, and every value of a label is kept for ever. */
const NO_ROUTE = '(none)'

/** Methods beyond those that the service knows are one. */
const METHODS = new Set(['GET', 'HEAD', 'POST', 'OPTIONS'])

export function createMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const countAnswer = countDurations(
    registry,
    'http_request_duration_seconds',
    'Answers by method, route and status, and how long they took.',
    BUCKETS,
  )
  /** Counts by itself, for next to nothing, and tells the library when somebody asks for the figures. */
  const count = (name: string, help: string, label: string) => {
    const counted = new Map<string, number>()
    const collect = (): void => {
      for (const [value, by] of counted) counter.inc({ [label]: value }, by)
      counted.clear()
    }
    const counter = new Counter({ name, help, labelNames: [label], registers, collect })
    return (value: string, by = 1): void => {
      counted.set(value, (counted.get(value) ?? 0) + by)
    }
  }
  return {
    counters: {
      quoted: count('pec_addons_quotes_total', 'Quotes calculated, by agreement.', 'agreement'),
      activation: count('pec_addons_activations_total', 'Activations told, by mode.', 'mode'),
      renewal: count('pec_addons_renewal_checks_total', 'Renewals checked, also in reports, by outcome.', 'outcome'),
      reportRows: count('pec_addons_report_rows_total', 'Rows of renewal reports, by result.', 'result'),
    },
    observe: (app) => {
      app.addHook('onResponse', (request, reply, done) => {
        const method = METHODS.has(request.method) ? request.method : 'other'
        const route = request.routeOptions.url ?? NO_ROUTE
        countAnswer(method, route, reply.statusCode, reply.elapsedTime / 1000)
        done()
      })
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  }
}
