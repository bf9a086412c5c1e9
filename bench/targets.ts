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
