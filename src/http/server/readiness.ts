/** Whether this instance should be sent requests, for the load balancer that asks `/health/ready`. */
export interface Readiness {
  /** The process has been asked to stop. */
  stop(): void
  /** Takes a sample of the load, regularly; `now` in milliseconds of a clock that never goes back. */
  update(isOverloaded: boolean, now: number): void
  /** Why it is not ready; undefined when it is. */
  reason(): 'stopping' | 'overloaded' | undefined
}

/** An overload must last this long before the instance reports it … */
const MIN_OVERLOAD_MS = 5_000
/** … and up to this much longer, at random: replicas under the same load must not all leave at once. */
const MAX_SPREAD_MS = 10_000
/** It must be over for this long before the instance is ready again. */
const RECOVERY_MS = 3_000

/**
 * Ready from the start, because the agreements are loaded before. Not ready once stopping, and during an overload: both
 * its beginning and its end must last, so that an instance neither flaps nor leaves for a short peak.
 * @param random from 0 to 1, different in every instance
 */
export function createReadiness(random: number = Math.random()): Readiness {
  const overloadMs = MIN_OVERLOAD_MS + random * MAX_SPREAD_MS
  let isStopping = false
  /** What the instance reports. */
  let isReportedOverloaded = false
  /** Since when the load has been other than what is reported. */
  let changedAt: number | undefined
  return {
    stop: () => {
      isStopping = true
    },
    update: (isOverloaded, now) => {
      if (isOverloaded === isReportedOverloaded) {
        changedAt = undefined
        return
      }
      changedAt ??= now
      if (now - changedAt < (isReportedOverloaded ? RECOVERY_MS : overloadMs)) return
      isReportedOverloaded = isOverloaded
      changedAt = undefined
    },
    reason: () => {
      if (isStopping) return 'stopping'
      return isReportedOverloaded ? 'overloaded' : undefined
    },
  }
}
