import { chromium } from 'playwright-core'
import { createKey } from '../../src/register/keys.ts'
import type { MailboxRecord } from '../../src/register/mailbox-record.ts'
import { saveMailboxes } from '../../src/register/mailboxes.ts'
import { createRegister } from '../../src/register/register.ts'
import { SCOPES } from '../../src/shared/key-scopes.ts'
import { testApp } from '../support/app.ts'
import { recordWith } from '../support/records.ts'
import { CHROMIUM_OPTIONS, chromiumPath } from './chromium.ts'
import { choose, preview, toColumns, toPreview } from './import-steps.ts'
import { EXAMPLE, fill } from './open-page.ts'
import { pastRun } from './past-run.ts'
import { mailReminders, signIn } from './register-page.ts'

// Takes the screenshots of the views in docs/screenshots, with the day of the real example as today. Compress them
// before committing: pngquant --force --ext .png 64 docs/screenshots/*.png
const FOLDER = new URL('../../docs/screenshots/', import.meta.url)

const mailbox = (name: string, expiresOn: string, values: Partial<MailboxRecord> = {}): MailboxRecord =>
  recordWith({
    id: name.replace('.', '-'),
    address: `${name}@architettitorinopec.it`,
    contact: `${name}@example.org`,
    expiresOn,
    ...values,
  })

const { credit: _, creditReadOn: __, ...unknown } = mailbox('carla.deluca', '2026-12-20')
const { contact: ___, ...unreachable } = mailbox('bruno.conti', '2027-01-15', { credit: '3.00' })

/** Mailboxes of every kind that a secretariat meets. */
const REGISTERED: readonly MailboxRecord[] = [
  mailbox('anna.bianchi', '2026-12-10', { credit: '5.00' }),
  unreachable,
  unknown,
  mailbox('dario.esposito', '2026-10-31'),
  mailbox('elena.ferrari', '2027-01-08', { credit: '20.00', usedGigabytes: 0.8 }),
]

/** What a secretariat imports: a change, a new mailbox, an expiry to verify, a date that does not exist. */
const LIST = `Nominativo;PEC;Scadenza;GB extra;Conservazione;Credito
Bianchi Anna;anna.bianchi@architettitorinopec.it;10/12/2026;3;;12,00
Galli Franca;franca.galli@architettitorinopec.it;30/04/2027;2;1;
Marino Gino;gino.marino@architettitorinopec.it;30/04/2029;1;;5,00
Riva Ida;ida.riva@architettitorinopec.it;31/02/2027;1;;
`

const app = await testApp()
const origin = await app.listen({ host: '127.0.0.1', port: 0 })
const browser = await chromium.launch({ executablePath: chromiumPath() as string, ...CHROMIUM_OPTIONS })
const page = await browser.newPage({ locale: 'it-IT', viewport: { width: 1280, height: 900 } })

async function take(name: string, shown: string): Promise<void> {
  await page.locator(shown).first().waitFor()
  await page.evaluate(() => (document.activeElement as HTMLElement).blur())
  await page.locator('body').screenshot({ path: new URL(name, FOLDER).pathname, animations: 'disabled' })
}

await page.goto(`${origin}/`)
await fill(page, 'quote', EXAMPLE)
await take('quanto-costa.png', '#quote-answer .charges svg')
await page.goto(`${origin}/#renewal`)
await fill(page, 'renewal', { ...EXAMPLE, credit: '5,00', used: '2,5' })
await take('rinnovo.png', '#renewal-answer .notes')
await page.goto(`${origin}/#report`)
await page.locator('#report-sample').click()
await take('elenco-caselle.png', '.faulty tbody tr')

// The register, for those who have a key.
const register = createRegister('sqlite::memory:')
await register.write((db) => saveMailboxes(db, REGISTERED))
await pastRun(register, '2026-11-02', { 'anna-bianchi': 'sent', 'carla-deluca': 'sent', 'bruno-conti': 'not-sent' })
await pastRun(register, '2026-11-10', { 'elena-ferrari': 'sent', 'dario-esposito': 'refused' })
await pastRun(register, '2026-11-20', { 'carla-deluca': 'sent', 'bruno-conti': 'not-sent', 'anna-bianchi': 'sent' })
const settings = { name: 'Segreteria', agreement: 'architetti-torino', scopes: SCOPES }
const key = await register.write((db) => createKey(db, settings, '2026-11-20T09:00:00.000Z'))
const reminders = mailReminders(register, 'smtp://127.0.0.1:25')
const registered = await testApp({}, undefined, { register, reminders })
const registeredOrigin = await registered.listen({ host: '127.0.0.1', port: 0 })
await page.goto(`${registeredOrigin}/#report`)
await signIn(page, key)
await take('registro.png', '#register table tbody tr')
await page.locator('#register a[href^="#report/mailbox/"]').first().click()
await take('casella.png', '#mailbox-form')
await page.getByRole('link', { name: 'Importa', exact: true }).click()
await choose(page, LIST, 'caselle-ordine.csv')
await toColumns(page)
await page.getByLabel("Che cos'è la colonna «GB extra»").selectOption('Spazio extra archivio e inbox')
await toPreview(page)
await preview(page)
await take('importazione.png', '.step .faulty tbody tr')
await page.getByRole('link', { name: 'Promemoria', exact: true }).click()
await page.getByRole('button', { name: "Mostra l'anteprima" }).click()
await page.locator('.preview tbody tr').first().waitFor()
await take('promemoria.png', '.runs tbody tr')
await page.getByRole('link', { name: 'Grafici', exact: true }).click()
await page.locator('.picture svg').nth(1).waitFor()
await take('grafici.png', '.picture svg')

await browser.close()
await app.close()
await registered.close()
await reminders.stop()
await register.close()
