import { bestPause, longest, MAX_PAUSE, watchFrames } from './frames.ts'
import { choose, done, press, toColumns, toPreview } from './import-steps.ts'
import { registerPageTest } from './register-page.ts'

const rows = (line: (n: number) => string): string =>
  `casella;scadenza;spazio extra\n${Array.from({ length: 50_000 }, (_, n) => line(n)).join('')}`

registerPageTest('lists of 50,000 mailboxes never hold up the page', { at: '#report/import' }, async (t, { page }) => {
  await watchFrames(page)
  const figures: Record<string, number> = {}
  const measured = async (name: string, act: (turn: number) => Promise<unknown>): Promise<void> => {
    figures[name] = await bestPause(page, act)
  }
  const fileStep = page.locator('.step h3', { hasText: 'Scegli il file' })
  const backToFile = async (): Promise<void> => {
    while (!(await fileStep.isVisible())) {
      await press(page, 'Indietro')
      await page.locator('.step h3:focus').waitFor()
    }
  }
  const read = async (list: string, looked: () => Promise<unknown>): Promise<void> => {
    await backToFile()
    await choose(page, list)
    // How long it takes to hand the file to the browser says nothing about the page.
    await longest(page)
    await toColumns(page)
    await page.locator('.import .columns').waitFor()
    await toPreview(page)
    await looked()
  }
  const faulty = rows((n) => `m${n}@architettitorinopec.it;31/02/2027;3\n`)
  const range = page.locator('.step .range', { hasText: '1–25 di 50.000' })
  await measured('reading errors', () => read(faulty, () => range.waitFor()))
  await measured('sorting errors', async (turn) => {
    await page.locator('.step .faulty').getByRole('button', { name: 'Casella' }).click()
    const order = turn % 2 === 0 ? 'ascending' : 'descending'
    await page.locator(`.step .faulty [aria-sort=${order}]`, { hasText: 'Casella' }).waitFor()
  })
  const whole = rows((n) => `m${n}@architettitorinopec.it;30/04/2027;3\n`)
  const counted = () => page.locator('.import .figures', { hasText: '50.000' }).waitFor()
  await measured('reading', () => read(whole, counted))
  await measured('importing', async (turn) => {
    if (turn > 0) {
      await press(page, 'Importa un altro elenco')
      await read(whole, counted)
    }
    await press(page, 'Importa')
    await done(page)
  })
  t.comment(JSON.stringify(figures))
  for (const [name, pause] of Object.entries(figures)) t.ok(pause <= MAX_PAUSE, `${name}: ${pause} ms`)
})
