import type { Page } from 'playwright-core'
import { announced, EXAMPLE, type Filling, fill, pageTest, settled } from './open-page.ts'

const CASES: readonly {
  name: string
  view: 'quote' | 'renewal'
  given: Filling
  /** id of the field -> the fault shown at it */
  expect: Readonly<Record<string, string>>
}[] = [
  {
    name: 'nothing filled in',
    view: 'renewal',
    given: {},
    expect: {
      'renewal-address': 'Questo dato è obbligatorio e manca.',
      'renewal-expires-on': 'Questo dato è obbligatorio e manca.',
    },
  },
  {
    name: 'no service chosen',
    view: 'quote',
    given: { address: 'mario.rossi@architettitorinopec.it' },
    expect: { 'quote-services': 'Scrivi i gigabyte di almeno un servizio.' },
  },
  {
    name: 'gigabytes and credit that are not numbers',
    view: 'quote',
    given: { ...EXAMPLE, 'extra-space': '1,5', preservation: 'tre', credit: '1.234' },
    expect: {
      'quote-services-extra-space': 'Serve un numero intero, ad esempio 3.',
      'quote-services-preservation': 'Serve un numero intero, ad esempio 3.',
      'quote-credit': "Scrivere l'importo in cifre, con due decimali, ad esempio 15,86.",
    },
  },
  {
    name: 'a domain of no agreement',
    view: 'quote',
    given: { ...EXAMPLE, address: 'mario.rossi@example.org' },
    expect: {
      'quote-address': 'Nessun Ordine convenzionato usa questo dominio: controllare la parte dopo la @.',
    },
  },
  {
    name: 'an expiry that has passed',
    view: 'quote',
    given: { ...EXAMPLE, expiresOn: '2026-11-21' },
    expect: {
      'quote-expires-on':
        "La data indicata è già passata: la casella è stata rinnovata dall'Ordine, leggere la nuova scadenza nell'area clienti.",
    },
  },
  {
    name: 'more than the agreement allows',
    view: 'quote',
    given: { address: 'anna@ingpec.eu', 'extra-inbox': '6' },
    expect: {
      'quote-services-extra-inbox':
        "La convenzione ammette al massimo 5 GB di questo servizio per casella, compreso quanto c'è già.",
    },
  },
  {
    name: 'gigabytes used that are no number',
    view: 'renewal',
    given: { ...EXAMPLE, used: 'molti' },
    expect: { 'renewal-used': 'Serve un numero.' },
  },
]

for (const { name, view, given, expect } of CASES) {
  pageTest(name, { at: `#${view}` }, async (t, { page, expectStatus }) => {
    expectStatus(400, 422)
    await fill(page, view, given)
    await page.locator(`#${view}-form button[type=submit]`).click()
    const summary = page.locator(`#${view}-form .faults`)
    await summary.locator('li').first().waitFor()
    t.ok(await summary.evaluate((node) => node === document.activeElement), 'the summary has the focus')
    t.notMatch(await summary.innerText(), /false|undefined|facoltativ/)
    t.equal(await page.locator(`#${view}-answer`).innerText(), 'Correggi i campi segnalati: la risposta comparirà qui.')
    const shown = Object.fromEntries(
      await page
        .locator(`#${view}-form .fault`)
        .evaluateAll((notes) => notes.map((note) => [note.getAttribute('data-field'), note.textContent])),
    )
    t.strictSame(shown, expect)
    for (const id of Object.keys(expect)) {
      const described = await page.locator(`#${id}`).getAttribute('aria-describedby')
      t.match(described, new RegExp(`^${id}-fault\\b`), 'the fault describes the field, before its hint')
    }
    await summary.locator('a').first().click()
    t.equal(await page.evaluate(() => document.activeElement?.id), Object.keys(expect)[0], 'a link to the field')

    await page.getByRole('link', { name: 'ENG' }).click()
    await page.waitForFunction(
      ([id, was]) => {
        const note = document.getElementById(`${id}-fault`)
        return note && note.textContent !== was
      },
      Object.entries(expect)[0] as [string, string],
    )
  })
}

pageTest(
  'a fault is shown when its field is left, and removed as soon as it is corrected',
  {},
  async (t, { page, expectStatus }) => {
    expectStatus(400, 422)
    const answer = page.locator('#quote-answer .sentence')
    await fill(page, 'quote', EXAMPLE)
    await answer.waitFor()
    const rejected = page.waitForResponse((response) => response.status() === 400)
    await page.locator('#quote-credit').fill('1.234')
    await rejected
    t.equal(await page.locator('.fault').count(), 0, 'no fault while the user types')
    t.equal(await answer.isVisible(), true, 'and the answer stays')
    await page.locator('#quote-credit').blur()
    await page.locator('#quote-credit-fault').waitFor()
    await announced(page, "Credito disponibile in euro: Scrivere l'importo in cifre, con due decimali")
    await announced(page, 'Correggi i campi segnalati')
    t.equal(await page.locator('#quote-form .faults').isVisible(), false, 'no summary while the user types')
    await page.locator('#quote-credit').fill('1.234,5')
    await answer.waitFor()
    t.equal(await page.locator('.fault').count(), 0)
  },
)

pageTest('an incomplete address or date is no fault while it is typed', {}, async (t, { page, expectStatus }) => {
  expectStatus(400, 422)
  const answer = page.locator('#quote-answer .sentence')
  const address = page.locator('#quote-address')
  await fill(page, 'quote', EXAMPLE)
  await answer.waitFor()
  await page.clock.install()
  let requests = 0
  page.on('request', (request) => {
    if (request.method() === 'POST') requests++
  })
  for (const field of [address, page.locator('#quote-expires-on')]) {
    const whole = await field.inputValue()
    await field.fill(field === address ? 'mario.ro' : '30/04/20')
    // Longer than the pause after which the page sends the question.
    await page.clock.runFor(1500)
    t.equal(requests, 0, 'nothing is requested while a field is incomplete')
    t.equal(await page.locator('.fault').count(), 0)
    t.equal(await answer.isVisible(), true)
    await field.blur()
    await page.locator('.fault').waitFor()
    await field.fill(whole)
    await answer.waitFor()
    t.equal(await page.locator('.fault').count(), 0)
    requests = 0
  }
})

pageTest('an incomplete date is a fault, not an absent date', {}, async (t, { page, expectStatus }) => {
  expectStatus(400)
  await fill(page, 'quote', { ...EXAMPLE, expiresOn: '' })
  await page.locator('#quote-answer .sentence').waitFor()
  await page.locator('#quote-expires-on').focus()
  await page.keyboard.type('12')
  await page.locator('#quote-credit').focus()
  await page.locator('#quote-expires-on-fault').waitFor()
  t.match(await page.locator('#quote-expires-on-fault').innerText(), /^La data non esiste o non è scritta/)
})

pageTest(
  'faults of services disappear with the fields of the previous Order',
  {},
  async (t, { page, expectStatus }) => {
    expectStatus(400)
    await fill(page, 'quote', { ...EXAMPLE, preservation: 'x' })
    await page.locator('#quote-form button[type=submit]').click()
    const summary = page.locator('#quote-form .faults')
    await summary.getByRole('link', { name: 'Conservazione' }).waitFor()
    await page.locator('#quote-address').fill('anna@ingpec.eu')
    await page.locator('#quote-services-extra-inbox').waitFor()
    await page.waitForFunction(() =>
      [...document.querySelectorAll('#quote-form .faults a')].every((link) =>
        document.getElementById(link.getAttribute('href')?.slice(1) as string),
      ),
    )
    t.equal(await summary.getByRole('link', { name: 'Conservazione' }).count(), 0)
  },
)

/** What a screen reader finds at the top of the page; none of it may be about an answer that is no longer shown. */
const announcement = (page: Page): Promise<string> => page.locator('#announcement').innerText()

pageTest('an answer that is no longer shown is no longer announced', {}, async (t, { page, expectStatus }) => {
  expectStatus(400)
  const button = page.locator('#quote-form button[type=submit]')
  await fill(page, 'quote', EXAMPLE)
  await announced(page, 'Attivando il')
  await page.locator('#quote-credit').fill('1.234')
  await button.click()
  await page.locator('#quote-form .faults li').waitFor()
  await settled(page)
  t.equal(await announcement(page), '', 'a question that is rejected; its faults have the focus')

  await page.locator('#quote-credit').fill('')
  await announced(page, 'Attivando il')
  await page.route('**/v1/quotes', (route) => route.abort())
  await button.click()
  await page.locator('#quote-answer > .faults').waitFor()
  await settled(page)
  t.equal(await announcement(page), '', 'a service that cannot be reached')

  await page.unroute('**/v1/quotes')
  await button.click()
  await announced(page, 'Attivando il')
  await page.getByRole('link', { name: 'Rinnovo', exact: true }).click()
  t.equal(await announcement(page), '', 'another view')
})

pageTest('a service that cannot be reached', {}, async (t, { page }) => {
  await fill(page, 'quote', EXAMPLE)
  await page.locator('#quote-answer .sentence').waitFor()
  await page.route('**/v1/quotes', (route) => route.abort())
  await page.locator('#quote-form button[type=submit]').click()
  const problem = page.locator('#quote-answer > .faults')
  await problem.getByText('Il servizio non risponde').waitFor()
  t.ok(await problem.evaluate((node) => node === document.activeElement), 'it has the focus')
  t.notMatch(await problem.innerText(), /false|undefined/)
  await page.unroute('**/v1/quotes')
  await page.locator('#quote-form button[type=submit]').click()
  await page.locator('#quote-answer .sentence').waitFor()
  t.equal(await problem.count(), 0)
})

pageTest(
  'a failure while the user types is shown in place of the answer',
  { viewport: { width: 1280, height: 1400 } },
  async (t, { page, expectStatus }) => {
    expectStatus(429)
    await fill(page, 'quote', EXAMPLE)
    await page.locator('#quote-answer .sentence').waitFor()
    const problem = { title: 'Troppe richieste', status: 429, detail: 'Sono arrivate troppe richieste in un minuto.' }
    await page.route('**/v1/quotes', (route) =>
      route.fulfill({
        status: 429,
        headers: { 'retry-after': '42' },
        contentType: 'application/problem+json',
        body: JSON.stringify(problem),
      }),
    )
    const field = page.locator('#quote-services-preservation')
    const before = await field.boundingBox()
    await field.fill('2')
    await page.locator('#quote-answer .faults').getByText('Riprova tra 42 secondi.').waitFor()
    await announced(page, `${problem.title} ${problem.detail} Riprova tra 42 secondi.`)
    t.strictSame(await field.boundingBox(), before, 'the field in use stays where it is')
    t.ok(await field.evaluate((node) => node === document.activeElement))
    t.equal(await page.locator('#quote-form .faults').isVisible(), false)

    await page.getByRole('link', { name: 'ENG' }).click()
    await page.locator('#quote-answer .faults').getByText('Try again in 42 seconds.').waitFor()
  },
)

pageTest('a proxy that responds with its own error page', {}, async (t, { page, expectStatus }) => {
  expectStatus(502)
  await page.route('**/v1/quotes', (route) => route.fulfill({ status: 502, body: '<h1>Bad gateway</h1>' }))
  await fill(page, 'quote', EXAMPLE)
  await page.locator('#quote-answer .faults').getByText('Il servizio non risponde').waitFor()
  t.equal(await page.locator('#quote-answer .sentence').count(), 0)
})

const noScript = async (page: Page): Promise<void> => {
  await page.route('**/page.js', (route) => route.abort())
}

for (const [name, options] of [
  ['without scripts', { javaScriptEnabled: false, ready: 'noscript p' }],
  ['if a script does not load', { ready: '#not-ready', before: noScript }],
] as const) {
  pageTest(`${name} no address gets into a URL`, options, async (t, { page, expectError }) => {
    expectError(/./)
    const address = page.locator('#quote-address')
    const shown = await address.isVisible()
    t.equal(shown, !('javaScriptEnabled' in options), 'a form that cannot work is not shown')
    if (shown) {
      await page.locator('#not-ready').waitFor()
      t.equal(await page.locator('button:enabled').count(), 0, 'no button can be pressed')
      await address.fill('mario.rossi@architettitorinopec.it')
      await address.press('Enter')
      await settled(page)
    }
    t.notMatch(page.url(), /\?|mario/)
  })
}

pageTest('no form is submitted, even by another script', {}, async (t, { page, expectError }) => {
  expectError(/Content Security\s+Policy/)
  await page.locator('#quote-address').fill('mario.rossi@architettitorinopec.it')
  const violation = await page.evaluate(
    () =>
      new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective))
        document.querySelector('form')?.submit()
      }),
  )
  t.equal(violation, 'form-action')
})

pageTest('inline scripts do not run', {}, async (t, { page, expectError }) => {
  expectError(/Content Security\s+Policy/)
  const violation = await page.evaluate(
    () =>
      new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective))
        document.body.setAttribute('onclick', 'globalThis.ran = true')
        document.body.click()
      }),
  )
  t.equal(violation, 'script-src-attr')
})
