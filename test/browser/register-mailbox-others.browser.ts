import type { Page } from 'playwright-core'
import { recordWith } from '../support/records.ts'
import { AT, changeElsewhere, holdChanges, offers, RECORD, recordOf, save, sentence } from './mailbox-page.ts'
import { textsOf } from './open-page.ts'
import { registerPageTest, stopTime } from './register-page.ts'

const open = { records: [RECORD], at: AT }

const undo = (page: Page, which: number) => page.locator('.offer .btn-primary').nth(which).click()

registerPageTest('someone else was faster: both are shown, and one is chosen', open, async (t, its) => {
  const { page, register, expectStatus } = its
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
})

const TWO = [
  { service: 'preservation', gigabytes: 1 },
  { service: 'extra-space', gigabytes: 3 },
]

registerPageTest('someone else has typed the same', open, async (t, { page, register, expectStatus }) => {
  expectStatus(412)
  await page.locator('#mailbox-addOns-preservation').fill('1')
  await changeElsewhere(register, { addOns: TWO })
  await save(page)
  await page.locator('.conflict', { hasText: 'Il registro ha già i valori che hai scritto' }).waitFor()
  t.equal(await page.locator('.conflict dl, .conflict .btn-primary').count(), 0, 'in whatever order')
  await page.getByRole('button', { name: 'Tieni quelli del registro' }).click()
  t.match(await recordOf(register), { addOns: TWO, version: 2 })
})

registerPageTest('what is being saved is taken back while someone else was faster', open, async (_t, its) => {
  const { page, register, expectStatus } = its
  expectStatus(412)
  const { release } = await holdChanges(page)
  await page.locator('#mailbox-contact').fill('altra@example.org')
  await changeElsewhere(register, { credit: '8.00' })
  await save(page)
  await page.locator('#mailbox-contact').fill('mario.rossi@example.org')
  release()
  await page.locator('.conflict', { hasText: 'Il registro ha già i valori che hai scritto' }).waitFor()
})

registerPageTest('own changes are undone one by one', open, async (t, { page, register }) => {
  await stopTime(page)
  await page.locator('#mailbox-credit').fill('20')
  await save(page)
  await offers(page, 1)
  await page.locator('#mailbox-contact').fill('altra@example.org')
  await save(page)
  await offers(page, 2)
  await undo(page, 0)
  await offers(page, 1)
  t.match(await recordOf(register), { credit: '5.00', creditReadOn: '2026-11-20', contact: 'altra@example.org' })
  await undo(page, 0)
  await offers(page, 0)
  t.match(await recordOf(register), { credit: '5.00', contact: 'mario.rossi@example.org', version: 5 })
})

registerPageTest('what someone else has done meanwhile is not undone', open, async (t, its) => {
  const { page, register, expectStatus } = its
  expectStatus(412)
  const failed = page.locator('.offer', { hasText: "L'annullamento non è riuscito: nel frattempo qualcun altro" })
  await stopTime(page)
  await page.locator('#mailbox-credit').fill('20')
  await save(page)
  await offers(page, 1)
  await changeElsewhere(register, { credit: '33.00' })
  await page.locator('#mailbox-contact').fill('altra@example.org')
  await save(page)
  await page.getByRole('button', { name: 'Salva i miei valori' }).click()
  await offers(page, 2)
  await undo(page, 0)
  await failed.waitFor()
  t.match(await recordOf(register), { credit: '33.00', contact: 'altra@example.org', version: 4 })
  await page.getByRole('button', { name: 'Chiudi' }).click()
  await undo(page, 0)
  await offers(page, 0)
  t.match(await recordOf(register), { credit: '33.00', contact: 'mario.rossi@example.org' }, "only one's own change is")
})

const other = recordWith({ id: 'anna', address: 'anna.bianchi@architettitorinopec.it', contact: 'anna@example.org' })

registerPageTest(
  'a change is undone while another mailbox is shown',
  { records: [RECORD, other], at: AT },
  async (t, { page, register }) => {
    await stopTime(page)
    await page.locator('#mailbox-contact').fill('altra@example.org')
    await save(page)
    await offers(page, 1)
    await page.evaluate(() => {
      location.hash = '#report/mailbox/anna'
    })
    await page.locator('.part h2:focus', { hasText: 'anna.bianchi' }).waitFor()
    await page.locator('#mailbox-form').waitFor()
    await undo(page, 0)
    await offers(page, 0)
    t.match(await recordOf(register), { contact: 'mario.rossi@example.org', version: 3 })
    t.equal(await page.locator('.part h2').innerText(), other.address)
    t.equal(await page.locator('#mailbox-contact').inputValue(), 'anna@example.org')
  },
)
