import { EXAMPLE_RECORDS, recordWith } from '../support/records.ts'
import { textsOf } from './open-page.ts'
import { registerPageTest } from './register-page.ts'

const [mario, anna, luca] = EXAMPLE_RECORDS.map((record) => record)
const soon = [
  ...EXAMPLE_RECORDS,
  recordWith({ id: 'late', address: 'late@architettitorinopec.it', expiresOn: '2026-11-01' }),
  recordWith({ id: 'safe', address: 'safe@architettitorinopec.it', expiresOn: '2026-12-20' }),
]
void mario
void anna
void luca

registerPageTest('the day', { records: soon }, async (t, { page }) => {
  await page.locator('.part tbody tr').first().waitFor()
  await page.screenshot({ path: '/tmp/lay/day-1.png', fullPage: true })
  t.strictSame(await textsOf(page.locator('.part tbody a')), ['anna'])
})
