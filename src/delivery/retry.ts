const MINUTE_MS = 60_000

/** Minutes after which what could not be sent is tried again; then not before the next run. */
const RETRY_MINUTES = [5, 30, 120]

/**
 * When something that could not be sent is tried again, in milliseconds since the epoch; undefined: not before the next
 * run.
 * @param attempts the number of attempts so far, at least 1
 * @param retryAfterSeconds what the receiver asks for, at most `MAX_RETRY_AFTER_SECONDS`
 */
export function nextAttempt(attempts: number, retryAfterSeconds: number, now: number): number | undefined {
  const minutes = RETRY_MINUTES[attempts - 1]
  if (minutes === undefined) return undefined
  return now + Math.max(minutes * MINUTE_MS, retryAfterSeconds * 1000)
}
