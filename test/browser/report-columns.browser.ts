import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { announced, pageTest, settled, textsOf } from './open-page.ts'

const ROW = 'a@architettitorinopec.it;30/04/2027;3;Mario\n'
const NO_SERVICE = `casella;scadenza;GB extra;Nome\n${ROW}`
const NO_ADDRESS = `recapito;scadenza;GB extra;Nome\n${ROW}`
const DOUBTFUL = 'casella;scadenza;conservazione;GB extra\na@architettitorinopec.it;30/04/2027;;3\n'

async function check(page: Page, text: string, name = 'caselle.csv'): Promise<void> {
  await page.locator('#report-file').setInputFiles({ name, mimeType: '', buffer: Buffer.from(text) })
}

const chooser = (page: Page) => page.locator('#report-answer .columns')
const choice = (page: Page, column: string) => page.getByLabel(`Che cos'è la colonna «${column}»`)
const again = (page: Page) => page.getByRole('button', { name: 'Controlla di nuovo' }).click()

pageTest(
  'no column of a service: the columns, their first rows, and a choice for each',
  { at: '#report' },
  async (t, { page, expectStatus }) => {
    expectStatus(422)
    const urls: string[] = []
    page.context().on('request', (request) => urls.push(request.url()))
    await check(page, NO_SERVICE)
    await chooser(page).waitFor()
    t.strictSame(await textsOf(chooser(page).locator('tbody th, tbody .values')), [
      ...['casella', 'a@architettitorinopec.it', 'scadenza', '30/04/2027'],
      ...['GB extra\nNon capita', '3', 'Nome', 'Mario'],
    ])
    t.strictSame(await textsOf(choice(page, 'GB extra').locator('option')), [
      'Non capita: ignorata',
      ...['casella', 'scadenza', 'spazio usato', 'credito'],
      ...['Spazio extra archivio e inbox', 'Conservazione', 'Spazio aggiuntivo inbox', 'Archivio di prova'],
      'non è nulla di questo',
    ])
    t.equal(await choice(page, 'casella').locator('option:checked').innerText(), 'Come capita: casella')
    await choice(page, 'GB extra').selectOption('Spazio extra archivio e inbox')
    await again(page)
    await page.locator('.at-risk tbody tr').first().waitFor()
    t.equal(await chooser(page).count(), 0, 'everything is understood now')
    t.equal(await page.evaluate(() => document.activeElement?.id), 'report-summary')
    t.match(urls.at(-1), /\?firstRows=show&column=GB\+extra%3Aextra-space$/)

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Scarica 1 riga in CSV' }).first().click(),
    ])
    t.match(
      await readFile(await download.path(), 'utf8'),
      /credito non noto;30\/04\/2027;10,98/,
      'with what was chosen',
    )

    await check(page, NO_SERVICE, 'altro.csv')
    await chooser(page).waitFor()
    t.match(urls.at(-1), /renewal-reports\?firstRows=show$/)
    t.equal(await choice(page, 'GB extra').inputValue(), '', 'for another file nothing is remembered')
  },
)

pageTest('a list without services on purpose', { at: '#report' }, async (t, { page, expectStatus }) => {
  expectStatus(422)
  await check(page, NO_SERVICE)
  await page.getByRole('button', { name: 'Questo elenco non ha servizi' }).click()
  await page.locator('.unchecked').getByText('GB extra').waitFor()
  t.equal(await page.getByRole('button', { name: 'Questo elenco non ha servizi' }).count(), 0)
  await choice(page, 'GB extra').selectOption('non è nulla di questo')
  await again(page)
  await page.locator('#report-answer .none-at-risk').getByText('Nessuna casella a rischio.').waitFor()
  t.equal(await chooser(page).count(), 0)
})

pageTest(
  'a column that is missing: what was chosen stays until the list can be checked, from the keyboard',
  { at: '#report' },
  async (t, { page, expectStatus }) => {
    expectStatus(422, 503)
    await check(page, NO_ADDRESS)
    await choice(page, 'recapito').focus()
    await page.keyboard.press('ArrowDown')
    t.equal(await choice(page, 'recapito').inputValue(), 'address')
    for (const _ of ['scadenza', 'GB extra', 'Nome', 'the button']) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.locator('#report-list .faults').getByText('Nessuna colonna di servizi').waitFor()
    await settled(page)
    t.equal(await choice(page, 'recapito').inputValue(), 'address')
    t.equal(await choice(page, 'recapito').locator('option').first().innerText(), 'Come dice il suo nome')
    await choice(page, 'GB extra').selectOption('Conservazione')
    await choice(page, 'Nome').selectOption('credito')
    await choice(page, 'Nome').selectOption('Non capita: ignorata')

    await page.context().route('**/v1/renewal-reports?*', (route) =>
      route.fulfill({
        status: 503,
        contentType: 'application/problem+json',
        body: '{"title":"Occupato","detail":"…"}',
      }),
    )
    await again(page)
    await page.locator('#report-list .faults').getByText('Occupato').waitFor()
    await settled(page)
    t.equal(await choice(page, 'GB extra').inputValue(), 'preservation', 'also if the service is busy')
    await page.context().unroute('**/v1/renewal-reports?*')
    await again(page)
    await page.locator('#report-answer .summary').waitFor()
    t.match(await page.locator('.at-risk tbody').innerText(), 'a@architettitorinopec.it')
  },
)

pageTest('a doubtful column: chosen in another language, and not on paper', { at: '#report' }, async (t, { page }) => {
  await check(page, DOUBTFUL)
  await choice(page, 'GB extra').selectOption('extra-space')
  await page.getByRole('link', { name: 'ENG' }).click()
  await announced(page, 'List checked')
  const select = page.getByLabel('What the column “GB extra” is')
  t.equal(await select.inputValue(), 'extra-space', 'the choice is kept')
  t.strictSame((await textsOf(select.locator('option'))).slice(0, 3), ['As its name says', 'address', 'expiry'])
  t.ok(await page.locator('.unchecked').isVisible(), 'but counts only when it is checked')
  t.notMatch(await chooser(page).innerText(), /[Cc]olonn[ae]|Come|scegli/)
  await page.emulateMedia({ media: 'print' })
  t.equal(await chooser(page).isVisible(), false)
  await page.emulateMedia({ media: 'screen' })
  await page.getByRole('button', { name: 'Check again' }).click()
  await page.locator('.at-risk tbody tr').first().waitFor()
  t.equal(await chooser(page).count(), 0)
})

pageTest('columns with one name, and columns without', { at: '#report' }, async (t, { page, expectStatus }) => {
  expectStatus(422)
  await check(page, 'casella;scadenza;GB;GB;;vuota\na@architettitorinopec.it;30/04/2027;;3;?;\n')
  await chooser(page).waitFor()
  t.equal(await choice(page, 'GB').count(), 1)
  t.match(await chooser(page).innerText(), '2 colonne con questo nome: la scelta vale per tutte.')
  t.match(await chooser(page).innerText(), '1 colonna con valori non ha un nome, o ha un valore al suo posto')
  t.match(await chooser(page).locator('tbody tr').last().innerText(), /vuota\s+vuota/)
  // A list without a header has nothing to choose a column by.
  await check(page, 'a@architettitorinopec.it;30/04/2027;3\nb@architettitorinopec.it;30/04/2027;3\n')
  const faults = page.locator('#report-list .faults')
  await faults.getByText('3 colonne con valori non hanno un nome').waitFor()
  t.match(await faults.innerText(), 'Rinomina la colonna nel foglio di calcolo')
  t.equal(await chooser(page).count(), 0)
})
