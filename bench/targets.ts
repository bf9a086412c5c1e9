import type { RatioName } from './http.ts'
import type { Operation } from './operations.ts'

/** The ratios of CPU per request that must not be exceeded. Where none is stated the ratio is told all the same. */
export const RATIO_TARGETS: Readonly<Record<Operation, Partial<Record<RatioName, number>>>> = {
  calculateQuote: { toB: 1.3, toB2: 1.15, logging: 1.1 },
  checkActivationEligibility: { toB: 1.3, toB2: 1.15, logging: 1.1 },
  checkRenewal: { toB: 1.3, toB2: 1.15, logging: 1.1 },
  readAgreement: { toB: 1.15, logging: 1.1 },
}

/** Evaluations per CPU second that each domain function must reach. */
export const DOMAIN_TARGETS = { warm: 500_000, defeated: 100_000 }

/** Start of the service over that of the bare app. */
export const START_TARGET = 1.5

/** Resident memory that the service may still gain once it has settled, in MiB: what the collector's own course moves. */
export const MEMORY_TARGET = 16

/** Rows of a report per CPU second over those that the CSV library merely reads and writes. */
export const REPORT_TARGET = 0.5

/** Resident memory that a report of a million mailboxes may take beyond one of ten thousand, in MiB. */
export const REPORT_GROWTH_TARGET = 64
