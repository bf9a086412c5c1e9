import type { Page } from 'playwright-core'
import { EXAMPLE, fill, pageTest } from './open-page.ts'

const ADDRESS = EXAMPLE.address as string

/** The body of the next question that the page sends. */
async function sent(page: Page, run: () => Promise<void>): Promise<Record<string, unknown>> {
  const [request] = await Promise.all([page.waitForRequest((one) => one.method() === 'POST'), run()])
  return request.postDataJSON()
}

pageTest(
  'amounts and gigabytes are sent as the lists read them',
  { at: '#renewal' },
  async (t, { page, expectStatus }) => {
    expectStatus(400)
    await fill(page, 'renewal', { ...EXAMPLE, 'extra-space': '2 GB', preservation: '1,0' })
    const press = () => page.locator('#renewal-form button[type=submit]').click()
    for (const [typed, credit] of [
      ['5.00,', '5.00,'],
      ['12.34,50', '12.34,50'],
      ['1.50,5', '1.50,5'],
      ['1.234', '1.234'],
      ['1.234,50 euro', '1234.50'],
      ['EUR 1,234.50', '1234.50'],
      ['10 euro', '10.00'],
      ['5 euro', '5.00'],
      ['3,0', '3.00'],
    ] as const) {
      await page.locator('#renewal-credit').fill(typed)
      const body = await sent(page, press)
      t.equal(body.credit, credit, typed)
      t.match(body.mailbox, { addOns: [{ gigabytes: 2 }, { gigabytes: 1 }] })
    }
    await page.locator('#renewal-credit').fill('')
    for (const [typed, used] of [
      ['2,5 GB', 2.5],
      ['1.234', '1.234'],
    ] as const) {
      await page.locator('#renewal-used').fill(typed)
      t.match(await sent(page, press), { mailbox: { usedGigabytes: used } }, typed)
    }
  },
)

for (const [language, amount, date] of [
  ['it', 'ad esempio 15,86', 'come 30/04/2027.'],
  ['en', 'for example 15.86', 'like 2027-04-30.'],
] as const) {
  pageTest(`the example of an amount and a date, in ${language}`, { at: `?lang=${language}` }, async (t, open) => {
    const { page, expectStatus } = open
    expectStatus(400)
    await fill(page, 'quote', { ...EXAMPLE, credit: '5.00,', expiresOn: '31/02/2027' })
    await page.locator('#quote-form button[type=submit]').click()
    await page.locator('#quote-form .faults li').first().waitFor()
    t.match(await page.locator('#quote-credit-fault').innerText(), amount)
    t.match(await page.locator('#quote-expires-on-fault').innerText(), date)
    t.match(await page.locator('#quote-form .faults').innerText(), amount)
  })
}

pageTest('what copying adds to an address is taken off', {}, async (t, { page }) => {
  const agreement = page.locator('#quote-form .agreement')
  for (const pasted of [`mailto:${ADDRESS}`, `\u200b${ADDRESS}\u200e`, `\ufeff ${ADDRESS} `]) {
    await fill(page, 'quote', { ...EXAMPLE, address: pasted })
    await agreement.getByText('Ordine Architetti Torino').waitFor()
    const body = await sent(page, () => page.locator('#quote-form button[type=submit]').click())
    t.match(body.mailbox, { address: ADDRESS }, JSON.stringify(pasted))
  }
})

for (const locale of ['it-IT', 'en-US']) {
  pageTest(
    `a date typed, pasted or chosen in a browser in ${locale}`,
    { locale, at: '?lang=it' },
    async (t, { page }) => {
      const field = page.locator('#quote-expires-on')
      await fill(page, 'quote', { ...EXAMPLE, expiresOn: '' })
      await page.locator('#quote-answer .sentence').waitFor()
      await field.pressSequentially('30/04/2027')
      await page.locator('#quote-answer .charges').waitFor()
      await field.fill('')
      await page.locator('#quote-answer .charges').waitFor({ state: 'detached' })
      await field.evaluate((node: HTMLInputElement) => {
        node.focus()
        document.execCommand('insertText', false, ' 30/4/2027\u200e')
      })
      await page.locator('#quote-answer .charges').waitFor()

      const button = page.locator('#quote-form .date button')
      t.equal(await button.getAttribute('aria-label'), 'Scegli la data dal calendario')
      await button.click()
      t.equal(
        await page.locator('#quote-form [type=date]').inputValue(),
        '2027-04-30',
        'the calendar opens at the date',
      )
      await page.locator('#quote-form [type=date]').fill('2027-05-31')
      t.equal(await field.inputValue(), '31/05/2027')
      await page.locator('#quote-answer .figures').getByText('31 maggio 2027').first().waitFor()
    },
  )
}
