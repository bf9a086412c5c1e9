import type { Page } from 'playwright-core'
import { checkState } from './axe.ts'
import { AT, choose, look, preview, recordsOf, toColumns, toPreview } from './import-steps.ts'
import { registerPageTest } from './register-page.ts'

const records = recordsOf('abcdefghij')

/** A list with long values, a column that was not understood, a warning, and a mailbox of another domain. */
const LIST = `matricola;casella;scadenza;${'colonna'.repeat(20)};spazio extra;GB in più
1;a@architettitorinopec.it;30/04/2029;${'lungo'.repeat(30)};3;2
2;${'nome.lungo.'.repeat(5)}rossi@architettitorinopec.it;30/04/2029;;3;
3;altro@example.com;30/04/2027;;1;
`

/** The same with rows that cannot be imported, more than a page of the table has. */
const FAULTY = LIST + 'p@architettitorinopec.it;31/02/2027\n'.repeat(30)

const importIt = (page: Page) => page.getByRole('button', { name: 'Importa', exact: true })

registerPageTest(
  'axe finds nothing in any step of an import',
  { at: AT, records },
  async (t, { page, expectStatus }) => {
    expectStatus(409)
    await checkState(t, page, '#import-file')
    await toColumns(page)
    await page.locator('.import > .faults:focus').waitFor()
    await checkState(t, page, '.import > .faults li, .import > .faults p')
    await page.locator('#import-mode-replace').check()
    await choose(page, LIST)
    await toColumns(page)
    await checkState(t, page, '.import .columns')
    await toPreview(page)
    await importIt(page).click()
    await page.locator('#import-remove-fault').waitFor()
    await checkState(t, page, '.removal')
    await page.locator('#import-remove').check()
    await importIt(page).click()
    await checkState(t, page, '.step .sentence')
  },
)

registerPageTest(
  'axe finds nothing where something is wrong',
  { at: AT, records },
  async (t, { page, expectStatus }) => {
    expectStatus(400, 409, 422)
    await page.locator('#import-as-of').fill('30/02/2026')
    await choose(page, LIST)
    await toColumns(page)
    await page.locator('#import-as-of-fault').waitFor()
    await checkState(t, page, '#import-as-of-fault')
    await page.locator('#import-as-of').fill('')
    await choose(page, LIST.replace('casella', 'socio'))
    await toColumns(page)
    await page.locator('.import .header-help').waitFor()
    await checkState(t, page, '.import .header-help')
    await page.getByRole('button', { name: 'Indietro' }).click()
    await page.locator('#import-mode-replace').check()
    await look(page, FAULTY)
    await preview(page)
    await checkState(t, page, '.step .faulty tbody tr')
    await page.route('**/mailbox-imports?*', () => {})
    await page.getByRole('button', { name: 'Indietro' }).click()
    await toPreview(page)
    await checkState(t, page, '.reading progress')
  },
)

registerPageTest('an import without a mouse', { at: AT, records }, async (t, { page, expectStatus }) => {
  expectStatus(409)
  const focused = () =>
    page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent?.trim() || '')
  const tabTo = async (wanted: string): Promise<void> => {
    for (let presses = 0; presses < 60; presses++) {
      await page.keyboard.press('Tab')
      if ((await focused()) === wanted) return
    }
    throw new Error(`Tab does not reach ${wanted}`)
  }
  await tabTo('import-file')
  t.equal(await page.locator('label[for=import-file]').evaluate((node) => getComputedStyle(node).outlineStyle), 'solid')
  await choose(page, LIST)
  await tabTo('import-mode-merge')
  await page.keyboard.press('ArrowDown')
  t.equal(await focused(), 'import-mode-replace')
  await page.keyboard.press('Enter')
  await page.locator('.step h3:focus', { hasText: 'Che cosa sono le colonne' }).waitFor()
  await tabTo("Continua con l'anteprima")
  await page.keyboard.press('Enter')
  await page.locator('.step h3:focus', { hasText: 'Che cosa cambierebbe' }).waitFor()
  await tabTo('Importa')
  await page.keyboard.press('Enter')
  await page.locator('.import > .faults:focus').waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  t.equal(await focused(), 'import-remove', 'the link of a fault leads to its field')
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await page.locator('.step h3:focus', { hasText: 'Importazione conclusa' }).waitFor()
  await tabTo('Vai a Oggi')
})

registerPageTest('a preview on paper', { at: AT, records }, async (t, { page }) => {
  await look(page, LIST)
  await preview(page)
  await page.emulateMedia({ media: 'print' })
  const text = await page.locator('body').innerText()
  for (const part of ['Elenco: elenco.csv', 'Nuove caselle', 'Righe da controllare', 'La scadenza è più lontana']) {
    t.match(text, part)
  }
  for (const part of ['.views', '.tabs', '.step form', 'footer']) {
    t.equal(await page.locator(part).first().isVisible(), false, `${part} is not printed`)
  }
})
