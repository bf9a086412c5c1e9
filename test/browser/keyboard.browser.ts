import type { Page } from 'playwright-core'
import { pageTest } from './open-page.ts'

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent?.trim() || '')

/** Presses Tab until the element with this id or text has the focus. */
async function tabTo(page: Page, wanted: string): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab')
    if ((await focused(page)) === wanted) return
  }
  throw new Error(`Tab does not reach ${wanted}`)
}

pageTest('from typing to the answer without a mouse', {}, async (t, { page }) => {
  await page.keyboard.press('Tab')
  t.equal(await focused(page), 'Vai al contenuto', 'the skip link comes first')
  t.ok(((await page.getByText('Vai al contenuto').boundingBox())?.width ?? 0) > 10, 'and is visible')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  t.equal(await focused(page), 'quote-address', 'after the header')
  await page.keyboard.type('mario.rossi@architettitorinopec.it')
  await tabTo(page, 'quote-expires-on')
  await page.keyboard.type('30/04/2027')
  await page.locator('#quote-services-extra-space').waitFor()
  await tabTo(page, 'quote-services-extra-space')
  await page.keyboard.type('3')
  await tabTo(page, 'quote-services-preservation')
  await page.keyboard.type('1')
  await page.keyboard.press('Enter')
  await page.getByText('si risparmiano 15,86 euro').first().waitFor()
  t.equal(await focused(page), 'quote-services-preservation', 'the answer does not take the focus')
  await tabTo(page, 'Stampa')
})

pageTest('views and languages without a mouse', {}, async (t, { page }) => {
  await tabTo(page, 'Rinnovo')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.activeElement?.id === 'renewal-title')
  t.equal(await page.title(), 'Rinnovo – Servizi aggiuntivi PEC')
  await page.keyboard.press('Tab')
  t.equal(await focused(page), 'renewal-address')
  await page.goBack()
  await page.waitForFunction(() => document.activeElement?.id === 'quote-title')
  await page.reload()
  await tabTo(page, 'ENG')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'What does it cost?' }).waitFor()
  t.equal(await focused(page), 'ENG')
})

pageTest('the focus is always visible', {}, async (t, { page }) => {
  const seen = new Set<string>()
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab')
    // After the last element the focus moves to the browser itself.
    if (await page.evaluate(() => document.activeElement === document.body)) continue
    const place = await focused(page)
    seen.add(place)
    const shown = await page.evaluate(() => {
      const style = getComputedStyle(document.activeElement as Element)
      return style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2
    })
    t.ok(shown, place)
  }
  t.ok(seen.size > 15, `${seen.size} places`)
})
