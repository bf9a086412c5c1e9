import { EXAMPLE, fill, pageTest, textsOf } from './open-page.ts'

pageTest('whether it is renewed, how much is missing, and what is at risk', { at: '#renewal' }, async (t, { page }) => {
  const answer = page.locator('#renewal-answer')
  const sentence = answer.locator('.sentence')

  await fill(page, 'renewal', { ...EXAMPLE, credit: '5', used: '2,5' })
  await answer.locator('.notes').waitFor()
  t.match(await sentence.innerText(), 'da caricare entro il 15 aprile 2027: 10,86 euro')
  t.equal(
    (await textsOf(answer.locator('.figures > div').first()))[0],
    'Da caricare\n10,86 €',
    'what the member has to do comes first',
  )
  t.match(await answer.locator('.notes').innerText(), 'una casella PEC piena può non ricevere più messaggi')
  t.strictSame(await textsOf(answer.locator('tbody tr')), [
    'Spazio extra archivio e inbox\t3\t9,00 €\t10,98 €\tVerrebbe disattivato',
    'Conservazione\t1\t4,00 €\t4,88 €\tNon determinabile',
  ])

  await page.locator('#renewal-credit').fill('20,00')
  await answer.locator('.sentence.success').waitFor()
  t.match(await answer.innerText(), /Credito che resta\s+4,14\s€/)
  t.match((await textsOf(answer.locator('.figures > div').first()))[0], /^Importo del rinnovo/)
  t.equal(await answer.locator('.notes').count(), 0)

  await page.locator('#renewal-credit').fill('1')
  await answer.locator('.sentence.danger').waitFor()
  t.match(await sentence.innerText(), 'vengono disattivati')

  await page.locator('#renewal-credit').fill('')
  await answer.locator('.sentence.info').waitFor()
  t.match(await sentence.innerText(), 'Il rinnovo del 30 aprile 2027 costa 15,86 euro')

  await page.locator('#renewal-expires-on').fill('2026-11-21')
  await page.getByText('La scadenza del 21 novembre 2026 è passata').first().waitFor()
  t.equal((await textsOf(answer.locator('.figures > div').first()))[0], 'Scadenza già passata\n21 novembre 2026')
  t.match(await answer.locator('.figures').innerText(), /Piano base\s+1 GB, rinnovo automatico\s+a carico di Ordine/)
  t.equal(await answer.getByRole('button', { name: 'Aggiungi il rinnovo al calendario' }).count(), 0)
})

pageTest('without add-ons only the button sends the question', { at: '?lang=en#renewal' }, async (t, { page }) => {
  await fill(page, 'renewal', { address: EXAMPLE.address as string, expiresOn: '2027-04-30' })
  await page.getByRole('button', { name: 'Check' }).click()
  await page.getByText('The mailbox has no add-ons to renew').first().waitFor()
  t.pass()
})
