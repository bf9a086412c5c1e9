import type { Page } from 'playwright-core'
import { AT, changeElsewhere, erase, holdChanges, offers, RECORD, recordOf, save } from './mailbox-page.ts'
import { registerPageTest, stopTime } from './register-page.ts'

const open = { records: [RECORD], at: AT }

const inEnglish = async (page: Page) => {
  await page.locator('[data-language=en]').click()
  await page.locator('.mailbox .sentence', { hasText: /deactivated|is sufficient|covers/ }).waitFor()
}
const typedIn = (page: Page, field: string) => page.locator(`#mailbox-${field}`).inputValue()

registerPageTest('another language keeps what is typed', open, async (t, { page }) => {
  await page.locator('#mailbox-credit').fill('20')
  await page.locator('#mailbox-addOns-preservation').fill('2')
  await inEnglish(page)
  t.equal(await typedIn(page, 'credit'), '20')
  t.equal(await typedIn(page, 'addOns-preservation'), '2')
  t.equal(await typedIn(page, 'expiresOn'), '2026-12-20')
  t.equal(await typedIn(page, 'creditReadOn'), '22/11/2026')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.locator('.offer', { hasText: 'change saved' }).waitFor()
})

registerPageTest('in another language a change is still one of the version it was typed for', open, async (t, its) => {
  const { page, register, expectStatus } = its
  expectStatus(412)
  await page.locator('#mailbox-contact').fill('mia@example.org')
  await changeElsewhere(register, { contact: 'altra@example.org' })
  await inEnglish(page)
  await save(page)
  await page.locator('.conflict:focus', { hasText: 'altra@example.org' }).waitFor()
  t.match(await recordOf(register), { contact: 'altra@example.org', version: 2 })

  await changeElsewhere(register, { contact: 'terza@example.org' })
  await page.locator('[data-language=it]').click()
  await page.locator('.conflict', { hasText: 'Qualcun altro' }).waitFor()
  await page.locator('.conflict', { hasText: 'terza@example.org' }).waitFor()
  await save(page)
  await page.locator('.conflict:focus').waitFor()
  await page.getByRole('button', { name: 'Salva i miei valori' }).click()
  await offers(page, 1)
  t.match(await recordOf(register), { contact: 'mia@example.org', version: 4 })
  t.equal(await page.locator('.conflict').count(), 0)
})

registerPageTest('without edits another language shows what someone else has done', open, async (t, its) => {
  const { page, register } = its
  // Typed, but the same.
  await page.locator('#mailbox-usedGigabytes').fill('0,50')
  await changeElsewhere(register, { contact: 'altra@example.org', usedGigabytes: 2 })
  await inEnglish(page)
  t.equal(await typedIn(page, 'contact'), 'altra@example.org')
  t.equal(await typedIn(page, 'usedGigabytes'), '2')
})

registerPageTest('what is typed stays where the service fails in another language', open, async (t, its) => {
  const { page, expectStatus } = its
  expectStatus(503)
  await page.locator('#mailbox-contact').fill('mia@example.org')
  const problem = { title: 'Fuori servizio', status: 503, detail: 'Riprova.' }
  await page.route('**/v1/mailboxes/*', (route) => route.fulfill({ status: 503, json: problem }))
  await page.locator('[data-language=en]').click()
  await page.locator('.mailbox .faults', { hasText: 'Fuori servizio' }).waitFor()
  t.equal(await typedIn(page, 'contact'), 'mia@example.org')
  await page.unroute('**/v1/mailboxes/*')
  await page.locator('[data-language=it]').click()
  await page.locator('.mailbox > * > .faults').waitFor({ state: 'detached' })
  t.equal(await typedIn(page, 'contact'), 'mia@example.org')
})

const unsaved = (page: Page) => page.locator('dialog', { hasText: 'Ci sono modifiche non salvate' })

registerPageTest('what is typed is left only after a question', { records: [RECORD] }, async (t, { page }) => {
  await page.getByRole('link', { name: 'mario.rossi' }).click()
  await page.locator('#mailbox-contact').fill('mia@example.org')
  const stay = page.locator('dialog button:focus', { hasText: 'Resta sulla casella' })
  const leave = page.getByRole('button', { name: 'Esci senza salvare' })
  for (const go of [
    () => page.getByRole('link', { name: "Torna all'elenco" }).click(),
    () => page.getByRole('link', { name: 'Promemoria' }).click(),
    () => page.evaluate(() => history.back()),
    () => page.getByRole('button', { name: 'Esci' }).click(),
  ]) {
    await go()
    await unsaved(page).waitFor()
    await stay.click()
    await unsaved(page).waitFor({ state: 'detached' })
    t.match(page.url(), /#report\/mailbox\/mario$/)
    t.equal(await typedIn(page, 'contact'), 'mia@example.org')
  }
  // Another view of the page leaves the register as it is.
  await page.locator('.views a[href="#renewal"]').click()
  await page.locator('#view-renewal').waitFor()
  await page.locator('.views a[href="#report"]').click()
  await unsaved(page).waitFor()
  await stay.click()
  t.equal(await typedIn(page, 'contact'), 'mia@example.org')

  const asked = page.waitForEvent('dialog')
  const closing = page.goto('about:blank').catch(() => 'stayed')
  const dialog = await asked
  t.equal(dialog.type(), 'beforeunload')
  await dialog.dismiss()
  t.equal(await closing, 'stayed')

  await page.getByRole('link', { name: 'Promemoria' }).click()
  await leave.click()
  await page.locator('.part h2:focus', { hasText: 'Promemoria' }).waitFor()
  await page.evaluate(() => {
    location.hash = '#report/mailbox/mario'
  })
  await page.locator('#mailbox-form').waitFor()
  t.equal(await typedIn(page, 'contact'), 'mario.rossi@example.org')
  await page.getByRole('link', { name: "Torna all'elenco" }).click()
  await page.locator('.part tbody tr').waitFor()
  t.equal(await page.locator('dialog').count(), 0, 'nothing was typed')

  await page.getByRole('link', { name: 'mario.rossi' }).click()
  await page.locator('#mailbox-contact').fill('mia@example.org')
  await page.getByRole('button', { name: 'Esci' }).click()
  await leave.click()
  await page.locator('#register-key:focus').waitFor()
})

registerPageTest('what is being saved needs no question, unless it fails', open, async (t, its) => {
  const { page, register, expectStatus } = its
  expectStatus(412)
  await stopTime(page)
  const { release } = await holdChanges(page)
  await page.locator('#mailbox-contact').fill('mia@example.org')
  await save(page)
  await page.getByRole('link', { name: "Torna all'elenco" }).click()
  release()
  await page.locator('.part tbody tr').waitFor()
  await offers(page, 1)
  t.match(await recordOf(register), { contact: 'mia@example.org' })

  await page.getByRole('link', { name: 'mario.rossi' }).click()
  await page.locator('#mailbox-contact').fill('altra@example.org')
  await changeElsewhere(register, { credit: '8.00' })
  await save(page)
  await page.getByRole('link', { name: "Torna all'elenco" }).click()
  await unsaved(page).waitFor()
  await page.keyboard.press('Escape')
  await page.locator('.conflict').waitFor()
  await erase(page)
  await page.locator('.part tbody tr').waitFor()
  t.equal(await page.locator('dialog').count(), 0, 'nor does what is erased')
})
