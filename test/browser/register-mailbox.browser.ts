import type { Page } from 'playwright-core'
import type { MailboxRecord } from '../../src/register/mailbox-record.ts'
import { mailboxById, updateMailbox } from '../../src/register/mailboxes.ts'
import type { Register } from '../../src/register/register.ts'
import { recordWith } from '../support/records.ts'
import { until } from '../support/until.ts'
import { announced, textsOf } from './open-page.ts'
import { registerPageTest, signIn } from './register-page.ts'

const RECORD = recordWith({ expiresOn: '2026-12-20', credit: '5.00', usedGigabytes: 0.5 })
/** What a change always changes. */
const { updatedAt: _updatedAt, ...KEPT } = RECORD

const records = [RECORD]
const at = '#report/mailbox/mario'

const recordOf = (register: Register) =>
  register.read((db) => mailboxById(db, ['architetti-torino'], 'mario')) as Promise<MailboxRecord>

/** Changes the mailbox as someone else does meanwhile. */
const changeElsewhere = async (register: Register, values: Partial<MailboxRecord>) => {
  const record = await recordOf(register)
  await register.write((db) => updateMailbox(db, { ...record, ...values, version: record.version + 1 }, record.version))
}

const save = (page: Page) => page.getByRole('button', { name: 'Salva', exact: true }).click()
const sentence = (page: Page, text: string) => page.locator('.mailbox .sentence', { hasText: text }).waitFor()

registerPageTest('a mailbox is changed, and the change undone', { records, at }, async (t, { page, register }) => {
  await sentence(page, 'vengono disattivati')
  t.equal(await page.locator('#mailbox-creditReadOn').inputValue(), '20/11/2026')
  await page.locator('#mailbox-credit').fill('€ 12,5')
  t.equal(await page.locator('#mailbox-creditReadOn').inputValue(), '22/11/2026', 'it was read today')
  await page.locator('#mailbox-reminders').selectOption('off')
  await page.locator('#mailbox-addOns-preservation').fill('')
  await page.locator('#mailbox-contact').fill('')
  await save(page)
  await sentence(page, 'Il credito basta')
  await page.locator('.part h2:focus').waitFor()
  const { contact: _, ...rest } = KEPT
  t.match(await recordOf(register), {
    ...rest,
    credit: '12.50',
    creditReadOn: '2026-11-22',
    reminders: 'off',
    version: 2,
  })
  t.notOk('contact' in (await recordOf(register)))
  const offer = page.locator('.offer', { hasText: 'mario.rossi@architettitorinopec.it: modifica salvata.' })
  await offer.getByRole('button', { name: 'Annulla' }).click()
  await sentence(page, 'vengono disattivati')
  t.match(await recordOf(register), { ...KEPT, version: 3 }, 'all as it was')
  t.equal(await page.locator('#mailbox-contact').inputValue(), 'mario.rossi@example.org')
  t.equal(await page.locator('.offer').count(), 0)

  await page.locator('#mailbox-expiresOn').fill('30/04/2027')
  await page.locator('#mailbox-addOns-preservation').fill('1')
  await page.locator('#mailbox-usedGigabytes').fill('1,5')
  await page.locator('#mailbox-language').selectOption('')
  await save(page)
  await page.locator('.figures', { hasText: '30 aprile 2027' }).waitFor()
  await page.getByRole('link', { name: "Torna all'elenco" }).click()
  await page.locator('.part .state', { hasText: 'passata: 0.' }).waitFor()
  await page.getByRole('button', { name: 'Annulla' }).click()
  await until(async () => (await recordOf(register)).expiresOn === '2026-12-20')
  t.match(await recordOf(register), { addOns: RECORD.addOns, usedGigabytes: 0.5, language: 'it', credit: '5.00' })
  t.equal(await page.locator('.part h2:focus').count(), 1, 'undone from the list')
})

registerPageTest('what is wrong is said at its field, and nothing is sent twice', { records, at }, async (t, open) => {
  const { page, register, expectStatus } = open
  expectStatus(400, 422)
  await page.locator('#mailbox-credit').fill('1.234')
  await page.locator('#mailbox-contact').fill('mario.rossi@architettitorinopec.it')
  await page.locator('#mailbox-addOns-extra-space').fill('tre')
  await save(page)
  await page.locator('#mailbox-form .faults:focus').waitFor()
  for (const field of ['credit', 'addOns-extra-space']) await page.locator(`#mailbox-${field}-fault`).waitFor()
  t.equal((await recordOf(register)).version, 1)
  await page.locator('#mailbox-credit').fill('5,00')
  await page.locator('#mailbox-creditReadOn').fill('20/11/2026')
  await page.locator('#mailbox-addOns-extra-space').fill('3')
  await save(page)
  await page.locator('#mailbox-contact-fault').waitFor()
  await page.locator('#mailbox-contact').fill('mario.rossi@example.org')
  await save(page)
  await page.locator('#mailbox-form .faults:focus', { hasText: 'Nulla da salvare' }).waitFor()
  t.equal((await recordOf(register)).version, 1, 'written otherwise, the same')
})

registerPageTest('someone else was faster: both are shown, and one is chosen', { records, at }, async (t, open) => {
  const { page, register, expectStatus } = open
  expectStatus(412)
  const conflict = page.locator('.conflict')
  await page.locator('#mailbox-credit').fill('20')
  await changeElsewhere(register, { credit: '8.00', contact: 'altra@example.org' })
  await save(page)
  await page.locator('.conflict:focus').waitFor()
  t.strictSame(
    (await textsOf(conflict.locator('dl > div'))).map((text) => text.replaceAll('\n', ' ')),
    [
      'Credito in euro Ora nel registro: 8,00 € Scritto da te: 20,00 €',
      'Credito letto il Ora nel registro: 20/11/2026 Scritto da te: 22/11/2026',
    ],
  )
  t.equal(await page.locator('#mailbox-credit').inputValue(), '20', 'what was typed is kept')
  await page.getByRole('button', { name: 'Salva i miei valori' }).click()
  await sentence(page, 'Il credito basta')
  t.match(await recordOf(register), { credit: '20.00', contact: 'altra@example.org', version: 3 }, 'the rest is theirs')
  t.equal(await page.locator('#mailbox-contact').inputValue(), 'altra@example.org')
  t.equal(await conflict.count(), 0)

  await page.locator('#mailbox-credit').fill('30')
  await changeElsewhere(register, { credit: '9.00' })
  await save(page)
  await page.getByRole('button', { name: 'Tieni quelli del registro' }).click()
  await sentence(page, 'vengono disattivati')
  t.equal(await page.locator('#mailbox-credit').inputValue(), '9,00')
  t.match(await recordOf(register), { credit: '9.00', version: 4 })
  await page.locator('#mailbox-contact').fill('terza@example.org')
  await save(page)
  await page.locator('.offer', { hasText: 'modifica salvata' }).last().waitFor()
  await changeElsewhere(register, { credit: '10.00' })
  await page.getByRole('button', { name: 'Annulla' }).last().click()
  await page.locator('.offer', { hasText: 'Non è riuscito' }).waitFor()
  t.match(
    await recordOf(register),
    { credit: '10.00', contact: 'terza@example.org' },
    'what someone else did is not undone',
  )
  await page.getByRole('button', { name: 'Chiudi' }).click()
})

registerPageTest('a mailbox is erased after ten seconds, unless it is called off', { records, at }, async (t, open) => {
  const { page, register } = open
  const erase = async () => {
    await page.getByRole('button', { name: 'Cancella la casella' }).click()
    await page.locator('dialog', { hasText: 'Si cancella per sempre' }).waitFor()
    await page.locator('dialog').getByRole('button', { name: 'Cancella la casella' }).click()
    await page.locator('.offer', { hasText: 'sta per essere cancellata' }).waitFor()
  }
  await erase()
  await page.locator('.part tbody tr').waitFor()
  await page.getByRole('button', { name: 'Annulla' }).click()
  await announced(page, 'resta nel registro')
  t.ok(await recordOf(register))
  await page.getByRole('link', { name: 'mario.rossi' }).click()
  await erase()
  t.ok(await recordOf(register), 'not yet')
  await announced(page, 'è stata cancellata')
  t.equal(await recordOf(register), undefined)
  await page.locator('.part .state', { hasText: 'passata: 0.' }).waitFor()
  t.equal(await page.locator('.offer').count(), 0)
})

registerPageTest(
  'an erasure that waits is never sent in silence',
  { records, at },
  async (t, { page, key, register }) => {
    await page.getByRole('button', { name: 'Cancella la casella' }).click()
    await page.locator('dialog').getByRole('button', { name: 'Cancella la casella' }).click()
    await page.locator('.offer').waitFor()
    await page.locator('.part tbody tr').waitFor()
    const asked = page.waitForEvent('dialog')
    const leaving = page.goto('about:blank').catch(() => 'stayed')
    const dialog = await asked
    t.equal(dialog.type(), 'beforeunload')
    await dialog.dismiss()
    t.equal(await leaving, 'stayed')
    await page.getByRole('button', { name: 'Esci' }).click()
    await page.locator('.signed-out', { hasText: 'non è stata inviata' }).waitFor()
    await page.waitForTimeout(11_000)
    t.ok(await recordOf(register))
    await signIn(page, key)
    await page.locator('.part tbody tr').waitFor()
  },
)

registerPageTest('another language keeps what is typed', { records, at }, async (t, { page }) => {
  await page.locator('#mailbox-credit').fill('20')
  await page.locator('#mailbox-addOns-preservation').fill('2')
  await page.locator('[data-language=en]').click()
  await page.locator('.mailbox .sentence', { hasText: 'are deactivated' }).waitFor()
  t.equal(await page.locator('#mailbox-credit').inputValue(), '20')
  t.equal(await page.locator('#mailbox-addOns-preservation').inputValue(), '2')
  t.equal(await page.locator('#mailbox-expiresOn').inputValue(), '2026-12-20')
  t.equal(await page.locator('#mailbox-creditReadOn').inputValue(), '22/11/2026')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.locator('.offer', { hasText: 'change saved' }).waitFor()
})

registerPageTest('a key that may only read', { records, at, allows: { scopes: ['read'] } }, async (t, { page }) => {
  await page.locator('.facts').waitFor()
  t.match(
    (await textsOf(page.locator('.facts'))).join(),
    /Questa chiave permette solo di leggere[\s\S]*5,00 €[\s\S]*20 novembre 2026/,
  )
  t.equal(await page.getByRole('button', { name: 'Cancella la casella' }).count(), 0)
  t.equal(await page.locator('#mailbox-form').count(), 0)
})

const unknown = { records, at: '#report/mailbox/nobody', signedIn: false }

registerPageTest('a mailbox that is not there', unknown, async (_t, { page, key, expectStatus }) => {
  expectStatus(404)
  await signIn(page, key)
  await page.locator('.mailbox .faults').waitFor()
})
