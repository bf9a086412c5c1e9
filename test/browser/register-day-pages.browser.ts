import type { Page, Route } from 'playwright-core'
import { recordWith } from '../support/records.ts'
import { until } from '../support/until.ts'
import { announced, textsOf } from './open-page.ts'
import { registerPageTest } from './register-page.ts'

const DOMAIN = '@architettitorinopec.it'

/** More than one page of the list has. */
const records = Array.from({ length: 450 }, (_, index) =>
  recordWith({
    id: `m${index}`,
    address: `m${String(index).padStart(3, '0')}${DOMAIN}`,
    expiresOn: '2026-12-20',
    credit: '100.00',
  }),
)
const state = (page: Page, text: string) => page.locator('.part .state', { hasText: text }).waitFor()
const groups = (page: Page) => textsOf(page.locator('.group'))
const again = (page: Page) => page.getByRole('button', { name: 'Leggi di nuovo' }).click()

registerPageTest(
  'what was read in part is not counted as a whole, and a wait of a day is a failure',
  { records },
  async (t, { page, expectStatus }) => {
    expectStatus(429)
    await state(page, 'passata: 450.')
    let answer: (route: Route, turn: number) => Promise<void> = (route) => route.continue()
    let turn = 0
    await page.route('**/v1/mailboxes?*', (route) => {
      turn += 1
      return answer(route, turn)
    })
    answer = (route, pages) => (pages > 2 ? route.abort() : route.continue())
    await again(page)
    await state(page, 'Il servizio non risponde')
    t.match(await page.locator('.part .state').innerText(), 'Sono mostrate solo le prime 400 caselle lette.')
    t.strictSame(await groups(page), [
      'Tutte almeno 400',
      'Credito insufficiente almeno 0',
      'Credito non noto almeno 0',
      'Altre senza recapito almeno 0',
      'Scadenza passata almeno 0',
      'Si rinnovano almeno 400',
    ])
    t.equal((await textsOf(page.locator('#day-missing option')))[1], 'Senza recapito (almeno 0)')

    answer = (route) => route.abort()
    await again(page)
    await page.locator('.part table').waitFor({ state: 'hidden' })
    await state(page, 'Il servizio non risponde')
    t.strictSame((await groups(page)).slice(0, 2), ['Tutte', 'Credito insufficiente'], 'nothing read, nothing counted')
    t.equal((await textsOf(page.locator('#day-missing option')))[1], 'Senza recapito')

    const body = JSON.stringify({ title: 'Troppe richieste', status: 429, detail: 'Riprovare domani.' })
    const later = { 'retry-after': '86400' }
    answer = (route) => route.fulfill({ status: 429, headers: later, body })
    await again(page)
    await state(page, 'Riprovare domani.')
    await announced(page, 'Troppe richieste')
    answer = (route) => route.continue()
    await again(page)
    await state(page, 'passata: 450.')
    t.equal((await groups(page))[0], 'Tutte 450')
  },
)

registerPageTest('while more pages come, the table stays as it is', { records }, async (t, { page }) => {
  await state(page, 'passata: 450.')
  const release: (() => void)[] = []
  await page.route('**/v1/mailboxes?*', async (route) => {
    await new Promise<void>((resolve) => release.push(resolve))
    await route.continue()
  })
  await again(page)
  const next = async (text: string): Promise<void> => {
    await until(() => release.length > 0)
    release.shift()?.()
    await state(page, text)
  }
  await next('Lettura del registro: 200 caselle')
  const row = page.locator('.part tbody tr').first()
  await row.evaluate((node) => node.setAttribute('data-seen', ''))
  await next('Lettura del registro: 400 caselle')
  t.equal(await page.locator('[data-seen]').count(), 1, 'nothing moves under the pointer')
  t.equal((await groups(page))[0], 'Tutte almeno 400')
  await next('passata: 450.')
  t.equal(await page.locator('[data-seen]').count(), 0)
})

/** More than are shown of a search. */
const found = Array.from({ length: 2300 }, (_, index) =>
  recordWith({ id: `f${index}`, address: `f${index}${DOMAIN}`, expiresOn: '2027-10-30' }),
)

registerPageTest('a search ends after so many results', { records: found }, async (t, { page }) => {
  await page.locator('#day-contains').fill('f')
  await state(page, 'Troppe caselle trovate: sono mostrate le prime 2.000.')
  t.equal((await groups(page))[0], 'Tutte almeno 2.000')
})

const { credit: _, creditReadOn: __, ...withoutCredit } = recordWith({ expiresOn: '2026-12-20' })
const odd = [
  recordWith({ id: 'a', address: `a${DOMAIN}`, expiresOn: '2026-12-20', credit: '1.98' }),
  recordWith({ id: 'b', address: `b${DOMAIN}`, expiresOn: '2026-12-20', credit: '0.00' }),
  recordWith({ id: 'c', address: `c${DOMAIN}`, expiresOn: '2026-12-20', credit: '100.00' }),
  { ...withoutCredit, id: 'd', address: `d${DOMAIN}`, addOns: [{ service: 'fax', gigabytes: 1 }] },
]

registerPageTest(
  'what is to be loaded is sorted as a number, and what cannot be checked is to be read anew',
  { records: odd },
  async (t, { page }) => {
    await state(page, 'passata: 4.')
    await page.getByRole('button', { name: 'Da caricare' }).click()
    await page.locator('[aria-sort=ascending]', { hasText: 'Da caricare' }).waitFor()
    const figures = async () =>
      (await textsOf(page.locator('.part tbody tr'))).map((text) => /[\d,]+ €/.exec(text)?.[0])
    t.strictSame(await figures(), ['0,00 €', undefined, '9,00 €', '10,98 €'])
    await page.getByRole('button', { name: 'Da caricare' }).click()
    await page.locator('[aria-sort=descending]', { hasText: 'Da caricare' }).waitFor()
    t.strictSame(await figures(), ['10,98 €', '9,00 €', '0,00 €', undefined])
    await page.getByRole('button', { name: 'Scadenza passata' }).click()
    await page.locator('.range', { hasText: 'di 1' }).waitFor()
    t.match((await textsOf(page.locator('.part tbody tr')))[0], /Servizio non offerto[\s\S]*d@/)
  },
)
