import type { Agreements } from '../domain/agreement.ts'
import type { Meters } from './metrics.ts'
import type { Problems } from './problem.ts'

/** What every route needs. */
export interface Service {
  readonly agreements: Agreements
  /** Milliseconds since the epoch. */
  readonly clock: () => number
  readonly version: string
  /** Where the service is reached from outside, for absolute links; "" for links relative to the service. */
  readonly publicUrl: string
  readonly problems: Problems
  readonly meters: Meters
}
