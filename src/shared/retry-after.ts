/** A receiver may ask for a longer wait, but for a day at most: later the step of a reminder may have passed. */
export const MAX_RETRY_AFTER_SECONDS = 24 * 3600

/**
 * After how many seconds a receiver wants to be asked again: `Retry-After` as seconds or as an HTTP date (RFC 9110,
 * 10.2.3), at most `MAX_RETRY_AFTER_SECONDS`. Undefined where it says nothing that lies in the future.
 * @param now milliseconds since the epoch
 */
export function retryAfterSeconds(header: string | null, now: number): number | undefined {
  const text = header?.trim() ?? ''
  const seconds = / GMT$/.test(text) ? Math.ceil((Date.parse(text) - now) / 1000) : Number(/^\d+$/.exec(text)?.[0])
  return seconds > 0 ? Math.min(seconds, MAX_RETRY_AFTER_SECONDS) : undefined
}
