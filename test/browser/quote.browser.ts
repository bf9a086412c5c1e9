import type { Page } from 'playwright-core'
import { EXAMPLE, fill, pageTest, textsOf } from './open-page.ts'

pageTest('the real example, from typing to the answer', {}, async (t, { page }) => {
  t.equal(await page.title(), 'Quanto costa? – Servizi aggiuntivi PEC')
  await fill(page, 'quote', EXAMPLE)
  const answer = page.locator('#quote-answer')
  await answer.locator('.sentence').waitFor()
  t.equal(
    await answer.locator('.sentence').innerText(),
    "Attivando il 22 novembre 2026 si pagano 15,86 euro, IVA inclusa, e si è coperti fino al 30 aprile 2027, giorno in cui il rinnovo va pagato; aspettando fino al 1° febbraio 2027 (71 giorni) l'attivazione è gratuita e si risparmiano 15,86 euro; per questi soli servizi, una volta caricato il credito richiesto, acquistando senza aspettare restano 0,00 euro: poi caricare altri 15,86 euro entro il 15 aprile 2027, altrimenti il 30 aprile 2027 i servizi aggiuntivi vengono disattivati.",
    'the sentence of the API, word for word',
  )
  t.equal(await page.locator('.agreement').first().innerText(), 'Convenzione: Ordine Architetti Torino')
  t.strictSame(await textsOf(answer.locator('.figures dd')), [
    '15,86 €\n13,00 € + IVA 22% 2,86 €',
    '15,86 €',
    '30 aprile 2027',
    '15,86 €',
    '15,86 €',
    '15 aprile 2027',
    '30 aprile 2027',
    '15,86 €',
    '0,00 €',
    '1° febbraio 2027',
    '71',
    '15,86 €',
  ])
  t.strictSame(await textsOf(answer.locator('.charges tbody tr')), [
    '22 novembre 2026\tattivazione\t13,00 €\t2,86 €\t15,86 €',
    '30 aprile 2027\trinnovo\t13,00 €\t2,86 €\t15,86 €',
    '30 aprile 2028\trinnovo\t13,00 €\t2,86 €\t15,86 €',
  ])
  t.strictSame(await textsOf(answer.locator('.events li')), [
    '22 nov 2026: oggi, attivazione 15,86 €',
    "1° feb 2027: da qui alla scadenza l'attivazione è gratuita",
    '15 apr 2027: caricare altri 15,86 € entro questo giorno',
    '30 apr 2027: scadenza della casella, rinnovo 15,86 €',
    '30 apr 2028: rinnovo 15,86 €',
  ])
  t.strictSame(await textsOf(answer.locator('svg text.number')), ['1', '2', '3', '4', '5'])
  t.strictSame(await textsOf(answer.locator('.legend li')), [
    "Periodo coperto dall'attivazione pagata",
    'Periodo di attivazione gratuita',
    'Addebito',
  ])
  t.equal(await answer.locator('svg rect.free').count(), 1, 'the free period')
  t.equal(await answer.locator('.steps ol li').count(), 6)
  t.equal(
    (await textsOf(answer.locator('.steps ol li').last()))[0],
    'Entro il 15 aprile 2027 caricare altri 15,86 €: altrimenti il 30 aprile 2027 i servizi vengono disattivati.',
  )
  t.equal(await answer.locator('.steps > p a').getAttribute('href'), 'https://oato.it/2018/05/17/casella-pec')
  await page.waitForFunction(() => document.getElementById('announcement')?.textContent?.startsWith('Attivando il'))

  await page.locator('[name="credit"]').first().fill('10,98')
  await answer.getByText('4,88 €').waitFor()
  t.match(await answer.innerText(), /Credito disponibile\s+10,98\s€\s+Da caricare\s+4,88\s€/)
})

pageTest('free today, only the price, and the maximum of an agreement', {}, async (t, { page }) => {
  await fill(page, 'quote', { ...EXAMPLE, expiresOn: '2027-02-10' })
  await page.locator('#quote-answer .sentence.success').waitFor()
  t.equal(await page.locator('#quote-answer .if-you-wait').count(), 0)
  t.match(
    (await textsOf(page.locator('#quote-answer .renewal-after')))[0],
    /Da caricare ancora per il rinnovo\s+0,00 €/,
  )
  t.equal(await page.locator('#quote-answer .renewal-after').getByText('Da caricare entro').count(), 0)
  t.equal(await page.locator('#quote-answer .steps ol li').count(), 5, 'no step where nothing is missing')
  t.match(await page.locator('#quote-answer .figures').first().innerText(), /0,00\s€\s+L'attivazione è gratuita/)
  t.equal(await page.locator('#quote-answer svg circle.nothing').count(), 1)
  t.match(await textsOf(page.locator('#quote-answer .legend li')), [
    'Periodo di attivazione gratuita',
    'Addebito',
    /nessun addebito$/,
  ])

  await page.locator('#quote-expires-on').fill('2026-11-22')
  await page.locator('#quote-answer .notes').waitFor()
  t.equal(await page.locator('#quote-answer rect.free').count(), 0, 'on the day of the expiry there is no free period')

  await page.locator('#quote-expires-on').fill('')
  await page.locator('#quote-answer').getByText('Un anno costa 15,86 euro').waitFor()
  t.equal(await page.locator('#quote-answer svg[role=img]').count(), 0)
  t.equal(await page.getByRole('button', { name: 'Aggiungi il rinnovo al calendario' }).count(), 0)

  await page.locator('#quote-address').fill('anna@ingpec.eu')
  await page.getByText('Al massimo 5 GB').waitFor()
  const described = await page.locator('#quote-services-extra-inbox').getAttribute('aria-describedby')
  t.equal(described, 'quote-services-hint quote-services-extra-inbox-maximum')
  await page.locator('#quote-services-extra-inbox').fill('2')
  await page.locator('#quote-answer').getByText('Un anno costa 9,76 euro').waitFor()
})

pageTest('in English, without losing what was typed', {}, async (t, { page }) => {
  await fill(page, 'quote', EXAMPLE)
  await page.locator('#quote-answer .sentence').waitFor()
  await page.getByRole('link', { name: 'ENG' }).click()
  await page.getByText('Activating on 22 November 2026 costs EUR 15.86').first().waitFor()
  t.equal(await page.locator('html').getAttribute('lang'), 'en')
  t.equal(await page.title(), 'What does it cost? – PEC add-on services')
  t.equal(await page.locator('#quote-services-extra-space').inputValue(), '3')
  const field = page.locator('#quote-services').getByRole('textbox', { name: 'Extra space for archive and inbox (GB)' })
  t.equal(await field.count(), 1)
  t.match(page.url(), /\?lang=en$/)
  t.notMatch(await page.locator('body').innerText(), /Scadenza|Risposta|Quanto|servizi aggiuntivi PEC/i)
  await page.reload()
  t.equal(await page.locator('h1:visible').innerText(), 'What does it cost?', 'the URL keeps the language')
})

const withoutSteps = async (page: Page): Promise<void> => {
  await page.route('**/v1/agreements/architetti-torino', async (route) => {
    const response = await route.fetch()
    const agreement = await response.json()
    await route.fulfill({ response, json: { ...agreement, purchase: { steps: [] } } })
  })
}

pageTest('an agreement without the steps to buy', { before: withoutSteps }, async (t, { page }) => {
  await fill(page, 'quote', EXAMPLE)
  await page.locator('#quote-answer .charges').waitFor()
  t.equal(await page.locator('#quote-answer').getByText('Come si acquista').count(), 0)
})

pageTest(
  'on a phone the numbers of the timeline do not overlap, and rows are cards',
  { viewport: { width: 320, height: 640 } },
  async (t, { page }) => {
    await fill(page, 'quote', { ...EXAMPLE, expiresOn: '2026-11-24' })
    await page.locator('#quote-answer .sentence').waitFor()
    await page.locator('#quote-form button[type=submit]').click()
    await page.waitForFunction(() => {
      const top = document.getElementById('quote-answer-title')?.getBoundingClientRect().top ?? -1
      return top >= 0 && top < 100
    })
    const numbers = await page
      .locator('svg circle.number')
      .evaluateAll((circles) => circles.map((circle) => circle.getBoundingClientRect()))
    numbers.forEach(({ left, right }, index) => {
      t.ok(left >= 0 && right <= 320, 'inside the page')
      t.ok(index === 0 || left >= (numbers[index - 1]?.right ?? 0), 'no overlap with the previous one')
    })
    t.strictSame(await textsOf(page.locator('#quote-answer tfoot tr')), [
      'Totale imponibile\n13,00 €',
      'IVA 22%\n2,86 €',
      'Totale con IVA\n15,86 €',
    ])
    t.strictSame(
      await page
        .locator('tfoot td')
        .evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell, '::before').content)),
      ['""', '""', '""'],
      'no total bears the label of a column',
    )
    const rows = page.locator('.charges tbody tr')
    const cell = await rows.first().locator('td').last().boundingBox()
    t.ok(cell && cell.x >= 0 && cell.x + cell.width <= 320, 'the total is visible')
    t.equal(await page.locator('.scrolling[tabindex]').count(), 0, 'nothing scrolls, so no region takes the focus')
    t.equal(
      (await page.getByRole('cell', { name: '15,86 €' }).count()) > 0,
      true,
      'to screen readers it is still a table',
    )
  },
)

pageTest('the URL keeps the language, also on going back to before it was chosen', {}, async (t, { page }) => {
  await page.getByRole('link', { name: 'Rinnovo' }).click()
  await page.getByRole('link', { name: 'ENG' }).click()
  await page.getByRole('heading', { name: 'Renewal' }).waitFor()
  await page.goBack()
  await page.getByRole('heading', { name: 'What does it cost?' }).waitFor()
  await page.reload()
  t.equal(await page.locator('h1:visible').innerText(), 'What does it cost?')
})
