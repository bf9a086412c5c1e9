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
