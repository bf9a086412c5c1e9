import { setTimeout } from 'node:timers/promises'

/**
 * Yields every so many milliseconds: the pace at which a test sends, reads or probes. It is no wait for a result, which
 * `until` is for.
 */
export async function* every(milliseconds: number): AsyncGenerator<void> {
  for (;;) {
    await setTimeout(milliseconds)
    yield
  }
}
