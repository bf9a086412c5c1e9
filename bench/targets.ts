import type { RatioName } from './http.ts'
import type { ReportFormat } from './mailbox-lists.ts'
import type { Operation } from './operations.ts'

/** CPU time per request over that of bare Fastify, at most. */
const OVER_FASTIFY = { overFastify: 1.8 }

/** The ratios of CPU time per request that must not be exceeded. A ratio without a target is only reported. */
export const RATIO_TARGETS: Readonly<Record<Operation, Partial<Record<RatioName, number>>>> = {
  calculateQuote: OVER_FASTIFY,
  checkActivationEligibility: OVER_FASTIFY,
  checkRenewal: OVER_FASTIFY,
  readAgreement: OVER_FASTIFY,
}

/** Evaluations per CPU second that each domain function must reach: as in production, and with nothing memoized. */
export const DOMAIN_TARGETS = { warm: 250_000, defeated: 80_000 }

/** The time in which the service starts over that of bare Fastify, at most. */
export const START_TARGET = 1.5

/** What resident memory may still grow by once it has settled, in MiB: it moves by so much with each collection. */
export const MEMORY_TARGET = 16

/** Rows of a report per CPU second over those of the CSV library, which merely reads and writes, at least. A report as a workbook is only measured. */
export const REPORT_TARGETS: Readonly<Partial<Record<ReportFormat, number>>> = { csv: 0.4, ndjson: 0.3 }

/** Resident memory that a report of a million mailboxes may take beyond one of ten thousand, in MiB. */
export const REPORT_GROWTH_TARGET = 96

/** Rows of the report of a workbook per CPU second over those of the library that merely reads it, at least. */
export const WORKBOOK_TARGET = 0.5

/** What a register must reach, in both stores. */
export const REGISTER_TARGETS = {
  /** Rows of an import per CPU second over those that the bare driver saves, at least. */
  import: 0.4,
  /** Rows of a report of the register per CPU second over those of the same report of a file, at least. */
  report: 0.5,
  /** CPU time of a question by address alone over that of the same question stated whole, at most. */
  alone: 1.3,
  /** How long an import or a report holds the event loop, in CPU time of the thread, at most. */
  heldMilliseconds: 50,
  /** Resident memory that a million mailboxes may take beyond ten thousand, in MiB, at most. */
  growthMebibytes: 96,
}

/** What reminders must reach. */
export const REMINDERS_TARGETS = {
  /** CPU time of the daily run over a million mailboxes before anything is sent, at most. */
  cpuSeconds: 30,
  heldMilliseconds: 50,
  growthMebibytes: 96,
  /** Mails a minute over those that are allowed, at least. */
  speed: 0.95,
  /** The p99 of a quote while mails go out over that without them, at most. */
  delay: 2,
}
