import { recordWith } from '../support/records.ts'
import { settled } from './open-page.ts'
import { registerPageTest } from './register-page.ts'

const due = recordWith({ expiresOn: '2026-12-20' })
const nothingDue = (it: string) => ({ hasText: `non ci sono caselle con un rinnovo entro 60 giorni.${it}` })

for (const { name, options, shown } of [
  {
    name: 'one that may be filled',
    options: {},
    shown: ' Il registro è ancora vuoto. Per cominciare, importa un elenco.',
  },
  {
    name: 'with a key that only reads',
    options: { allows: { scopes: ['read'] } },
    shown: ' Il registro è ancora vuoto.',
  },
  { name: 'not empty, only calm', options: { records: [recordWith({ expiresOn: '2027-10-30' })] }, shown: '' },
] as const) {
  registerPageTest(`a day without a mailbox: ${name}`, options, async (t, { page }) => {
    const state = page.locator('.part .state', nothingDue(''))
    await state.waitFor()
    t.equal(
      (await state.innerText()).replaceAll(/\s+/g, ' '),
      `Nel registro non ci sono caselle con un rinnovo entro 60 giorni.${shown}`,
    )
    for (const part of ['.part table', '.range', '.groups']) t.equal(await page.locator(part).isVisible(), false, part)
    if (name !== 'one that may be filled') return
    await page.getByRole('link', { name: 'importa un elenco' }).click()
    await page.locator('#import-file').waitFor({ state: 'attached' })
  })
}

registerPageTest('the day is printed with its date, and as paper', { records: [due] }, async (t, { page }) => {
  await page.locator('.part tbody a').waitFor()
  const asOf = page.getByText('Data del calcolo:')
  t.equal(await asOf.isVisible(), false)
  await page.locator('.part tbody a').focus()
  await page.emulateMedia({ media: 'print' })
  await settled(page)
  t.equal(await asOf.innerText(), 'Data del calcolo: 22 novembre 2026')
  t.equal(
    await page.locator('.who', { hasText: 'Segreteria' }).locator('.key').isVisible(),
    false,
    'nor the name of the key',
  )
  const looks = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((node) => {
        const { outlineStyle, boxShadow, textDecorationLine } = getComputedStyle(node)
        return { outlineStyle, boxShadow, textDecorationLine }
      })
  t.match(await looks('.part tbody a'), { outlineStyle: 'none', boxShadow: 'none' })
  t.match(await looks('.part th button'), { textDecorationLine: 'none' })
})

registerPageTest(
  'an enlarged page hides no column of the day',
  { records: [due], viewport: { width: 640, height: 450 } },
  async (t, { page }) => {
    await page.locator('.part tbody a').waitFor()
    await settled(page)
    const hidden = await page
      .locator('.part tbody td')
      .evaluateAll((cells) => cells.filter((cell) => cell.getBoundingClientRect().right > innerWidth).length)
    t.equal(hidden, 0)
    t.equal(await page.locator('.part [role=region]').count(), 0, 'nothing is scrolled sideways')
  },
)
