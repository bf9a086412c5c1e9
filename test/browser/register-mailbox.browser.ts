import { recordWith } from '../support/records.ts'
import { until } from '../support/until.ts'
import { AT, holdChanges, offers, RECORD, recordOf, save, sentence } from './mailbox-page.ts'
import { textsOf } from './open-page.ts'
import { registerPageTest, signIn, stopTime } from './register-page.ts'

/** What a change always changes. */
const { updatedAt: _updatedAt, ...KEPT } = RECORD

const open = { records: [RECORD], at: AT }

registerPageTest('a mailbox is changed, and the change undone', open, async (t, { page, register }) => {
  await stopTime(page)
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
  await page.locator('.part .state', { hasText: 'non ci sono caselle con un rinnovo entro 60 giorni.' }).waitFor()
  await page.getByRole('button', { name: 'Annulla' }).click()
  await until(async () => (await recordOf(register)).expiresOn === '2026-12-20')
  t.match(await recordOf(register), { addOns: RECORD.addOns, usedGigabytes: 0.5, language: 'it', credit: '5.00' })
  t.equal(await page.locator('.part h2:focus').count(), 1, 'undone from the list')
})

registerPageTest(
  'what was undone is in the form no more, however it was typed',
  open,
  async (t, { page, register }) => {
    await stopTime(page)
    await page.locator('#mailbox-credit').fill('10,5')
    await page.locator('#mailbox-expiresOn').fill('30/4/27')
    await page.locator('#mailbox-contact').fill('mailto:altra@example.org')
    await save(page)
    await offers(page, 1)
    await page.getByRole('button', { name: 'Annulla' }).click()
    await sentence(page, 'vengono disattivati')
    for (const [field, text] of [
      ['credit', '5,00'],
      ['creditReadOn', '20/11/2026'],
      ['expiresOn', '20/12/2026'],
      ['contact', 'mario.rossi@example.org'],
    ]) {
      t.equal(await page.locator(`#mailbox-${field}`).inputValue(), text)
    }
    await page.locator('#mailbox-language').selectOption('en')
    await save(page)
    await offers(page, 1)
    t.match(await recordOf(register), { ...KEPT, readOn: '2026-11-22', language: 'en', version: 4 })
  },
)

registerPageTest('the day shows a change without being read again', { records: [RECORD] }, async (t, { page }) => {
  const row = page.locator('.part tbody tr')
  await row
    .filter({ hasText: 'Perde i servizi' })
    .or(row.filter({ hasText: 'isattiva' }))
    .waitFor()
  let readings = 0
  page.on('request', (request) => {
    if (request.url().includes('/v1/mailboxes?')) readings += 1
  })
  await page.getByRole('link', { name: 'mario.rossi' }).click()
  await page.locator('#mailbox-credit').fill('50')
  await save(page)
  await sentence(page, 'Il credito basta')
  await page.getByRole('link', { name: "Torna all'elenco" }).click()
  await row.filter({ hasText: 'Si rinnova' }).waitFor()
  t.equal(readings, 0)
})

registerPageTest('a credit goes with its date', open, async (t, { page, register }) => {
  const date = page.locator('#mailbox-creditReadOn')
  await date.fill('21/11/2026')
  await page.locator('#mailbox-credit').fill('12')
  t.equal(await date.inputValue(), '21/11/2026', 'a date that was typed stays')
  await date.fill('20/11/2026')
  await save(page)
  await page.locator('.offer').waitFor()
  t.match(await recordOf(register), { credit: '12.00', creditReadOn: '2026-11-20' }, 'it is not today without a word')
})

const unreckoned = recordWith({ addOns: [{ service: 'fax', gigabytes: 1 }], usedGigabytes: 2.345 })

registerPageTest(
  'a mailbox whose renewal cannot be reckoned',
  { records: [unreckoned], at: AT },
  async (t, { page, register }) => {
    await page.locator('#mailbox-credit').fill('12')
    t.equal(await page.locator('#mailbox-creditReadOn').inputValue(), '', 'the service knows what day it is')
    await save(page)
    await page.locator('.offer').waitFor()
    t.match(await recordOf(register), {
      credit: '12.00',
      creditReadOn: '2026-11-22',
      usedGigabytes: 2.345,
      addOns: unreckoned.addOns,
    })
  },
)

registerPageTest('what is wrong is said at its field', open, async (t, { page, register, expectStatus }) => {
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

registerPageTest('nothing is sent twice', open, async (t, { page, register }) => {
  await stopTime(page)
  const { sent, release } = await holdChanges(page)
  await page.locator('#mailbox-contact').fill('altra@example.org')
  await page.locator('#mailbox-form [type=submit]').dblclick()
  await page.locator('#mailbox-language').selectOption('en')
  release()
  await offers(page, 1)
  t.equal(sent(), 1)
  t.match(await recordOf(register), { contact: 'altra@example.org', language: 'it', version: 2 })
  t.equal(await page.locator('#mailbox-language').inputValue(), 'en', 'what was typed meanwhile is still there')
})

const readOnly = {
  ...open,
  records: [recordWith({ ...RECORD, usedGigabytes: 0 })],
  allows: { scopes: ['read'] },
} as const

registerPageTest('a key that may only read', readOnly, async (t, { page }) => {
  await page.locator('.facts').waitFor()
  t.match(
    (await textsOf(page.locator('.facts'))).join(),
    /Questa chiave permette solo di leggere[\s\S]*5,00 €[\s\S]*20 novembre 2026[\s\S]*Gigabyte occupati\s+0\s/,
  )
  t.equal(await page.getByRole('button', { name: 'Cancella la casella' }).count(), 0)
  t.equal(await page.locator('#mailbox-form').count(), 0)
})

const unknown = { ...open, at: '#report/mailbox/nobody', signedIn: false }

registerPageTest('a mailbox that is not there', unknown, async (_t, { page, key, expectStatus }) => {
  expectStatus(404)
  await signIn(page, key)
  await page.locator('.mailbox .faults').waitFor()
})
