import type { Page } from 'playwright-core'
import { fill, pageTest } from './open-page.ts'

const HINTS = {
  architects: "La trovi nell'area clienti del gestore: «Lista caselle PEC», colonna della scadenza.",
  any: "La trovi nell'area clienti del gestore della casella.",
} as const

const hintOf = (page: Page, view: string) => page.locator(`#${view}-expires-on-hint`)

pageTest('where to read the expiry is said by the agreement of the address', {}, async (t, { page }) => {
  for (const view of ['quote', 'renewal'] as const) {
    await page.goto(`${page.url().split('#', 1)[0]}#${view}`)
    const hint = hintOf(page, view)
    await hint.getByText(HINTS.architects).waitFor()
    // An agreement that does not say it.
    await fill(page, view, { address: 'a@ingpec.eu' })
    await hint.getByText(HINTS.any).waitFor()
    t.notMatch(await hint.innerText(), 'Lista caselle', 'nothing of another provider')
    await fill(page, view, { address: 'a@architettitorinopec.it' })
    await hint.getByText(HINTS.architects).waitFor()
  }
  t.match(
    await hintOf(page, 'quote').textContent(),
    /Se non la indichi, ricevi il prezzo annuo, ma non se oggi l'attivazione è gratuita/,
  )
  await page.locator('[data-language="en"]').click()
  await hintOf(page, 'renewal')
    .getByText(/customer area: “Lista caselle PEC”, in the column of the expiry/)
    .waitFor()
})
