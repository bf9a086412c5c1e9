import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import type { Test } from 'tap'
import { settled, transitionsEnded } from './open-page.ts'

/** A wide screen, and a phone, which a wide screen zoomed to 400 % is as wide as. */
const SIZES = [
  { name: 'wide', width: 1280, height: 900 },
  { name: '320 px', width: 320, height: 640 },
]

/** What axe finds on the page. */
async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

/**
 * Axe finds nothing in the state that the page is in, in both languages, in every size, and in the dark; and nothing
 * scrolls sideways.
 * @param shown a selector of what the state shows in both languages
 */
export async function assertAccessible(t: Test, page: Page, name: string, shown: string): Promise<void> {
  for (const language of ['en', 'it']) {
    await page.locator(`[data-language=${language}]`).click()
    await page.waitForFunction((lang) => document.documentElement.lang === lang, language)
    await page.locator(shown).first().waitFor()
    await settled(page)
    for (const { name: size, ...viewport } of SIZES) {
      await page.setViewportSize(viewport)
      await transitionsEnded(page)
      t.strictSame(await findings(page), [], `${name}, ${language}, ${size}`)
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      t.ok(width <= viewport.width, `${name}, ${language}, ${size}: no scrolling sideways, ${width}`)
    }
    await page.emulateMedia({ colorScheme: 'dark' })
    await transitionsEnded(page)
    t.strictSame(await findings(page), [], `${name}, ${language}, dark`)
    await page.emulateMedia({ colorScheme: 'light' })
    await page.setViewportSize({ width: 1280, height: 900 })
  }
}
