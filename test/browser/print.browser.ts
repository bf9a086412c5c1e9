import { EXAMPLE, fill, pageTest } from './open-page.ts'

pageTest('a quote is printed on one page, with its dates', {}, async (t, { page }) => {
  await fill(page, 'quote', { ...EXAMPLE, credit: '5' })
  await page.locator('#quote-answer .charges svg').waitFor()
  await page.emulateMedia({ media: 'print' })
  const text = await page.locator('body').innerText()
  for (const part of [
    'Servizi aggiuntivi PEC',
    'Calcolato il 22 novembre 2026',
    'Valido fino al 31 gennaio 2027 compreso',
    'mario.rossi@architettitorinopec.it',
    '30 aprile 2027',
    'Come si acquista',
  ]) {
    t.match(text, part)
  }
  for (const part of ['#quote-form', '.views', 'footer', '#quote-answer .actions']) {
    t.equal(await page.locator(part).isVisible(), false, `${part} is not printed`)
  }
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true })
  t.equal(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length, 1, 'one page')
})

pageTest('the button prints', {}, async (t, { page }) => {
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '')
  })
  await fill(page, 'quote', EXAMPLE)
  await page.getByRole('button', { name: 'Stampa' }).click()
  t.equal(await page.locator('body[data-printed]').count(), 1)
})
