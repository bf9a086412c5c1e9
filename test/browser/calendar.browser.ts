import { readFile } from 'node:fs/promises'
import { EXAMPLE, fill, pageTest } from './open-page.ts'

pageTest('the renewal as a calendar file', {}, async (t, { page }) => {
  await fill(page, 'quote', { ...EXAMPLE, preservation: '', 'extra-space': '2', credit: '7,32' })
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Aggiungi il rinnovo al calendario' }).click(),
  ])
  t.equal(file.suggestedFilename(), 'rinnovo-pec.ics')
  const text = await readFile(await file.path(), 'utf8')
  t.match(text, /^BEGIN:VCALENDAR\r\n/)
  t.match(text, /DTSTART;VALUE=DATE:20270430\r\n/)
  const unfolded = text.replace(/\r\n[ \t]/g, '')
  t.match(unfolded, /7\\,32/, 'the amount to load after the purchase')
  t.notMatch(unfolded, /si rinnova/i, 'no calm: the purchase has spent the credit')
  await page.waitForFunction(() => document.getElementById('announcement')?.textContent?.includes('calendario'))
})
