import type { Logger } from 'pino'
import type { Config } from '../config.ts'
import { NO_REMINDERS, type Reminders } from '../delivery/reminders.ts'
import type { Agreements } from '../domain/agreement.ts'
import type { Register } from '../register/register.ts'
import { type Counters, type Metrics, NO_COUNTERS } from './metrics.ts'
import { createProblems, type Problems } from './problem.ts'
import { createReadiness, type Readiness } from './server/readiness.ts'

/** What the application needs from outside. */
export interface Dependencies {
  readonly agreements: Agreements
  /** Milliseconds since the epoch; read when a request does not state its date. */
  readonly clock: () => number
  readonly version: string
  readonly logger?: Logger
  /** Whether this instance should get requests; the process updates it when stopping. */
  readonly readiness?: Readiness
  /** Undefined: nothing is measured. */
  readonly metrics?: Metrics
  /** Undefined: there is none, and the operations on it do not exist. */
  readonly register?: Register
  /** The reminders of the register; by default none is sent. */
  readonly reminders?: Reminders
}

/** What routes and plugins use. */
export interface Service {
  readonly agreements: Agreements
  readonly clock: () => number
  readonly version: string
  readonly config: Config
  /** Where the service is reached from outside, for absolute links; "" for relative ones. */
  readonly publicUrl: string
  readonly problems: Problems
  readonly counters: Counters
  readonly readiness: Readiness
  readonly register: Register | undefined
  readonly reminders: Reminders
}

/** Completes the dependencies with defaults and with what the configuration decides. */
export function createService(dependencies: Dependencies, config: Config): Service {
  const { agreements, clock, version, metrics, register, reminders = NO_REMINDERS } = dependencies
  const { readiness = createReadiness() } = dependencies
  const publicUrl = config.publicUrl ?? ''
  const problems = createProblems(publicUrl)
  const counters = metrics?.counters ?? NO_COUNTERS
  return { agreements, clock, version, config, publicUrl, problems, counters, readiness, register, reminders }
}
