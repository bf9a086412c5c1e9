import { revokeKey } from '../../src/register/keys.ts'
import { until } from '../support/until.ts'
import { AT, changeElsewhere, erase, offers, RECORD, recordOf, save } from './mailbox-page.ts'
import { announced } from './open-page.ts'
import { registerPageTest, signIn, stopTime } from './register-page.ts'

const open = { records: [RECORD], at: AT }

const htmlOf = (nodes: Element[]) => nodes.map(({ outerHTML }) => outerHTML).join()

/** More than the seconds in which an erasure can be called off. */
const WAIT = 10_500

registerPageTest('a mailbox is erased after ten seconds, unless it is called off', open, async (t, its) => {
  const { page, register } = its
  await stopTime(page)
  await page.getByRole('button', { name: 'Cancella la casella' }).click()
  await page.locator('dialog', { hasText: 'Si cancella per sempre' }).waitFor()
  await page.locator('dialog').getByRole('button', { name: 'Cancella la casella' }).click()
  await page.locator('.offer', { hasText: 'sta per essere cancellata' }).waitFor()
  await page.locator('.part tbody tr').waitFor()
  await page.getByRole('button', { name: 'Annulla' }).click()
  await page.clock.runFor(100)
  await announced(page, 'resta nel registro')
  await page.clock.runFor(WAIT)
  t.ok(await recordOf(register))
  await page.getByRole('link', { name: 'mario.rossi' }).click()
  await erase(page)
  await page.clock.runFor(9000)
  t.ok(await recordOf(register), 'not yet')
  await page.clock.runFor(1000)
  await offers(page, 0)
  await page.clock.runFor(100)
  await announced(page, 'è stata cancellata')
  t.equal(await recordOf(register), undefined)
  await page.locator('.part .state', { hasText: 'non ci sono caselle con un rinnovo entro 60 giorni.' }).waitFor()
})

registerPageTest('an erasure that waits is never sent in silence', open, async (t, { page, key, register }) => {
  await stopTime(page)
  await erase(page)
  await page.locator('.part tbody tr').waitFor()
  const asked = page.waitForEvent('dialog')
  const leaving = page.goto('about:blank').catch(() => 'stayed')
  const dialog = await asked
  t.equal(dialog.type(), 'beforeunload')
  await dialog.dismiss()
  t.equal(await leaving, 'stayed')
  await page.getByRole('button', { name: 'Esci' }).click()
  await page.locator('.signed-out', { hasText: 'non è stata inviata' }).waitFor()
  await page.clock.runFor(WAIT)
  t.ok(await recordOf(register))
  await signIn(page, key)
  await page.locator('.part tbody tr').waitFor()
})

registerPageTest('the version that is shown is erased, whoever has made it', open, async (t, { page, register }) => {
  await stopTime(page)
  await page.locator('#mailbox-contact').fill('altra@example.org')
  await save(page)
  await offers(page, 1)
  await page.clock.runFor(WAIT)
  await changeElsewhere(register, { credit: '33.00' })
  await page.locator('[data-language=en]').click()
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('#mailbox-credit')?.value === '33.00')
  await erase(page)
  await page.clock.runFor(WAIT)
  await until(async () => (await recordOf(register)) === undefined)
  await offers(page, 0)
  t.equal(await recordOf(register), undefined)
})

registerPageTest('what is erased was changed by someone else meanwhile', open, async (t, its) => {
  const { page, register, expectStatus } = its
  expectStatus(412)
  await stopTime(page)
  await erase(page)
  await changeElsewhere(register, { credit: '33.00' })
  await page.clock.runFor(WAIT)
  await page.locator('.offer', { hasText: 'Non è riuscito: nel frattempo qualcun altro ha cambiato' }).waitFor()
  t.match(await recordOf(register), { credit: '33.00' })
})

registerPageTest('whoever signs in anew begins with the register as it is', open, async (t, its) => {
  const { page, key, register } = its
  await stopTime(page)
  await page.locator('#mailbox-contact').fill('altra@example.org')
  await save(page)
  await offers(page, 1)
  await page.getByRole('button', { name: 'Esci' }).click()
  // As a copy of the register that is put back.
  await changeElsewhere(register, { version: 1 })
  await signIn(page, key)
  await erase(page)
  await page.clock.runFor(WAIT)
  await offers(page, 0)
  t.equal(await recordOf(register), undefined)
})

registerPageTest('a key that is refused says nothing of a mailbox any more', open, async (t, its) => {
  const { page, key, register, expectStatus } = its
  expectStatus(401)
  await stopTime(page)
  await erase(page)
  await register.write((db) => revokeKey(db, key.slice(4, 12), '2026-11-22T12:00:00.000Z'))
  await page.clock.runFor(WAIT)
  await page.locator('#register-sign-in .signed-out', { hasText: 'La chiave non vale più' }).waitFor()
  await page.clock.runFor(1000)
  await announced(page, 'La chiave non vale più')
  t.notMatch(await page.locator('#register, #announcement').evaluateAll(htmlOf), /mario/)
})

registerPageTest('a page that is left says nothing of a mailbox any more', open, async (t, { page }) => {
  await page.locator('#mailbox-contact').fill('altra@example.org')
  await save(page)
  await announced(page, 'mario.rossi@architettitorinopec.it: modifica salvata. Si può annullare')
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })))
  t.notMatch(await page.locator('#register, #announcement').evaluateAll(htmlOf), /mario/)
})
