import type { Page } from 'playwright-core'
import { EXAMPLE, fill, pageTest, transitionsEnded } from './open-page.ts'

const DARK = { colorScheme: 'dark' } as const

/** The relative luminance of a computed colour such as "rgb(17, 25, 33)", from 0 to 1 (WCAG 2.1). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/\d+/g) ?? []).map((value) => {
    const part = Number(value) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** The luminance of a property of the first element that matches. */
async function lightOf(page: Page, selector: string, property: string): Promise<number> {
  const colour = await page
    .locator(selector)
    .first()
    .evaluate((node, name) => getComputedStyle(node).getPropertyValue(name), property)
  return luminance(colour)
}

pageTest('in a dark scheme the field in use is dark', DARK, async (t, { page }) => {
  await page.locator('#quote-credit').focus()
  await transitionsEnded(page)
  t.ok((await lightOf(page, '#quote-credit', 'background-color')) < 0.05)
  t.ok((await lightOf(page, '#quote-credit', 'color')) > 0.5)
})

const contrast = (a: number, b: number): number => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)

for (const { name, at, reach, picture, marks } of [
  {
    name: 'the timeline',
    at: '',
    reach: (page: Page) => fill(page, 'quote', { ...EXAMPLE, credit: '5' }),
    picture: '.timeline-picture',
    marks: ['rect.paid', 'rect.hatch-line', 'circle.charge'],
  },
  {
    name: 'the chart of the months',
    at: '#report',
    reach: (page: Page) => page.locator('#report-sample').click(),
    picture: '.chart-picture',
    marks: ['.deactivated', '.partly-covered', '.credit-unknown', '.renewed'],
  },
]) {
  pageTest(`in a dark scheme ${name} is dark, and legible`, { at, ...DARK }, async (t, { page }) => {
    await reach(page)
    await page.locator(`${picture} svg`).waitFor()
    const ground = await lightOf(page, picture, 'background-color')
    t.ok(ground < 0.05, `the ground is dark: ${ground}`)
    t.ok(contrast(await lightOf(page, `${picture} text`, 'fill'), ground) >= 4.5, 'its texts')
    for (const mark of marks) {
      const ratio = contrast(await lightOf(page, `${picture} ${mark}`, 'fill'), ground)
      t.ok(ratio >= 3, `${mark}: ${ratio.toFixed(1)}`)
    }
  })
}
