import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import type { ReminderFigures } from '../register/reminder-runs.ts'
import { watchArubaSyncs } from './aruba-metrics.ts'
import { type CountMailboxes, type ObserveRegister, watchRegister } from './register-metrics.ts'
import { watchReminders } from './reminder-metrics.ts'

/** What the service counts of its own domain; every label has few values, known beforehand. */
export interface Counters {
  countQuote(agreement: string): void
  countActivation(mode: 'free' | 'charged'): void
  countRenewals(outcome: string, mailboxes: number): void
  countReportRows(result: 'checked' | 'filtered' | 'faulty' | 'repeated', rows: number): void
  countImport(result: 'applied' | 'held' | 'dry-run'): void
  /** @param channel of the message @param state what has become of it */
  countReminder(channel: string, state: string): void
  countArubaSync(result: 'applied' | 'failed'): void
}

/** Everything that is measured while metrics are served. */
export interface Metrics {
  readonly counters: Counters
  /** Every label must have few values, because each is kept for ever. */
  observeRequest(method: string, route: string, status: number, seconds: number): void
  /**
   * Measures a register from here on, and counts its mailboxes by agreement whenever the metrics are read.
   * @returns what to call after each use of the register
   */
  watchRegister(count: CountMailboxes): ObserveRegister
  /** Shows what the register says of reminders whenever the metrics are read. */
  watchReminders(read: () => Promise<ReminderFigures>): void
  /** Shows when the mailboxes of each agreement were last read from Aruba. */
  watchArubaSyncs(read: () => Promise<ReadonlyMap<string, string>>): void
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
  countReminder() {},
  countArubaSync() {},
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
  const reminders = new Counter({
    name: 'pec_addons_reminders_total',
    help: 'Attempts to send a reminder, by channel and by what has become of it.',
    labelNames: ['channel', 'state'],
    registers,
  })
  const arubaSyncs = counter(
    'pec_addons_aruba_syncs_total',
    'Daily readings of mailboxes from Aruba, by result.',
    'result',
  )
  return {
    counters: {
      countArubaSync: (result) => arubaSyncs.inc({ result }),
      countReminder: (channel, state) => reminders.inc({ channel, state }),
      countImport: (result) => imports.inc({ result }),
      countQuote: (agreement) => quotes.inc({ agreement }),
      countActivation: (mode) => activations.inc({ mode }),
      countRenewals: (outcome, mailboxes) => renewals.inc({ outcome }, mailboxes),
      countReportRows: (result, rows) => reportRows.inc({ result }, rows),
    },
    observeRequest: (method, route, status, seconds) => durations.observe({ method, route, status }, seconds),
    watchRegister: (count) => watchRegister(registry, count),
    watchReminders: (read) => watchReminders(registry, read),
    watchArubaSyncs: (read) => watchArubaSyncs(registry, read),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  }
}
