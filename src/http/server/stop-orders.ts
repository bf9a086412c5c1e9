/** What a signal tells a process: to stop, to stop at once, or nothing new. */
export type StopOrder = 'stop' | 'at-once' | 'echo'

/**
 * A terminal and systemd signal every process of a group, and npm then passes its own on: the same signal, so many
 * milliseconds later, is no second order.
 */
const ECHO_MS = 100

/** Reads signals as orders. `now` is in milliseconds of a clock that never goes back. */
export function stopOrders(): (signal: NodeJS.Signals, now: number) => StopOrder {
  let first: { readonly signal: NodeJS.Signals; readonly at: number } | undefined
  return (signal, now) => {
    if (first === undefined) {
      first = { signal, at: now }
      return 'stop'
    }
    return signal === first.signal && now - first.at < ECHO_MS ? 'echo' : 'at-once'
  }
}
