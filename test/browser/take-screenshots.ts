import { chromium } from 'playwright-core'
import { createKey } from '../../src/register/keys.ts'
import type { MailboxRecord } from '../../src/register/mailbox-record.ts'
import { saveMailboxes } from '../../src/register/mailboxes.ts'
import { createRegister } from '../../src/register/register.ts'
import { SCOPES } from '../../src/shared/key-scopes.ts'
import { testApp } from '../support/app.ts'
import { recordWith } from '../support/records.ts'
import { CHROMIUM_OPTIONS, chromiumPath } from './chromium.ts'
import { EXAMPLE, fill } from './open-page.ts'
import { signIn } from './register-page.ts'

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
const settings = { name: 'Segreteria', agreement: 'architetti-torino', scopes: SCOPES }
const key = await register.write((db) => createKey(db, settings, '2026-11-20T09:00:00.000Z'))
const registered = await testApp({}, undefined, { register })
const registeredOrigin = await registered.listen({ host: '127.0.0.1', port: 0 })
await page.goto(`${registeredOrigin}/#report`)
await signIn(page, key)
await take('registro.png', '#register table tbody tr')
await page.locator('#register a[href^="#report/mailbox/"]').first().click()
await take('casella.png', '#mailbox-form')

await browser.close()
await app.close()
await registered.close()
await register.close()
