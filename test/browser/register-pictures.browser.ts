import { recordWith } from '../support/records.ts'
import { checkState } from './axe.ts'
import { textsOf } from './open-page.ts'
import { pastRun } from './past-run.ts'
import { registerPageTest } from './register-page.ts'

const AT = '#report/pictures'

const records = [
  recordWith({ id: 'a', address: 'a@architettitorinopec.it', expiresOn: '2026-12-15', credit: '0.00' }),
  recordWith({ id: 'b', address: 'b@architettitorinopec.it', expiresOn: '2026-12-20', credit: '10.98' }),
  recordWith({ id: 'c', address: 'c@architettitorinopec.it', expiresOn: '2027-04-30', creditReadOn: '2026-01-01' }),
  recordWith({ id: 'd', address: 'd@architettitorinopec.it', expiresOn: '2026-10-01' }),
]

registerPageTest('renewals by month, reminders by week, each with its table', { records }, async (t, open) => {
  const { page, register } = open
  await pastRun(register, '2026-11-09', { a: 'sent', b: 'waiting', c: 'not-sent' })
  await pastRun(register, '2026-11-15', { a: 'refused' })
  await pastRun(register, '2026-11-16', { a: 'not-sent' })
  await page.getByRole('link', { name: 'Grafici' }).click()
  await page.locator('.part h2:focus', { hasText: 'Grafici' }).waitFor()
  await page.locator('.picture svg').nth(1).waitFor()
  const tables = page.locator('.picture .chart-table')
  for (const table of await tables.all()) await table.locator('summary').click()
  t.strictSame(await textsOf(tables.nth(0).locator('tbody tr')), [
    'dicembre 2026\t1\t0\t0\t1\t2\t21,96 €',
    'aprile 2027\t0\t0\t1\t0\t1\t10,98 €',
  ])
  t.strictSame(await textsOf(tables.nth(1).locator('tbody tr')), [
    'dal 16 nov 2026\t0\t0\t1\t0\t0\t1',
    'dal 9 nov 2026\t1\t1\t1\t0\t1\t4',
  ])
  t.equal(await page.locator('.picture svg .segment').count(), 8)
  for (const legend of await page.locator('.picture .legend').all()) {
    const swatches = await legend
      .locator('.swatch')
      .evaluateAll((nodes) => nodes.map((node) => getComputedStyle(node).padding))
    t.strictSame(new Set(swatches), new Set(['0px']), 'a swatch is styled as nothing else')
  }
  t.match(await page.locator('.picture svg').nth(1).getAttribute('aria-label'), 'nella tabella che segue')
  await page.locator('[data-language=en]').click()
  await page.getByText('Reminders by week and result').first().waitFor()
  await checkState(t, page, '.picture svg')
})

registerPageTest('a register without renewals, and a service that fails', { at: AT }, async (t, { page }) => {
  await page.getByText('Nel registro non ci sono rinnovi a venire.').waitFor()
  await page.getByText('Nessun promemoria finora.').waitFor()
  await page.route('**/renewal-reports', (route) => route.abort())
  await page.getByRole('link', { name: 'Oggi' }).click()
  await page.getByRole('link', { name: 'Grafici' }).click()
  await page.locator('.picture .faults', { hasText: 'Il servizio non risponde' }).waitFor()
  await page.unroute('**/renewal-reports')
  await page.locator('[data-language=en]').click()
  await page.getByText('There are no renewals to come in the register.').waitFor()
  t.equal(await page.locator('.picture .faults').count(), 0)
})
