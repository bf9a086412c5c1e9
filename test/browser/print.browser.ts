import { EXAMPLE, fill, pageTest, settled } from './open-page.ts'

pageTest('a quote is printed with its dates and its Order', {}, async (t, { page }) => {
  await fill(page, 'quote', { ...EXAMPLE, credit: '5' })
  await page.locator('#quote-answer .charges svg').waitFor()
  await page.emulateMedia({ media: 'print' })
  const text = await page.locator('body').innerText()
  for (const part of [
    'Servizi aggiuntivi PEC',
    'Data del calcolo: 22 novembre 2026',
    'Valido fino a: 31 gennaio 2027 (compreso)',
    'Ordine Architetti Torino',
    'mario.rossi@architettitorinopec.it',
    '30 aprile 2027',
    'Come si acquista',
  ]) {
    t.match(text, part)
  }
  for (const part of ['#quote-form', '.views', 'footer', '#quote-answer .actions']) {
    t.equal(await page.locator(part).isVisible(), false, `${part} is not printed`)
  }
  const smallest = await page
    .locator('#view-quote :visible')
    .evaluateAll((nodes) => Math.min(...nodes.map((node) => Number.parseFloat(getComputedStyle(node).fontSize))))
  t.ok(smallest >= 12, `nothing below 9 pt: ${smallest} px`)
})

for (const language of ['it', 'en']) {
  pageTest(`a quote fits on one page of any paper, ${language}`, { at: `?lang=${language}` }, async (t, { page }) => {
    // The longest answers: advice to wait and credit to load, or a warning and credit to load.
    for (const expiresOn of ['2027-04-30', '2028-12-31']) {
      await fill(page, 'quote', { ...EXAMPLE, credit: '5', expiresOn, 'owned.extra-space': '3' })
      await page.locator(expiresOn === '2027-04-30' ? '#quote-answer .if-you-wait' : '#quote-answer .notes').waitFor()
      await settled(page)
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 900 })
        await settled(page)
        for (const format of ['A4', 'Letter']) {
          const pdf = await page.pdf({ format, preferCSSPageSize: true, printBackground: true })
          const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length
          t.equal(pages, 1, `${expiresOn} from ${width} px on ${format}`)
        }
      }
    }
  })
}

pageTest('the button prints', {}, async (t, { page }) => {
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '')
  })
  await fill(page, 'quote', EXAMPLE)
  await page.getByRole('button', { name: 'Stampa' }).click()
  t.equal(await page.locator('body[data-printed]').count(), 1)
})
