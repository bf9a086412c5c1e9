/** From which load on an instance rejects requests. */
export interface LoadLimits {
  /**
   * Mean milliseconds, in one sample, for which the event loop keeps a ready request waiting. A report in progress
   * works in slices far shorter than this.
   */
  readonly maxEventLoopDelayMs: number
  readonly sampleIntervalMs: number
  readonly retryAfterSeconds: number
}

export const LOAD_LIMITS: LoadLimits = {
  maxEventLoopDelayMs: 200,
  sampleIntervalMs: 500,
  retryAfterSeconds: 5,
}
