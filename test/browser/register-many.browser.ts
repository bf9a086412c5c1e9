import { recordWith } from '../support/records.ts'
import { longest, watchFrames } from './frames.ts'
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
    await page.locator('.part tbody tr').first().waitFor()
    await longest(page)
    await page.locator('.part .state', { hasText: 'passata: 50.000.' }).waitFor()
    const figures: Record<string, number> = { reading: await longest(page) }
    for (const [name, act] of [
      ['a group', () => page.getByRole('button', { name: 'Credito insufficiente 16.667' }).click()],
      ['what is missing', () => page.locator('#day-missing').selectOption('credit')],
      ['all', () => page.locator('#day-missing').selectOption('')],
      ['sorted', () => page.getByRole('button', { name: 'Casella' }).click()],
      ['the next page', () => page.getByRole('button', { name: 'Successive' }).click()],
    ] as const) {
      await act()
      await page.waitForTimeout(500)
      figures[name] = await longest(page)
    }
    t.comment(JSON.stringify(figures))
    for (const [name, milliseconds] of Object.entries(figures)) t.ok(milliseconds <= 250, `${name}: ${milliseconds} ms`)
  },
)
