import { longest, watchFrames } from './frames.ts'
import { choose, toColumns, toPreview } from './import-steps.ts'
import { registerPageTest } from './register-page.ts'

const rows = (line: (n: number) => string): string =>
  `casella;scadenza;spazio extra\n${Array.from({ length: 50_000 }, (_, n) => line(n)).join('')}`

registerPageTest('lists of 50,000 mailboxes never hold up the page', { at: '#report/import' }, async (t, { page }) => {
  await watchFrames(page)
  const figures: Record<string, number> = {}
  const measured = async (name: string, act: () => Promise<unknown>): Promise<void> => {
    await longest(page)
    await act()
    figures[name] = await longest(page)
  }
  const back = () => page.getByRole('button', { name: 'Indietro' }).click()
  const range = page.locator('.step .range', { hasText: '1–25 di 50.000' })
  await choose(
    page,
    rows((n) => `m${n}@architettitorinopec.it;31/02/2027;3\n`),
  )
  await measured('reading errors', async () => {
    await toColumns(page)
    await page.locator('.import .columns').waitFor()
  })
  await measured('showing errors', async () => {
    await toPreview(page)
    await range.waitFor()
  })
  await measured('sorting errors', async () => {
    await page.locator('.step .faulty').getByRole('button', { name: 'Casella' }).click()
    await page.locator('.step .faulty [aria-sort=ascending]', { hasText: 'Casella' }).waitFor()
  })
  await back()
  await back()
  await choose(
    page,
    rows((n) => `m${n}@architettitorinopec.it;30/04/2027;3\n`),
  )
  await measured('reading', async () => {
    await toColumns(page)
    await toPreview(page)
    await page.locator('.import .figures', { hasText: '50.000' }).waitFor()
  })
  await measured('importing', async () => {
    await page.getByRole('button', { name: 'Importa', exact: true }).click()
    await page.locator('.step h3:focus', { hasText: 'Importazione conclusa' }).waitFor()
  })
  t.comment(JSON.stringify(figures))
  for (const [name, milliseconds] of Object.entries(figures)) t.ok(milliseconds <= 250, `${name}: ${milliseconds} ms`)
})
