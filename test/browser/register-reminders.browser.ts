import { saveMailboxes } from '../../src/register/mailboxes.ts'
import { recordWith } from '../support/records.ts'
import { until } from '../support/until.ts'
import { announced, textsOf } from './open-page.ts'
import { registerPageTest } from './register-page.ts'

const DOMAIN = '@architettitorinopec.it'

/** A record that is at risk 28 days before its renewal. */
const short = (name: string, contact: string) =>
  recordWith({ id: name, address: `${name}${DOMAIN}`, expiresOn: '2026-12-20', credit: '0.00', contact })

const { contact: _, ...unreachable } = short('unreachable', '')
const records = [short('warned', 'warned@example.org'), short('refused', 'refused@example.org'), unreachable]
const smtp = {
  recipient: (to: string) => (to.startsWith('refused') ? ([550, '5.1.1 no such user'] as const) : undefined),
}
const at = '#report/reminders'

registerPageTest('reminders are sent now, after saying how many', { records, smtp, at }, async (t, open) => {
  const { page, register, reminders, smtp: server } = open
  await page.locator('.next', { hasText: 'Prossimo invio: 23 nov 2026, 08:00.' }).waitFor()
  await page.locator('.runs', { hasText: 'Nessun invio finora.' }).waitFor()
  await page.getByRole('button', { name: "Mostra l'anteprima" }).click()
  await page.locator('.preview', { hasText: 'Oggi: 2 caselle ricevono un promemoria, 1 casella no.' }).waitFor()
  const run = page.getByRole('button', { name: 'Esegui ora' })
  await run.click()
  await page.locator('dialog', { hasText: 'Partiranno: 2 messaggi.' }).waitFor()
  await page.getByRole('button', { name: 'Torna indietro' }).click()
  t.equal(await page.locator('.runs tbody tr').count(), 0)
  await run.click()
  await page.getByRole('button', { name: 'Invia (2 messaggi)' }).click()
  await announced(page, 'Invio iniziato: 2 messaggi.')
  await page.locator('.part h2:focus').waitFor()
  t.match(await textsOf(page.locator('.runs tbody tr')), [
    /Chiesto da qualcuno\s+3\s+Non inviato 1 – Mail: manca il recapito\s+In attesa 2 – Mail/,
  ])
  await page.locator('.preview', { hasText: '1 casella no. Un invio è appena iniziato' }).waitFor()
  reminders?.start()
  await until(() => server?.received.length === 1)
  t.strictSame(server?.received[0]?.to, ['warned@example.org'])

  const tab = (name: string) => page.getByRole('link', { name, exact: true }).click()
  await until(async () => {
    await tab('Oggi')
    await tab('Promemoria')
    await page.locator('.runs tbody tr').first().waitFor()
    return /Rifiutato 1/.test((await textsOf(page.locator('.runs tbody tr'))).join())
  }, 300)
  await tab('Oggi')
  await page
    .locator('.runs-note', { hasText: ': 1 inviato, 1 non inviato (manca il recapito: 1), 1 rifiutato (' })
    .waitFor()
  await page.getByRole('link', { name: `refused${DOMAIN}` }).click()
  await page.locator('.messages tbody tr').first().waitFor()
  const [message] = await textsOf(page.locator('.messages tbody tr'))
  t.match(
    message,
    /22 nov 2026, 12:00\s+20 dic 2026, promemoria a 30 giorni\s+Mail: refused@example.org\s+Rifiutato\s+il server del destinatario ha rifiutato il messaggio \(550 5.1.1\)/,
  )

  await register.write((db) => saveMailboxes(db, [short('later', 'later@example.org')]))
  await tab('Promemoria')
  await run.click()
  await page.locator('dialog', { hasText: 'Partiranno: 1 messaggio.' }).waitFor()
  await page.keyboard.press('Escape')
})

registerPageTest(
  'who gets what on a date, and who does not and why',
  { records, at },
  async (t, { page, expectStatus }) => {
    expectStatus(400)
    await page.locator('.next', { hasText: 'non invia promemoria' }).waitFor()
    t.equal(await page.getByRole('button', { name: 'Esegui ora' }).count(), 0)
    const field = page.locator('#preview-on')
    const show = page.getByRole('button', { name: "Mostra l'anteprima" })
    await field.fill('32/12/2026')
    await show.click()
    await page.locator('#preview-on-fault').waitFor()
    await field.fill('5/12/2026')
    await show.click()
    await page
      .locator('.preview', { hasText: '5 dicembre 2026: 2 caselle ricevono un promemoria, 1 casella no.' })
      .waitFor()
    t.equal(await page.locator('#preview-on-fault').count(), 0)
    t.notMatch(await page.locator('.preview').innerText(), 'È una data passata')
    const rows = await textsOf(page.locator('.preview tbody tr'))
    t.match(rows[2], /No\s+20 dic 2026\s+unreachable@\S+\s+.*manca un recapito/)
    await page.locator('.preview').getByRole('button', { name: 'Casella' }).click()
    await page.locator('.preview [aria-sort=ascending]', { hasText: 'Casella' }).waitFor()
    t.match(await textsOf(page.locator('.preview tbody tr')), [/refused@/, /unreachable@/, /warned@/])
    await field.fill('21/11/2026')
    await show.click()
    await page.locator('.preview', { hasText: /21 novembre 2026: .*È una data passata: .* dati di oggi/ }).waitFor()
    await field.fill('5/12/2026')
    await show.click()
    await page.locator('.preview', { hasText: '5 dicembre 2026' }).waitFor()
    await page.locator('.preview').getByRole('button', { name: 'Casella' }).click()
    await field.fill('6/12')
    await page.locator('[data-language=en]').click()
    const shown = '5 December 2026: 2 mailboxes get a reminder, 1 mailbox does not.'
    await page.locator('.preview', { hasText: shown }).waitFor()
    t.equal(await field.inputValue(), '6/12', 'what was typed is kept')
    t.match(await textsOf(page.locator('.preview tbody tr')), [/refused@/, /unreachable@/, /warned@/], 'and the order')
    await page.getByRole('link', { name: `unreachable${DOMAIN}` }).click()
    await page.getByRole('heading', { name: `unreachable${DOMAIN}` }).waitFor()
  },
)

const readOnly = { records, smtp: {}, at, allows: { scopes: ['read'] } } as const

registerPageTest('a key that may not send', readOnly, async (t, { page }) => {
  await page.locator('.next', { hasText: 'Prossimo invio' }).waitFor()
  t.equal(await page.getByRole('button', { name: 'Esegui ora' }).count(), 0)
})

const several = { records, smtp: {}, at, allows: { agreement: undefined } }

registerPageTest('a key for several Orders', several, async (t, { page }) => {
  await page.locator('.next', { hasText: 'Prossimi invii: Ordine Architetti Torino' }).waitFor()
  const [first, second] = await textsOf(page.locator('#run-agreement option'))
  t.equal(first, 'Ordine Architetti Torino')
  await page.locator('#run-agreement').selectOption({ label: second as string })
  await page.getByRole('button', { name: 'Esegui ora' }).click()
  await page.locator('dialog', { hasText: "Oggi non c'è alcun messaggio da inviare." }).waitFor()
  await page.getByRole('button', { name: 'Esegui lo stesso' }).click()
  await page.locator('.runs tbody tr', { hasText: 'nessun messaggio' }).waitFor()
  await page.getByRole('link', { name: 'Oggi', exact: true }).click()
  await page.locator('.runs-note', { hasText: 'Prossimi invii: Ordine Architetti Torino' }).waitFor()
})
