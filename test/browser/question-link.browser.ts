import type { Page } from 'playwright-core'
import { announced, EXAMPLE, fill, pageTest, settled, textsOf } from './open-page.ts'

const LINK = `#renewal?${new URLSearchParams({
  address: EXAMPLE.address as string,
  expiresOn: '30/04/2027',
  credit: '5,00',
  used: '2.5',
  'gb.extra-space': '3',
  'gb.preservation': '1',
})}`

const goTo = (page: Page, hash: string): Promise<void> =>
  page.evaluate((to) => {
    location.hash = to
  }, hash)

const values = (page: Page, view: string): Promise<string[]> =>
  page
    .locator(`#view-${view} form input:not([type=date], #quote-owned input)`)
    .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value))

const FILLED = [EXAMPLE.address, '30/04/2027', '3', '1', '5,00', '2.5']

pageTest('a link fills in a question, and leaves the URL', { at: LINK }, async (t, { page }) => {
  await page.locator('#renewal-answer .sentence').waitFor()
  t.strictSame(await values(page, 'renewal'), FILLED)
  t.match(page.url(), /\/#renewal$/, 'no address stays in the URL')
  t.equal(await page.title(), 'Rinnovo – Servizi aggiuntivi PEC')

  await goTo(page, '#quote?address=anna@ingpec.eu&gb.extra-inbox=2')
  await page.locator('#quote-answer').getByText('Un anno costa 9,76 euro').waitFor()
  t.match(page.url(), /\/#quote$/)
  await page.goBack()
  t.match(page.url(), /\/#renewal$/, 'nor in the history')
})

pageTest('what a link fills in is no more than can be typed', {}, async (t, { page }) => {
  let questions = 0
  page.on('request', (request) => {
    if (request.method() === 'POST') questions++
  })
  const long = 'x'.repeat(5000)
  await goTo(
    page,
    `#renewal?address=${long}&credit=${long}&gb.extra-space=${long}&gb.constructor=1&submit=1&=&__proto__=1`,
  )
  await page.locator('#renewal-services-extra-space').waitFor()
  t.strictSame(
    (await values(page, 'renewal')).map(({ length }) => length),
    [300, 0, 10, 0, 20, 0],
  )
  await goTo(page, '#quote?address=mario.rossi@architettitorinopec.it&credit=<img src=x>%0A%ff')
  await page.getByText('Convenzione: Ordine Architetti Torino').waitFor()
  await settled(page)
  t.equal(await page.locator('#quote-credit').inputValue(), '<img src=x>\ufffd')
  t.equal(await page.locator('#quote-answer img').count(), 0)
  await goTo(page, '#elsewhere?address=x')
  await goTo(page, '#report?address=x')
  await page.getByRole('heading', { name: 'Elenco caselle' }).waitFor()
  t.equal(questions, 0, 'an incomplete question is not sent')
})

pageTest(
  'the answer and a link to the question can be copied',
  { at: '#renewal', permissions: ['clipboard-read', 'clipboard-write'] },
  async (t, { page }) => {
    await fill(page, 'renewal', { ...EXAMPLE, credit: '5', used: '2,5' })
    const answer = page.locator('#renewal-answer')
    const sentence = await answer.locator('.sentence').innerText()
    const copied = () => page.evaluate(() => navigator.clipboard.readText())
    await answer.getByRole('button', { name: 'Copia la risposta' }).click()
    await announced(page, 'La risposta è stata copiata.')
    t.equal(await copied(), [sentence, ...(await textsOf(answer.locator('.notes li')))].join('\n'))

    await answer.getByRole('button', { name: 'Copia il link alla domanda' }).click()
    await announced(page, 'Il link è stato copiato')
    const link = new URL(await copied())
    t.equal(link.search, '')
    await page.reload()
    await goTo(page, link.hash)
    await answer.locator('.sentence').waitFor()
    t.strictSame(await values(page, 'renewal'), FILLED)
  },
)

// The credit before the purchase -> the credit that the form of the renewal gets, and how its answer looks.
for (const { name, credit, expiresOn, carried, tone } of [
  { name: 'without a credit, charged', credit: '', expiresOn: '2027-04-30', carried: '', tone: 'info' },
  { name: 'without a credit, free', credit: '', expiresOn: '2027-01-10', carried: '', tone: 'info' },
  { name: 'with a credit that is too low', credit: '5', expiresOn: '2027-01-10', carried: '', tone: 'info' },
  { name: 'with a credit that is spent', credit: '15,86', expiresOn: '2027-04-30', carried: '0,00', tone: 'danger' },
  { name: 'with a credit that is left', credit: '20', expiresOn: '2027-01-10', carried: '20,00', tone: 'success' },
]) {
  pageTest(`from a quote to its renewal, ${name}`, {}, async (t, { page }) => {
    await fill(page, 'quote', { ...EXAMPLE, expiresOn, credit })
    if (credit) await page.locator('#quote-answer').getByText('Credito disponibile', { exact: true }).waitFor()
    await page.getByRole('link', { name: 'Verifica il rinnovo' }).click()
    await page.locator('#renewal-answer .sentence').waitFor()
    const filled = [FILLED[0], expiresOn.split('-').reverse().join('/'), '3', '1', carried, '']
    t.strictSame(await values(page, 'renewal'), filled, 'a credit only if one was stated that covers the purchase')
    t.match(await page.locator('#renewal-answer .sentence').getAttribute('class'), tone)
    t.equal(await page.evaluate(() => document.activeElement?.id), 'renewal-title')
    await page.goBack()
    await page.locator('#quote-answer .sentence').waitFor()
  })
}

const withoutClipboard = async (page: Page): Promise<void> => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
}

pageTest('without a clipboard there is nothing to copy with', { before: withoutClipboard }, async (t, { page }) => {
  await fill(page, 'quote', EXAMPLE)
  await page.locator('#quote-answer .actions').waitFor()
  t.equal(await page.getByRole('button', { name: /^Copia/ }).count(), 0)
})

pageTest('words that no one uses elsewhere are explained', { at: '#renewal' }, async (t, { page }) => {
  await fill(page, 'renewal', { ...EXAMPLE, credit: '5' })
  const explained = page.locator('#renewal-answer .explanations')
  await explained.waitFor()
  t.strictSame(await textsOf(explained.locator('dt')), ['Se rinnovato da solo:', 'Non determinabile:'])
  await page.locator('#renewal-credit').fill('50')
  await page.locator('#renewal-answer .sentence.success').waitFor()
  t.strictSame(await textsOf(explained.locator('dt')), ['Se rinnovato da solo:'])
  t.match(await explained.innerText(), 'Se rinnovato da solo: quanto costa')
  const field = page.locator('#renewal-services-preservation')
  t.match(await page.locator('#renewal-services-preservation-about').innerText(), 'valore legale')
  t.match(await field.getAttribute('aria-describedby'), 'renewal-services-preservation-about')
})

const misspelt = async (page: Page): Promise<void> => {
  await page.route('**/v1/quotes', async (route) => {
    const response = await route.fetch()
    const body = await response.json()
    for (const fault of body.errors ?? []) fault.didYouMean = 'architettitorinopec.it'
    await route.fulfill({ response, json: body })
  })
}

pageTest('a misspelt domain can be corrected', { before: misspelt }, async (t, { page, expectStatus }) => {
  expectStatus(422)
  await fill(page, 'quote', { ...EXAMPLE, address: 'mario@architettitorino.pec.it' })
  await page.locator('#quote-credit').focus()
  const button = page.locator('#quote-address-fault button')
  await button.waitFor()
  t.equal(await page.locator('#quote-answer .sentence').count(), 0, 'nothing is answered for the guess')
  t.equal(await button.innerText(), 'Usa mario@architettitorinopec.it')
  await button.click()
  await page.locator('#quote-answer .sentence').waitFor()
  t.equal(await page.locator('#quote-address').inputValue(), 'mario@architettitorinopec.it')
  t.equal(await page.evaluate(() => document.activeElement?.id), 'quote-address')
})

pageTest('without an expiry a button leads to its field', {}, async (t, { page }) => {
  await fill(page, 'quote', { ...EXAMPLE, expiresOn: '' })
  await page.getByRole('button', { name: 'Indica la scadenza della casella' }).click()
  t.equal(await page.evaluate(() => document.activeElement?.id), 'quote-expires-on')
  t.match(await page.locator('#quote-expires-on-hint').innerText(), 'se conviene aspettare')
})
