import { chromium } from 'playwright-core'
import { testApp } from '../support/app.ts'
import { CHROMIUM_OPTIONS, chromiumPath } from './chromium.ts'
import { EXAMPLE, fill } from './open-page.ts'

// Takes the screenshots of the views in docs/screenshots, with the day of the real example as today. Compress them
// before committing: pngquant --force --ext .png 64 docs/screenshots/*.png
const FOLDER = new URL('../../docs/screenshots/', import.meta.url)

const app = await testApp()
const origin = await app.listen({ host: '127.0.0.1', port: 0 })
const browser = await chromium.launch({ executablePath: chromiumPath() as string, ...CHROMIUM_OPTIONS })
const page = await browser.newPage({ locale: 'it-IT', viewport: { width: 1280, height: 900 } })

async function take(name: string, shown: string): Promise<void> {
  await page.locator(shown).first().waitFor()
  await page.evaluate(() => (document.activeElement as HTMLElement).blur())
  await page.locator('body').screenshot({ path: new URL(name, FOLDER).pathname, animations: 'disabled' })
}

await page.goto(`${origin}/`)
await fill(page, 'quote', EXAMPLE)
await take('quanto-costa.png', '#quote-answer .charges svg')
await page.goto(`${origin}/#renewal`)
await fill(page, 'renewal', { ...EXAMPLE, credit: '5,00', used: '2,5' })
await take('rinnovo.png', '#renewal-answer .notes')
await page.goto(`${origin}/#report`)
await page.locator('#report-sample').click()
await take('elenco-caselle.png', '.faulty tbody tr')

await browser.close()
await app.close()
