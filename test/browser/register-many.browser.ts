import { recordWith } from '../support/records.ts'
import { bestPause, MAX_PAUSE, watchFrames } from './frames.ts'
import { registerPageTest } from './register-page.ts'

const MAILBOXES = 50_000

/** All of them due within the 60 days, on different dates and with different outcomes. */
const records = Array.from({ length: MAILBOXES }, (_, index) =>
  recordWith({
    id: `m${index}`,
    address: `m${index}.${index % 977}@architettitorinopec.it`,
    expiresOn: `2026-12-${String(1 + (index % 28)).padStart(2, '0')}`,
    credit: index % 3 === 0 ? '0.00' : '100.00',
  }),
)

registerPageTest(
  '50,000 mailboxes that are due never hold up the page',
  { records, signedIn: false },
  async (t, open) => {
    const { page, key } = open
    await watchFrames(page)
    await page.locator('#register-key').fill(key)
    await page.locator('#register-sign-in-form [type=submit]').click()
    const whole = page.locator('.part .state', { hasText: 'passata: 50.000.' })
    await whole.waitFor()
    const again = async () => {
      await page.getByRole('button', { name: 'Leggi di nuovo' }).click()
      await page.locator('.part .state', { hasText: 'Lettura del registro' }).waitFor()
      await whole.waitFor()
    }
    const range = (text: string) => page.locator('.range', { hasText: text }).waitFor()
    const press = (name: string) => page.getByRole('button', { name }).click()
    const group = async () => {
      await press('Si rinnovano')
      await range('di 33.333')
      await press('Credito insufficiente 16.667')
      await range('di 16.667')
    }
    const missing = async () => {
      await page.locator('#day-missing').selectOption('contact')
      await page.locator('.none', { hasText: 'Nessuna casella' }).waitFor()
      await page.locator('#day-missing').selectOption('')
      await range('di 16.667')
    }
    const all = async () => {
      await press('Tutte')
      await range('1–25 di 50.000')
    }
    const sorted = async (turn: number) => {
      await press('Casella')
      await page.locator(`[aria-sort=${turn % 2 === 0 ? 'ascending' : 'descending'}]`, { hasText: 'Casella' }).waitFor()
    }
    const pages = async () => {
      await press('Successive')
      await range('26–50 di 50.000')
      await press('Precedenti')
      await range('1–25 di 50.000')
    }
    const figures: Record<string, number> = {}
    for (const [name, act] of Object.entries({ again, group, missing, all, sorted, pages })) {
      figures[name] = await bestPause(page, act)
    }
    t.comment(JSON.stringify(figures))
    for (const [name, pause] of Object.entries(figures)) t.ok(pause <= MAX_PAUSE, `${name}: ${pause} ms`)
  },
)
