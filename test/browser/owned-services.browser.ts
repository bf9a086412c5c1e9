import type { Page } from 'playwright-core'
import { announced, EXAMPLE, fill, pageTest, textsOf } from './open-page.ts'

const ADDRESS = EXAMPLE.address as string

/** A member with 3 GB who buys 1 GB more: the renewal costs 4 GB, 14.64 euro. */
const MORE = { address: ADDRESS, expiresOn: '2027-01-10', 'extra-space': '1', 'owned.extra-space': '3' }

const owned = (page: Page): Promise<string[]> =>
  page.locator('#quote-owned input').evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value))

pageTest('the renewal of a quote is also that of the services the mailbox has', {}, async (t, { page }) => {
  const answer = page.locator('#quote-answer')
  await fill(page, 'quote', { ...MORE, credit: '10' })
  await answer.locator('.renewal-after.short').waitFor()
  await announced(page, 'caricare altri 4,64 euro entro')
  t.equal(await page.locator('#quote-owned legend').innerText(), 'Servizi che hai già (facoltativo)')
  t.notMatch(await answer.locator('.sentence').innerText(), 'per questi soli servizi')
  t.strictSame(await textsOf(answer.locator('.renewal-after .figures > div')), [
    'Da caricare ancora per il rinnovo\n4,64 €',
    'Da caricare entro\n26 dicembre 2026',
    'Data del rinnovo\n10 gennaio 2027',
    'Importo del rinnovo\n14,64 €\nCon i servizi che hai già',
    "Credito che resta dopo l'acquisto\n10,00 €",
  ])
  const [step] = await textsOf(answer.locator('.steps ol li').last())
  t.match(step, 'caricare altri 4,64 €: altrimenti il 10 gennaio 2027 i servizi vengono disattivati, tutti o in parte.')
  t.match(await answer.locator('.charges').innerText(), 'Gli addebiti dei soli servizi che vuoi')

  await page.locator('#quote-credit').fill('20')
  await announced(page, 'restano 20,00 euro, che bastano per il rinnovo')
  await page.locator('#quote-services-preservation').fill('1')
  await answer.locator('.renewal-after').getByText('19,52').waitFor()

  await answer.getByRole('link', { name: 'Verifica il rinnovo' }).click()
  await page.locator('#renewal-answer .sentence.success').waitFor()
  t.equal(await page.locator('#renewal-services-extra-space').inputValue(), '4', 'gigabytes of one service, added')
  t.equal(await page.locator('#renewal-services-preservation').inputValue(), '1')
  t.match(await page.locator('#renewal-answer .figures').innerText(), /19,52\s€/)
})

pageTest(
  'a link to a quote holds the services the mailbox has',
  { permissions: ['clipboard-read', 'clipboard-write'] },
  async (t, { page }) => {
    await fill(page, 'quote', { ...MORE, 'owned.preservation': '2' })
    await page.locator('#quote-answer').getByText('Con i servizi che hai già').waitFor()
    await page.getByRole('button', { name: 'Copia il link alla domanda' }).click()
    await announced(page, 'Il link è stato copiato')
    const link = new URL(await page.evaluate(() => navigator.clipboard.readText()))
    await page.goto('about:blank')
    await page.goto(link.href)
    await page.locator('#quote-answer .sentence').waitFor()
    t.strictSame(await owned(page), ['3', '2'])
    t.equal(await page.locator('#quote-services-extra-space').inputValue(), '1')
    t.equal(await page.locator('#quote-services-preservation').inputValue(), '')
  },
)

pageTest('faults say which of the two groups they are in', {}, async (t, { page, expectStatus }) => {
  expectStatus(400, 422)
  await fill(page, 'quote', { address: 'anna@ingpec.eu', 'extra-inbox': '3', 'owned.extra-inbox': 'tre' })
  await page.locator('#quote-form button[type=submit]').click()
  const faults = page.locator('#quote-form .faults li')
  await faults.first().waitFor()
  t.match(await textsOf(faults), [/^Servizi che hai già – .+ \(GB\): Serve un numero intero/])
  await page.locator('#quote-owned-extra-inbox-fault').waitFor()
  await page.locator('#quote-owned-extra-inbox').fill('3')
  await faults.getByText('I gigabyte che vuoi').waitFor()
  t.match(await page.locator('#quote-services-extra-inbox-fault').innerText(), "compreso quanto c'è già")
})
