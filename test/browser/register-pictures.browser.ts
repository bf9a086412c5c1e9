import { saveDecisions } from '../../src/register/deliveries.ts'
import { deliveryId } from '../../src/register/delivery.ts'
import type { Register } from '../../src/register/register.ts'
import { addRun } from '../../src/register/reminder-runs.ts'
import { recordWith } from '../support/records.ts'
import { checkState } from './axe.ts'
import { textsOf } from './open-page.ts'
import { registerPageTest } from './register-page.ts'

const AT = '#report/pictures'
const TORINO = 'architetti-torino'

const records = [
  recordWith({ id: 'a', address: 'a@architettitorinopec.it', expiresOn: '2026-12-15', credit: '0.00' }),
  recordWith({ id: 'b', address: 'b@architettitorinopec.it', expiresOn: '2026-12-20', credit: '10.98' }),
  recordWith({ id: 'c', address: 'c@architettitorinopec.it', expiresOn: '2027-04-30', creditReadOn: '2026-01-01' }),
  recordWith({ id: 'd', address: 'd@architettitorinopec.it', expiresOn: '2026-10-01' }),
]

/** A run on a date, whose messages have these results. */
async function run(
  register: Register,
  on: string,
  results: readonly ('sent' | 'not-sent' | 'waiting')[],
): Promise<void> {
  const startedAt = `${on}T07:00:00.000Z`
  await register.write(async (db) => {
    await addRun(db, { id: `run-${on}`, agreement: TORINO, on, trigger: 'daily', startedAt })
    const decisions = results.map((state, index) => {
      const mailbox = records[index]?.id as string
      const key = { mailbox, dueOn: on, step: 30, channel: 'mail' } as const
      const reason = state === 'not-sent' ? { reason: 'no-contact' } : {}
      const decision = { ...key, id: deliveryId(key), agreement: TORINO, run: `run-${on}`, decidedOn: on }
      return {
        ...decision,
        ...reason,
        state: state === 'not-sent' ? state : ('waiting' as const),
        createdAt: startedAt,
      }
    })
    await saveDecisions(db, decisions, startedAt)
  })
}

registerPageTest('renewals by month, reminders by week, each with its table', { records }, async (t, open) => {
  const { page, register } = open
  await run(register, '2026-11-09', ['waiting', 'waiting', 'not-sent'])
  await run(register, '2026-11-15', ['waiting'])
  await run(register, '2026-11-16', ['not-sent'])
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
    'dal 9 nov 2026\t0\t3\t1\t0\t0\t4',
  ])
  t.equal(await page.locator('.picture svg .segment').count(), 6)
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
