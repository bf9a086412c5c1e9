import { chromium } from 'playwright-core'
import t from 'tap'
import { listen, testApp } from '../support/app.ts'
import { prefixProxy } from '../support/prefix-proxy.ts'
import { CHROMIUM_OPTIONS, chromiumPath } from './chromium.ts'

t.test('below a prefix that a proxy removes the documentation and the page are shown', async (t) => {
  const { publicUrl, strays, forwardTo } = await prefixProxy(t, '/pec')
  forwardTo(await listen(t, await testApp({ PUBLIC_URL: publicUrl })))
  const browser = await chromium.launch({ executablePath: chromiumPath() as string, ...CHROMIUM_OPTIONS })
  t.teardown(() => browser.close())
  const page = await browser.newPage()
  page.setDefaultTimeout(180_000)
  for (const path of ['/docs', '/docs/', '/docs?x=1', '/docs/?x=1', '/docs/static/index.html']) {
    await page.goto(publicUrl + path)
    await page.getByText('/renewal-check-batches').first().waitFor()
    t.pass(path)
  }
  for (const path of ['', '/', '/?lang=en']) {
    await page.goto(publicUrl + path)
    await page.locator('.views [aria-current]').waitFor()
    t.pass(path)
  }
  t.strictSame(
    strays.filter((path) => path !== '/favicon.ico'),
    [],
  )
})
