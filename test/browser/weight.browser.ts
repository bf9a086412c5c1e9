import { readFileSync } from 'node:fs'
import { pageTest } from './open-page.ts'

pageTest('the page is about as heavy as the README says', {}, async (t, { page }) => {
  await page.waitForLoadState('networkidle')
  const { requests, bytes } = await page.evaluate(() => {
    const entries = ['navigation', 'resource'].flatMap((type) => performance.getEntriesByType(type))
    const sizes = entries.map((entry) => (entry as PerformanceResourceTiming).transferSize)
    return { requests: sizes.length, bytes: sizes.reduce((total, size) => total + size, 0) }
  })
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  const [, kilobytes, count] = /weighs about (\d+) KB in about (\d+) requests/.exec(readme) ?? []
  const isNear = (stated: string | undefined, measured: number): boolean =>
    Math.abs(Number(stated) - measured) <= 0.15 * measured
  t.ok(isNear(kilobytes, bytes / 1000), `${kilobytes} KB in the README, ${bytes / 1000} KB measured`)
  t.ok(isNear(count, requests), `${count} requests in the README, ${requests} measured`)
})
