/** Whether this instance should be sent requests: told to whoever spreads them over the replicas. */
export interface Readiness {
  /** The process has been asked to stop. */
  stop(): void
  /** Looks at the load, regularly; `now` in milliseconds of a clock that never goes back. */
  look(isOverloaded: boolean, now: number): void
  /** Why it is not ready; undefined when it is. */
  reason(): 'stopping' | 'overloaded' | undefined
}

/** An overload must last this long before the instance steps aside … */
const PATIENCE_MS = 5_000
/** … and up to this much longer, by chance: replicas under the same load must not all leave at once. */
const SPREAD_MS = 10_000
/** It must be over for this long before the instance comes back. */
const RECOVERY_MS = 3_000

/**
 * Ready from the start, since the agreements were loaded before. Not ready once stopping, and while an overload lasts:
 * both its beginning and its end must have lasted, so that an instance neither flaps nor leaves over a short peak.
 * @param chance from 0 to 1, this instance's own
 */
export function createReadiness(chance: number = Math.random()): Readiness {
  const patience = PATIENCE_MS + chance * SPREAD_MS
  let stopping = false
  let overloaded = false
  /** Since when the load has been other than what the instance tells. */
  let changedAt: number | undefined
  return {
    stop: () => {
      stopping = true
    },
    look: (isOverloaded, now) => {
      if (isOverloaded === overloaded) {
        changedAt = undefined
        return
      }
      changedAt ??= now
      if (now - changedAt < (overloaded ? RECOVERY_MS : patience)) return
      overloaded = isOverloaded
      changedAt = undefined
    },
    reason: () => (stopping ? 'stopping' : overloaded ? 'overloaded' : undefined),
  }
}
