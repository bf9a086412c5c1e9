import { AxeBuilder } from '@axe-core/playwright'
import { mailboxesAfter } from '../../src/register/mailboxes.ts'
import { until } from '../support/until.ts'
import { textsOf } from './open-page.ts'
import { registerPageTest, signIn } from './register-page.ts'

const ADDRESS = 'anna.bianchi@architettitorinopec.it'
const CONTACT = 'anna.bianchi@example.org'

/** One mailbox that loses its add-ons in a week, whose member reads English, and one that is safe. */
const LIST = `casella;scadenza;spazio extra;credito;recapito;lingua
${ADDRESS};29/11/2026;3;0,00;${CONTACT};en
luca.verdi@architettitorinopec.it;29/11/2026;3;50,00;luca.verdi@example.org;it
`

registerPageTest(
  'from a key to an import, a preview, a mail, and an opt-out',
  { signedIn: false, smtp: {} },
  async (t, { page, key, register, smtp, reminders }) => {
    if (smtp === undefined || reminders === undefined) throw new Error('no reminders')
    reminders.start()
    await signIn(page, key)

    await page.getByRole('link', { name: 'Importa', exact: true }).click()
    await page.locator('#import-file').setInputFiles({ name: 'soci.csv', mimeType: '', buffer: Buffer.from(LIST) })
    await page.getByRole('button', { name: 'Continua con le colonne' }).click()
    await page.getByRole('button', { name: "Continua con l'anteprima" }).click()
    await page.getByRole('button', { name: 'Importa', exact: true }).click()
    await page.getByRole('heading', { name: 'Importazione conclusa' }).waitFor()

    await page.getByRole('link', { name: 'Vai a Oggi' }).click()
    await page.locator('.part tbody tr', { hasText: ADDRESS }).waitFor()
    t.match(await textsOf(page.locator('.part tbody tr')), [/^Verrebbe disattivato[\s\S]*anna\.bianchi/, /luca\.verdi/])

    await page.getByRole('link', { name: 'Promemoria', exact: true }).click()
    const preview = page.locator('.preview tbody tr', { hasText: ADDRESS })
    await page.getByRole('button', { name: "Mostra l'anteprima" }).click()
    await preview.waitFor()
    t.match(await textsOf(preview), [/Sì/])
    t.equal(smtp.received.length, 0, 'a preview sends nothing')

    await page.getByRole('button', { name: 'Esegui ora' }).click()
    await page.getByRole('button', { name: 'Invia (1 messaggio)' }).click()
    await until(() => smtp.received.length > 0)
    const [mail] = smtp.received
    t.strictSame(mail?.to, [CONTACT])
    t.match(mail?.parsed.text, '29 November 2026')

    const [, path] = /https:\/\/pec\.ordine\.example(\/opt-outs\/\S+)/.exec(mail?.parsed.text ?? '') ?? []
    const member = await page.context().newPage()
    await member.goto(new URL(path as string, page.url()).href)
    await member.getByText(`Reminders are on for the mailbox ${ADDRESS}`).waitFor()
    t.equal(await member.locator('html').getAttribute('lang'), 'en', "in the mail's language")
    t.strictSame((await new AxeBuilder({ page: member }).analyze()).violations, [])
    await member.getByRole('button', { name: 'Turn the reminders off' }).click()
    await member.getByText(`Reminders are off for the mailbox ${ADDRESS}`).waitFor()
    await member.close()
    const [record] = await register.read((db) => mailboxesAfter(db, 'architetti-torino', '', 1))
    t.match(record, { address: ADDRESS, reminders: 'off' })

    await page.getByRole('button', { name: "Mostra l'anteprima" }).click()
    await preview.getByText('i promemoria di questa casella sono disattivati').waitFor()
    await page.getByRole('link', { name: 'Oggi' }).click()
    await page.getByRole('link', { name: ADDRESS }).click()
    await page.locator('.messages tbody tr', { hasText: 'Inviato' }).waitFor()
    t.match(await page.locator('.messages').innerText(), CONTACT)
    await page.getByRole('link', { name: 'Grafici' }).click()
    await page.locator('.picture .segment.sent').waitFor()
    t.equal(smtp.received.length, 1, 'one mail, once')
  },
)
