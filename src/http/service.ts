import type { Agreement, Agreements } from '../domain/agreement.ts'
import { dateAsked } from '../domain/asked-on.ts'
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

/** The date on which a question is asked: the one it states, or today in the agreement's time zone. */
export function askedOn(service: Service, asOf: string | undefined, agreement: Agreement | undefined): string {
  return dateAsked(asOf, agreement, service.clock())
}
