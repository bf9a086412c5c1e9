import type { Page } from 'playwright-core'
import { saveMailboxes } from '../../src/register/mailboxes.ts'
import { recordWith } from '../support/records.ts'
import { done, look, press, preview } from './import-steps.ts'
import { textsOf } from './open-page.ts'
import { type OpenRegister, registerPageTest } from './register-page.ts'

const DOMAIN = '@architettitorinopec.it'
const due = (name: string, expiresOn = '2026-12-20') =>
  recordWith({ id: name, address: `${name}${DOMAIN}`, expiresOn, credit: '100.00' })
const tab = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click()
const state = (page: Page, text: string) => page.locator('.part .state', { hasText: text }).waitFor()
const names = async (page: Page) =>
  (await textsOf(page.locator('.part tbody a'))).map((address) => address.replace(DOMAIN, ''))

/** Begins an import of a mailbox that is due, which ends when the function returned is called. */
async function slowImport({ page }: OpenRegister, name: string): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  await look(page, `casella;scadenza;spazio extra\n${name}${DOMAIN};30/12/2026;3\n`)
  await preview(page)
  await page.route('**/mailbox-imports?*', async (route) => {
    await promise
    await route.continue()
  })
  await press(page, 'Importa')
  await page.locator('#import-progress').waitFor()
  return resolve
}

registerPageTest(
  'an import that ends while the day is open has the day read again',
  { at: '#report/import', records: [due('a'), due('b')] },
  async (t, open) => {
    const { page } = open
    const end = await slowImport(open, 'c')
    await tab(page, 'Oggi')
    await state(page, 'passata: 2.')
    end()
    await state(page, 'passata: 3.')
    await page.getByRole('button', { name: 'Si rinnovano' }).click()
    t.strictSame(await names(page), ['a', 'b'])
    await page.getByRole('button', { name: 'Credito non noto' }).click()
    t.strictSame(await names(page), ['c'])
  },
)

registerPageTest(
  'an import that ends while the day is being read',
  { at: '#report/import', records: [due('a'), due('b')] },
  async (t, open) => {
    const { page } = open
    const end = await slowImport(open, 'c')
    const { promise: read, resolve: goOn } = Promise.withResolvers<void>()
    await page.route('**/v1/mailboxes?*', async (route) => {
      await read
      await route.continue()
    })
    await tab(page, 'Oggi')
    await state(page, 'Lettura del registro: 0 caselle')
    const again = page.waitForRequest('**/v1/mailboxes?*')
    end()
    await again
    goOn()
    await state(page, 'passata: 3.')
    t.strictSame(await names(page), ['c', 'a', 'b'])
  },
)

registerPageTest(
  'what is searched for is read again too, after an import and on demand',
  { records: [due('a')] },
  async (t, { page, register }) => {
    await state(page, 'passata: 1.')
    await page.locator('#day-contains').fill(' rossi ')
    await state(page, 'Nessuna casella trovata.')
    await tab(page, 'Importa')
    await look(page, `casella;scadenza;spazio extra\nrossi${DOMAIN};30/10/2027;3\n`)
    await preview(page)
    await press(page, 'Importa')
    await done(page)
    await tab(page, 'Oggi')
    await state(page, 'registro: 1.')
    t.strictSame(await names(page), ['rossi'])
    t.equal(await page.locator('#day-contains').inputValue(), 'rossi')

    await register.write((db) => saveMailboxes(db, [due('rossini')]))
    await press(page, 'Leggi di nuovo')
    await state(page, 'registro: 2.')
    await page.locator('#day-contains').fill('')
    await state(page, 'passata: 2.')
    t.strictSame(await names(page), ['a', 'rossini'], 'and the day with it')
  },
)

async function changeExpiry(page: Page, name: string, date: string): Promise<void> {
  await page.getByRole('link', { name: `${name}${DOMAIN}` }).click()
  await page.locator('#mailbox-expiresOn').fill(date)
  await page.locator('#mailbox-form [type=submit]').click()
  await page.locator('.offer').waitFor()
}

registerPageTest(
  'a mailbox belongs to the day while it is due, also after a change and after its undoing',
  { records: [due('a'), due('b'), due('later', '2027-10-30')] },
  async (t, { page }) => {
    await state(page, 'passata: 2.')
    await changeExpiry(page, 'a', '30/10/2027')
    await tab(page, 'Oggi')
    await state(page, 'passata: 1.')
    t.strictSame(await names(page), ['b'])
    t.equal(await page.locator('.group .number').first().innerText(), '1')
    await page.getByRole('button', { name: 'Annulla' }).click()
    await state(page, 'passata: 2.')
    t.strictSame(await names(page), ['a', 'b'])

    await page.locator('#day-contains').fill('later')
    await state(page, 'registro: 1.')
    await changeExpiry(page, 'later', '10/12/2026')
    await tab(page, 'Oggi')
    await page.locator('#day-contains').fill('')
    await state(page, 'passata: 3.')
    t.strictSame(await names(page), ['later', 'a', 'b'], 'one that is due by now is there too')
  },
)

/** Every combination of an expiry, add-ons, a credit and the day on which it was read. */
const COMBINED = ['2026-11-01', '2026-12-01', '2027-01-10']
  .flatMap((expiresOn) =>
    [[], [{ service: 'extra-space', gigabytes: 3 }]].flatMap((addOns) =>
      [undefined, '0.00', '100.00'].flatMap((credit) =>
        ['2025-12-01', '2026-01-01', '2026-10-20', '2026-11-20'].map((creditReadOn) => {
          const { credit: _, creditReadOn: __, ...record } = recordWith({ expiresOn, addOns })
          return { ...record, ...(credit && { credit, creditReadOn }) }
        }),
      ),
    ),
  )
  .map((record, index) => ({ ...record, id: `m${index}`, address: `m${index}${DOMAIN}` }))

registerPageTest(
  'whose credit is not known: as many as the API counts',
  { records: COMBINED },
  async (t, { page, key }) => {
    await page.locator('.part .state', { hasText: 'passata:' }).waitFor()
    const missing = await page.evaluate(async (authorization) => {
      const url = 'v1/mailboxes?dueWithinDays=60&missing=credit&limit=200'
      const { items } = await (await fetch(url, { headers: { authorization } })).json()
      return items.length as number
    }, `Bearer ${key}`)
    t.ok(missing > 30)
    const [, , option] = await textsOf(page.locator('#day-missing option'))
    t.equal(option, `Senza credito noto (${missing})`)
    await page.locator('#day-missing').selectOption('credit')
    await page.locator('.range', { hasText: `di ${missing}` }).waitFor()
  },
)
