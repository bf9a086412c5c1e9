import t, { type Test } from 'tap'
import { revokeKey } from '../../src/register/keys.ts'
import { createRegister } from '../../src/register/register.ts'
import { testApp } from '../support/app.ts'
import { EXAMPLE_RECORDS } from '../support/records.ts'
import { announced, pageTest, textsOf, withPage } from './open-page.ts'
import { registerPageTest, signIn } from './register-page.ts'

const records = EXAMPLE_RECORDS
const ADDRESS = 'anna.bianchi@architettitorinopec.it'

registerPageTest(
  'without a key the view is about a file; with one, about the register',
  { records, signedIn: false },
  async (t, open) => {
    const { page, key } = open
    t.ok(await page.locator('#report-drop').isVisible())
    await signIn(page, key)
    t.equal(await page.evaluate(() => document.activeElement?.tagName), 'H2', 'the focus is where the eye goes')
    t.notOk(await page.locator('#report-drop').isVisible())
    t.strictSame(await textsOf(page.locator('.who p')), [
      'Ordine Architetti Torino',
      'Chiave «Segreteria»: può leggere, modificare e inviare promemoria',
    ])
    await page.getByRole('link', { name: ADDRESS }).waitFor()
    t.notMatch(await page.content(), key, 'the key is nowhere in the document')
    t.equal(await page.locator('#register-key').inputValue(), '')
    t.equal(await page.evaluate(() => indexedDB.databases().then(({ length }) => length)), 0)

    await page.locator('[data-language=en]').click()
    await page.getByText('Key “Segreteria”: may read, change and send reminders').waitFor()
    t.equal(await page.locator('.tabs [aria-current]').innerText(), 'Today')
    t.ok(await page.getByRole('link', { name: ADDRESS }).isVisible(), 'what is shown is kept')

    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.locator('#register-key:focus').waitFor()
    await announced(page, 'You have signed out')
    t.ok(await page.locator('#report-drop').isVisible())
    t.notMatch(await page.content(), /bianchi/, 'what was shown is forgotten')
    await page.evaluate(() => {
      location.hash = '#report/mailbox/0d9a7b3c4e5f46718293a4b5c6d7e8f9'
    })
    t.notOk(await page.locator('#register').isVisible())
    await signIn(page, key)
    await page.getByRole('heading', { name: ADDRESS }).waitFor()
    await page.reload()
    await page.locator('#register-key').waitFor()
    t.notOk(await page.locator('#register').isVisible(), 'a reload forgets the key too')
  },
)

registerPageTest('the keyboard is enough', { records, signedIn: false }, async (t, { page, key }) => {
  await page.locator('#register-key').waitFor()
  await page.locator('#register-key').focus()
  await page.keyboard.type(key)
  await page.keyboard.press('Enter')
  await page.locator('.part h2:focus').waitFor()
  await page.getByRole('link', { name: ADDRESS }).focus()
  await page.keyboard.press('Enter')
  await page.locator('.part h2:focus', { hasText: ADDRESS }).waitFor()
  await page.getByRole('button', { name: 'Cancella la casella' }).focus()
  await page.keyboard.press('Enter')
  await page.locator('dialog button:focus', { hasText: 'Torna indietro' }).waitFor()
  await page.keyboard.press('Escape')
  await page.locator('.erase button:focus').waitFor()
  t.equal(await page.locator('dialog, .offer').count(), 0, 'nothing happens')
})

registerPageTest(
  'a key that is wrong, and one that is missing',
  { signedIn: false },
  async (t, { page, key, expectStatus }) => {
    expectStatus(401)
    const enter = page.locator('#register-sign-in-form [type=submit]')
    const faults = page.locator('#register-sign-in-form .faults')
    await enter.click()
    await page.locator('#register-sign-in-form .faults:focus', { hasText: 'Scrivi la chiave.' }).waitFor()
    for (const wrong of [`${key.slice(0, -1)}_`, 'segreteria', `pec_${'a'.repeat(8)}_${'b'.repeat(32)}`]) {
      await page.locator('#register-key').fill(wrong)
      await enter.click()
      await page.locator('#register-sign-in-form .faults:focus', { hasText: 'Questa chiave non esiste' }).waitFor()
    }
    await page.locator('[data-language=en]').click()
    t.match(await faults.innerText(), 'This key does not exist')
    await signIn(page, ` ${key}\n`.trim())
    t.notOk(await faults.isVisible())
  },
)

registerPageTest('a key that may not read', { signedIn: false, allows: { scopes: ['write'] } }, async (_t, open) => {
  open.expectStatus(403)
  await open.page.locator('#register-key').fill(open.key)
  await open.page.keyboard.press('Enter')
  await open.page.locator('#register-sign-in-form .faults:focus', { hasText: 'non permette di leggere' }).waitFor()
})

registerPageTest('nothing stays for who comes back to a page that was left', { records }, async (t, { page }) => {
  await page.getByRole('link', { name: ADDRESS }).click()
  await page.locator('#mailbox-contact').fill('anna.bianchi@example.org')
  await page.locator('#mailbox-form [type=submit]').click()
  await page.locator('#announcement:not(:empty)').waitFor({ state: 'attached' })
  await page.evaluate(() => {
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))
  })
  await page.locator('#register-sign-in .signed-out:not(:empty)').waitFor()
  t.equal(await page.locator('#announcement').textContent(), '')
  t.notMatch(await page.content(), /bianchi/)
})

registerPageTest('a key that is revoked meanwhile', { records }, async (t, { page, key, register, expectStatus }) => {
  expectStatus(401)
  const link = page.getByRole('link', { name: ADDRESS })
  await link.waitFor()
  await register.write((db) => revokeKey(db, key.slice(4, 12), '2026-11-22T12:00:00.000Z'))
  await link.click()
  await page.locator('#register-sign-in .signed-out', { hasText: 'La chiave non vale più' }).waitFor()
  t.notMatch(await page.content(), /bianchi/)
})

t.test('a register that cannot be reached', async (t) => {
  const register = createRegister('postgres://nobody:nothing@127.0.0.1:1/none')
  const app = await testApp({}, undefined, { register })
  t.teardown(async () => {
    await app.close()
    await register.close()
  })
  const origin = await app.listen({ host: '127.0.0.1', port: 0 })
  await withPage(t as Test, origin, { at: '#report' }, async ({ page, expectStatus }) => {
    expectStatus(503)
    await page.locator('#register-key').fill(`pec_${'a'.repeat(8)}_${'b'.repeat(32)}`)
    await page.keyboard.press('Enter')
    const faults = page.locator('#register-sign-in-form .faults:focus')
    await faults.waitFor()
    t.match(await faults.innerText(), /registro[\s\S]*Riprova tra 5 secondi/)
  })
})

pageTest('without a register nobody signs in', { at: '#report' }, async (t, { page }) => {
  await page.locator('#report-drop').waitFor()
  t.notOk(await page.locator('#register-sign-in').isVisible())
  t.notOk(await page.locator('#register').isVisible())
})
