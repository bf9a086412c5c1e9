import type { Page } from 'playwright-core'
import { recordWith } from '../support/records.ts'
import { until } from '../support/until.ts'
import { settled, textsOf } from './open-page.ts'
import { registerPageTest } from './register-page.ts'

const DOMAIN = '@architettitorinopec.it'

/** A record due within the 60 days, by default with a credit that covers it. */
const due = (name: string, values: Parameters<typeof recordWith>[0] = {}) =>
  recordWith({
    id: name.replaceAll('.', '-'),
    address: `${name}${DOMAIN}`,
    expiresOn: '2026-12-20',
    usedGigabytes: 0.5,
    ...values,
  })

const without = (record: ReturnType<typeof due>, ...fields: string[]) =>
  Object.fromEntries(Object.entries(record).filter(([field]) => !fields.includes(field))) as never

const RECORDS = [
  due('safe'),
  due('late', { expiresOn: '2026-11-01' }),
  without(due('unreachable'), 'contact'),
  without(due('unknown'), 'credit', 'creditReadOn'),
  due('lost', { credit: '0.00', expiresOn: '2027-01-10' }),
  due('sooner', { credit: '0.00', reminders: 'off' }),
  due('rossi.next.year', { expiresOn: '2027-10-30' }),
]

/** Due on the same day, so that they come by their addresses, on several pages of the table. */
const MANY = Array.from({ length: 60 }, (_, index) => due(`many${String(index).padStart(2, '0')}`))

const names = async (page: Page) =>
  (await textsOf(page.locator('.part tbody a'))).map((address) => address.replace(DOMAIN, ''))

registerPageTest('who is due, the most urgent first', { records: RECORDS }, async (t, { page }) => {
  await page.locator('.part .state', { hasText: 'passata: 6.' }).waitFor()
  t.strictSame(await names(page), ['sooner', 'lost', 'unknown', 'unreachable', 'late', 'safe'])
  t.strictSame(await textsOf(page.locator('.group')), [
    'Tutte 6',
    'Credito insufficiente 2',
    'Credito non noto 1',
    'Altre senza recapito 1',
    'Scadenza passata 1',
    'Si rinnovano 1',
  ])
  const [first] = await textsOf(page.locator('.part tbody tr'))
  t.match(first, /Verrebbe disattivato\s+20 dic 2026\s+28\s+sooner@\S+\s+10,98 €\s+sì\s+spenti/)
  await page.getByRole('button', { name: 'Credito insufficiente' }).click()
  t.strictSame(await names(page), ['sooner', 'lost'])
  await page.locator('#day-missing').selectOption('contact')
  await page.locator('.none', { hasText: 'Nessuna casella corrisponde ai filtri scelti.' }).waitFor()
  t.equal(await page.locator('.part table').isVisible(), false)
  await page.getByRole('button', { name: 'Tutte' }).click()
  t.strictSame(await names(page), ['unreachable'])
  t.equal(await page.locator('.none').innerText(), '')
  t.strictSame(
    await textsOf(page.locator('.group .number')),
    ['1', '0', '0', '1', '0', '0'],
    'the groups count what the other filter lets pass',
  )
  t.strictSame(await textsOf(page.locator('#day-missing option')), [
    'Tutte le caselle',
    'Senza recapito (1)',
    'Senza credito noto (1)',
  ])
  await page.locator('#day-missing').selectOption('')
  await page.getByRole('button', { name: 'Casella' }).click()
  t.strictSame(await names(page), ['late', 'lost', 'safe', 'sooner', 'unknown', 'unreachable'])
})

registerPageTest(
  'filters survive going to a mailbox and back',
  { records: [...RECORDS, ...MANY] },
  async (t, { page }) => {
    await page.locator('.part .state', { hasText: 'passata: 66.' }).waitFor()
    await page.getByRole('button', { name: 'Si rinnovano' }).click()
    await page.getByRole('button', { name: 'Successive' }).click()
    await page.locator('.range', { hasText: '26–50 di 61' }).waitFor()
    const before = await names(page)
    const link = page.getByRole('link', { name: before[20] as string })
    // What is above the table may come after it.
    await page.locator('.runs-note p').first().waitFor()
    await settled(page)
    await link.evaluate((node) => node.scrollIntoView({ block: 'center', behavior: 'instant' }))
    t.ok(await page.evaluate(() => scrollY > 0))
    const { y } = (await link.boundingBox()) as { y: number }
    await link.click()
    await page.locator('#mailbox-form').waitFor()
    await page.getByRole('link', { name: "Torna all'elenco" }).click()
    await page.locator('.range', { hasText: '26–50 di 61' }).waitFor()
    t.strictSame(await names(page), before)
    await link.and(page.locator(':focus')).waitFor()
    const back = (await link.boundingBox()) as { y: number }
    t.equal(await page.evaluate(() => document.activeElement?.textContent), before[20] + DOMAIN, 'the focus is back')
    t.ok(Math.abs(back.y - y) < 5, `where it was: ${y}, ${back.y}`)

    await page.goBack()
    await page.locator('#mailbox-form').waitFor()
    await page.goBack()
    await page.locator('.range', { hasText: '26–50 di 61' }).waitFor()
    t.strictSame(await names(page), before, 'the same with the buttons of the browser')
    await page.locator('[data-language=en]').click()
    await page.locator('.range', { hasText: '26–50 of 61' }).waitFor()
    t.strictSame(await names(page), before, 'and in the other language')
  },
)

registerPageTest(
  'a part of an address is searched in the whole register',
  { records: [...RECORDS, ...MANY] },
  async (t, { page }) => {
    await page.locator('.part .state', { hasText: 'passata: 66.' }).waitFor()
    await page.locator('#day-contains').pressSequentially('ROSSI.n')
    await page.locator('.part .state', { hasText: 'in tutto il registro: 1.' }).waitFor()
    t.strictSame(await names(page), ['rossi.next.year'])
    await page.getByRole('link', { name: 'rossi.next.year' }).click()
    await page.locator('#mailbox-form').waitFor()
    await page.getByRole('link', { name: "Torna all'elenco" }).click()
    await page.locator('.part tbody a').waitFor()
    t.strictSame(await names(page), ['rossi.next.year'])
    t.equal(await page.locator('#day-contains').inputValue(), 'ROSSI.n')
    await page.locator('#day-contains').fill('nobody')
    await page.locator('.part .state', { hasText: 'Nessuna casella trovata.' }).waitFor()
    t.equal(await page.locator('.part table').isVisible(), false)
    await page.locator('#day-contains').fill('')
    await page.locator('.part .state', { hasText: 'passata: 66.' }).waitFor()
  },
)

registerPageTest(
  'reading is patient, can be stopped and begun again',
  { records: MANY, signedIn: false },
  async (t, open) => {
    const { page, key, expectStatus } = open
    expectStatus(429, 503)
    const asked: string[] = []
    let answer: 'busy' | 'page' | 'never' | 'unavailable' = 'busy'
    await page.context().route('**/v1/mailboxes?*', async (route) => {
      asked.push(route.request().url())
      if (answer === 'busy') {
        answer = 'page'
        const body = JSON.stringify({ title: 'Troppe richieste', status: 429, detail: 'x' })
        await route.fulfill({ status: 429, headers: { 'retry-after': '1' }, body })
      } else if (answer === 'page') {
        answer = 'never'
        const response = await route.fetch()
        await route.fulfill({ response, json: { ...(await response.json()), nextCursor: 'more' } })
      } else if (answer === 'unavailable') {
        const body = JSON.stringify({ title: 'Registro non disponibile', status: 503, detail: 'Riprovare.' })
        await route.fulfill({ status: 503, body })
      }
    })
    await page.locator('#register-key').fill(key)
    await page.keyboard.press('Enter')
    await page.locator('.part .state', { hasText: 'Lettura del registro: 60 caselle' }).waitFor()
    await until(() => asked.length === 3)
    await page.locator('.range', { hasText: '1–25 di 60' }).waitFor()
    t.equal((await names(page)).length, 25, 'what has come is shown')
    await page.getByRole('button', { name: 'Interrompi' }).click()
    await page.locator('.part .state', { hasText: 'Lettura interrotta: sono mostrate solo le prime 60' }).waitFor()
    await page.locator('.part h2:focus').waitFor()
    answer = 'unavailable'
    await page.getByRole('button', { name: 'Leggi di nuovo' }).click()
    await page.locator('.part .state', { hasText: 'Registro non disponibile' }).waitFor()
    await page.locator('.part table').waitFor({ state: 'hidden' })
    t.strictSame(await names(page), [])
  },
)
