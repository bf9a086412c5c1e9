/** When an instance has more to do than it can. */
export interface LoadLimits {
  /**
   * Mean milliseconds for which the event loop keeps a ready request waiting. A report in progress works in slices far
   * shorter than this.
   */
  readonly eventLoopDelayMs: number
  readonly sampleEveryMs: number
  /** One late sample may be a single long step, like the start itself; so many in a row are an overload. */
  readonly samples: number
  /**
   * With thousands of connections ready, one turn of the event loop may take seconds, in which no sample is taken: so
   * long without one is an overload too.
   */
  readonly turnMs: number
  readonly retryAfterSeconds: number
}

export const LOAD_LIMITS: LoadLimits = {
  eventLoopDelayMs: 200,
  sampleEveryMs: 250,
  samples: 3,
  turnMs: 1_000,
  retryAfterSeconds: 5,
}

/** The load of an instance. `now` is in milliseconds of a clock that never goes back. */
export interface Load {
  /** From now on samples are taken; whatever was before, the start above all, is no load. */
  begin(now: number): void
  /** Takes a sample: for how long, in the mean, the event loop has kept what was ready waiting. */
  sample(eventLoopDelayMs: number, now: number): void
  isTooHigh(now: number): boolean
}

/** Judges the load by samples, and by their absence. */
export function createLoad(limits: LoadLimits): Load {
  const { eventLoopDelayMs, samples, turnMs } = limits
  let lateSamples = 0
  let sampledAt = Number.POSITIVE_INFINITY
  return {
    begin: (now) => {
      sampledAt = now
    },
    sample: (delay, now) => {
      if (now - sampledAt >= turnMs) lateSamples = samples
      else lateSamples = delay > eventLoopDelayMs ? lateSamples + 1 : 0
      sampledAt = now
    },
    isTooHigh: (now) => lateSamples >= samples || now - sampledAt >= turnMs,
  }
}
