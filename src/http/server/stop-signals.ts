/** npm, a terminal and systemd all send a signal to a process that may have it already: within this time it is one. */
const REPEATED_WITHIN_MS = 100

/** What the signals of a process lead to. */
export interface StopActions {
  /** On the first signal. */
  stop(signal: NodeJS.Signals): void
  /** On a second one. */
  stopAtOnce(signal: NodeJS.Signals): void
}

/**
 * A listener for SIGTERM and SIGINT. `close-with-grace` would take the same signal sent twice by npm for a second one
 * and cut every request.
 * @param now milliseconds of a clock that never goes back
 */
export function stopSignals({ stop, stopAtOnce }: StopActions, now = () => performance.now()) {
  let first: { readonly signal: NodeJS.Signals; readonly at: number } | undefined
  return (signal: NodeJS.Signals): void => {
    if (first === undefined) {
      first = { signal, at: now() }
      stop(signal)
    } else if (signal !== first.signal || now() - first.at >= REPEATED_WITHIN_MS) stopAtOnce(signal)
  }
}
