import { EXAMPLE, type Filling, fill, pageTest } from './open-page.ts'

const CASES: readonly {
  name: string
  view: 'quote' | 'renewal'
  given: Filling
  /** id of the field -> what is told at it */
  expect: Readonly<Record<string, string>>
}[] = [
  {
    name: 'nothing filled in',
    view: 'renewal',
    given: {},
    expect: {
      'renewal-address': 'Campo obbligatorio mancante.',
      'renewal-expires-on': 'Campo obbligatorio mancante.',
    },
  },
  {
    name: 'no service chosen',
    view: 'quote',
    given: { address: 'mario.rossi@architettitorinopec.it' },
    expect: { 'quote-services': 'Lunghezza errata: ammessa 1–20.' },
  },
  {
    name: 'no address, no whole number, no amount',
    view: 'quote',
    given: { ...EXAMPLE, 'extra-space': '1,5', preservation: 'tre', credit: '1.234' },
    expect: {
      'quote-services-extra-space': 'Tipo errato: serve un numero intero.',
      'quote-services-preservation': 'Tipo errato: serve un numero intero.',
      'quote-credit': 'Forma errata: attesa quella di 15.86.',
    },
  },
  {
    name: 'a domain of no agreement',
    view: 'quote',
    given: { ...EXAMPLE, address: 'mario.rossi@example.org' },
    expect: {
      'quote-address':
        "Il dominio dell'indirizzo non è di alcun accordo: quel che segue la @ deve corrispondere esattamente.",
    },
  },
  {
    name: 'an expiry that has passed',
    view: 'quote',
    given: { ...EXAMPLE, expiresOn: '2026-11-21' },
    expect: { 'quote-expires-on': "La scadenza è passata: leggere la data nuova nell'area clienti." },
  },
  {
    name: 'more than the agreement allows',
    view: 'quote',
    given: { address: 'anna@ingpec.eu', 'extra-inbox': '6' },
    expect: { 'quote-services-extra-inbox': "L'accordo ammette al massimo 5 GB di questo servizio per casella." },
  },
  {
    name: 'gigabytes used that are no number',
    view: 'renewal',
    given: { ...EXAMPLE, used: 'molti' },
    expect: { 'renewal-used': 'Tipo errato: serve un numero.' },
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
    const told = Object.fromEntries(
      await page
        .locator(`#${view}-form .fault`)
        .evaluateAll((notes) => notes.map((note) => [note.getAttribute('data-field'), note.textContent])),
    )
    t.strictSame(told, expect)
    for (const id of Object.keys(expect)) {
      const described = await page.locator(`#${id}`).getAttribute('aria-describedby')
      t.match(described, new RegExp(`^${id}-fault\\b`), 'the field names its fault first')
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

pageTest('a fault goes as soon as it is corrected', {}, async (t, { page, expectStatus }) => {
  expectStatus(422)
  await fill(page, 'quote', { ...EXAMPLE, expiresOn: '2026-11-21' })
  await page.locator('#quote-expires-on-fault').waitFor()
  t.equal(await page.locator('#quote-form .faults').isVisible(), false, 'no summary while one types')
  await page.locator('#quote-expires-on').fill('2027-04-30')
  await page.locator('#quote-answer .sentence').waitFor()
  t.equal(await page.locator('.fault').count(), 0)
})

pageTest('a service that does not answer', {}, async (t, { page }) => {
  await fill(page, 'quote', EXAMPLE)
  await page.locator('#quote-answer .sentence').waitFor()
  await page.route('**/v1/quotes', (route) => route.abort())
  await page.locator('#quote-form button[type=submit]').click()
  await page.locator('#quote-form .faults').getByText('Il servizio non risponde').waitFor()
  await page.unroute('**/v1/quotes')
  await page.locator('#quote-form button[type=submit]').click()
  await page.locator('#quote-answer .sentence').waitFor()
  t.equal(await page.locator('#quote-form .faults').isVisible(), false)
})

pageTest('a proxy that answers in words of its own', {}, async (t, { page, expectStatus }) => {
  expectStatus(502)
  await page.route('**/v1/quotes', (route) => route.fulfill({ status: 502, body: '<h1>Bad gateway</h1>' }))
  await fill(page, 'quote', EXAMPLE)
  await page.locator('#quote-form .faults').getByText('Il servizio non risponde').waitFor()
  t.equal(await page.locator('#quote-answer .sentence').count(), 0)
})

pageTest('nothing inline runs', {}, async (t, { page, expectError }) => {
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
