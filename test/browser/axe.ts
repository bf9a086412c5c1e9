import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import type { Test } from 'tap'
import { settled, transitionsEnded } from './open-page.ts'

/** A wide screen, and one zoomed to 400 %, where 1280 by 1024 pixels are 320 by 256 CSS pixels: as narrow as a phone. */
const SIZES = [
  { name: 'wide', width: 1280, height: 900 },
  { name: '320 px', width: 320, height: 256 },
]

async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

/**
 * Checks a state of the page in both languages and on every size, and in the dark: axe finds nothing, and nothing scrolls
 * sideways.
 * @param shown a selector of an element that the state shows, also after a switch of the language
 * @param languages in which it is checked; the page is switched to each
 */
export async function checkState(t: Test, page: Page, shown: string, languages = ['it', 'en']): Promise<void> {
  for (const language of languages) {
    if (languages.length > 1) await page.locator(`[data-language=${language}]`).click()
    await page.waitForFunction((lang) => document.documentElement.lang === lang, language)
    await page.locator(shown).first().waitFor()
    await settled(page)
    for (const { name: size, ...viewport } of SIZES) {
      await page.setViewportSize(viewport)
      await transitionsEnded(page)
      t.strictSame(await findings(page), [], `${language}, ${size}`)
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      t.ok(width <= viewport.width, `${language}, ${size}: no scrolling sideways, ${width}`)
    }
  }
  await page.emulateMedia({ colorScheme: 'dark' })
  await transitionsEnded(page)
  t.strictSame(await findings(page), [], 'dark')
  await page.emulateMedia({ colorScheme: 'light' })
  // As it was, for what the test does next.
  const [{ width, height }] = SIZES as [(typeof SIZES)[number]]
  await page.setViewportSize({ width, height })
  if (languages.length > 1) await page.locator(`[data-language=${languages[0]}]`).click()
}
