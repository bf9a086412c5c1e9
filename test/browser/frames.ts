import type { Page } from 'playwright-core'

/** Notes the longest time between two frames from now on; the result is read by `longest`. */
export const watchFrames = (page: Page) =>
  page.evaluate(() => {
    const seen = { longest: 0, last: performance.now() }
    Object.assign(globalThis, { seen })
    const frame = (): void => {
      const now = performance.now()
      seen.longest = Math.max(seen.longest, now - seen.last)
      seen.last = now
      requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
  })

/** The longest time between two frames since the last call, in milliseconds. */
export const longest = (page: Page) =>
  page.evaluate(() => {
    const { seen } = globalThis as unknown as { seen: { longest: number } }
    const { longest } = seen
    seen.longest = 0
    return Math.round(longest)
  })

/** How long a page may hold up its frames, in milliseconds. */
export const MAX_PAUSE = 250

/** Turns in which something is measured: what else runs on the machine may hold up all but the best. */
const TURNS = 4

/**
 * The longest time between two frames while something is done, in milliseconds; where it is over the limit, that of the
 * best of several turns.
 * @param act does it, and waits for its end; it is done again in each turn
 */
export async function bestPause(page: Page, act: (turn: number) => Promise<unknown>): Promise<number> {
  let best = Number.POSITIVE_INFINITY
  for (let turn = 0; turn < TURNS && best > MAX_PAUSE; turn++) {
    await longest(page)
    await act(turn)
    best = Math.min(best, await longest(page))
  }
  return best
}
