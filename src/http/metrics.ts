import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** What the service counts of its own domain; every label has few values, known beforehand. */
export interface Counters {
  countQuote(agreement: string): void
  countActivation(mode: 'free' | 'charged'): void
  countRenewals(outcome: string, mailboxes: number): void
  countReportRows(result: 'checked' | 'filtered' | 'faulty' | 'repeated', rows: number): void
  countImport(result: 'applied' | 'held' | 'dry-run'): void
}

/** Everything that is measured while metrics are served. */
export interface Metrics {
  readonly counters: Counters
  /** Every label must have few values, because each is kept for ever. */
  observeRequest(method: string, route: string, status: number, seconds: number): void
  /** How long the register took, and whether it was available. */
  observeRegister(operation: 'read' | 'write', seconds: number, isAvailable: boolean): void
  /** Counts the registered mailboxes of each agreement whenever the metrics are read. */
  watchMailboxes(count: () => Promise<ReadonlyMap<string, number>>): void
  /** All metrics in the text format of Prometheus, and its media type. */
  text(): Promise<string>
  readonly contentType: string
}

/** Counts nothing: for when no metrics are served. */
export const NO_COUNTERS: Counters = {
  countQuote() {},
  countActivation() {},
  countRenewals() {},
  countReportRows() {},
  countImport() {},
}

/** In seconds, from a tenth of a millisecond, about what a quote takes, to the minutes of a large report. */
const BUCKETS = [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60]

/** A registry of its own, with the metrics of the service and those of its process. */
export function createMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'How long requests took, by method, route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS,
    registers,
  })
  const counter = <Label extends string>(name: string, help: string, label: Label) =>
    new Counter({ name, help, labelNames: [label], registers })
  const quotes = counter('pec_addons_quotes_total', 'Quotes calculated, by agreement.', 'agreement')
  const activations = counter('pec_addons_activations_total', 'Activations calculated, by mode.', 'mode')
  const renewals = counter(
    'pec_addons_renewal_checks_total',
    'Renewals checked, also in reports, by outcome.',
    'outcome',
  )
  const reportRows = counter('pec_addons_report_rows_total', 'Rows of renewal reports, by result.', 'result')
  const imports = counter('pec_addons_imports_total', 'Imports into the register, by result.', 'result')
  const queries = new Histogram({
    name: 'pec_addons_register_duration_seconds',
    help: 'How long queries and changes of the register took.',
    labelNames: ['operation'],
    buckets: BUCKETS,
    registers,
  })
  const available = new Gauge({
    name: 'pec_addons_register_available',
    help: 'Whether the register could be used the last time: 1 or 0.',
    registers,
  })
  return {
    counters: {
      countImport: (result) => imports.inc({ result }),
      countQuote: (agreement) => quotes.inc({ agreement }),
      countActivation: (mode) => activations.inc({ mode }),
      countRenewals: (outcome, mailboxes) => renewals.inc({ outcome }, mailboxes),
      countReportRows: (result, rows) => reportRows.inc({ result }, rows),
    },
    observeRequest: (method, route, status, seconds) => durations.observe({ method, route, status }, seconds),
    observeRegister: (operation, seconds, isAvailable) => {
      queries.observe({ operation }, seconds)
      available.set(isAvailable ? 1 : 0)
    },
    watchMailboxes: (count) => {
      const mailboxes = new Gauge({
        name: 'pec_addons_registered_mailboxes',
        help: 'Registered mailboxes, by agreement.',
        labelNames: ['agreement'],
        registers,
        collect: async () => {
          // While the register is unavailable there is no number, rather than an old one.
          const counts = await count().catch(() => new Map<string, number>())
          mailboxes.reset()
          for (const [agreement, number] of counts) mailboxes.set({ agreement }, number)
        },
      })
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  }
}
