import { readFile } from 'node:fs/promises'
import { EXAMPLE, fill, pageTest } from './open-page.ts'

pageTest('the renewal as a calendar file', {}, async (t, { page }) => {
  await fill(page, 'quote', EXAMPLE)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Aggiungi il rinnovo al calendario' }).click(),
  ])
  t.equal(file.suggestedFilename(), 'rinnovo-pec.ics')
  const text = await readFile(await file.path(), 'utf8')
  t.match(text, /^BEGIN:VCALENDAR\r\n/)
  t.match(text, /DTSTART;VALUE=DATE:20270430\r\n/)
  await page.waitForFunction(() => document.getElementById('announcement')?.textContent?.includes('calendario'))
})
