import { saveSync } from '../../src/register/source-syncs.ts'
import { checkState } from './axe.ts'
import { textsOf } from './open-page.ts'
import { registerPageTest } from './register-page.ts'

registerPageTest(
  'the day says when the mailboxes were read from Aruba, and that it failed',
  {},
  async (t, { page, register }) => {
    const sync = { agreement: 'architetti-torino', source: 'aruba', on: '2026-11-22' } as const
    const counts = { listed: 61, added: 1, changed: 4, removed: 0, rowsFaulty: 1, doubtful: 2 }
    const finishedAt = '2026-11-22T05:04:30.000Z'
    const notes = page.locator('.sources-note p')
    const again = async () => {
      await page.getByRole('link', { name: 'Grafici' }).click()
      await page.getByRole('link', { name: 'Oggi' }).click()
    }
    await page.locator('.runs-note p').first().waitFor()
    t.equal(await notes.count(), 0, 'nothing where there is no such source')
    await register.write((db) => saveSync(db, { ...sync, result: 'applied', counts, finishedAt }))
    await again()
    await notes.first().waitFor()
    t.strictSame(await textsOf(notes), [
      'Letto da Aruba il 22 nov 2026, 06:04: 1 nuove, 4 modificate, 0 tolte. Da controllare con chi gestisce il servizio: 3 caselle.',
    ])
    await register.write((db) => saveSync(db, { ...sync, result: 'failed', fault: 'unavailable', finishedAt }))
    await again()
    await page.locator('.sources-note .alert').waitFor()
    t.match(await textsOf(notes), [/^La lettura da Aruba del 22 nov 2026, 06:04 non è riuscita/])
    await checkState(t, page, '.sources-note .alert')
  },
)
