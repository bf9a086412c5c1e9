import { appendFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import t, { type Test } from 'tap'
import { saveMailboxes } from '../../src/register/mailboxes.ts'
import { temporaryFolder } from '../support/stores.ts'
import {
  AT,
  choose,
  done,
  faults,
  figures,
  importsOf,
  look,
  namesIn,
  press,
  preview,
  recordsOf,
  sent,
  toColumns,
  toPreview,
  whole,
} from './import-steps.ts'
import { textsOf } from './open-page.ts'
import { registerPageTest } from './register-page.ts'

registerPageTest(
  'a list with errors cannot take the place of the register',
  { at: AT, records: recordsOf('ab') },
  async (t, { page, register, expectStatus }) => {
    expectStatus(409)
    await page.getByLabel('Toglile dal registro').check()
    await look(page, `${whole('a')}b@architettitorinopec.it;31/02/2027;3\n`)
    await preview(page)
    t.match(
      await page.locator('.sentence.danger').innerText(),
      "Così l'elenco non si può importare: 1 riga con errori.",
    )
    t.strictSame(await textsOf(page.locator('.step .faulty tbody tr')), [
      '3\t\tCon errori\t\nscadenza: La data non esiste o non è scritta come 30/04/2027.',
    ])
    t.equal(await page.getByRole('button', { name: 'Importa', exact: true }).count(), 0)
    await press(page, 'Indietro')
    await press(page, 'Indietro')
    await page.locator('.step h3:focus', { hasText: 'Scegli il file' }).waitFor()
    await page.getByLabel('Tienile').check()
    await toColumns(page)
    await toPreview(page)
    await preview(page)
    await press(page, 'Importa')
    await done(page)
    t.equal(await namesIn(register), 'ab')
  },
)

registerPageTest('files that are no list', { at: AT, records: recordsOf('a') }, async (t, { page, expectStatus }) => {
  expectStatus(400, 413, 422)
  await toColumns(page)
  await page.locator('.import > .faults:focus', { hasText: "Scegli prima il file dell'elenco." }).waitFor()
  await page.locator('#import-as-of').fill('30/02/2026')
  await choose(page, Buffer.from('%PDF-1.7\n'), 'notizie.pdf')
  await toColumns(page)
  await page.locator('.import > .faults:focus', { hasText: 'Elenco letto il' }).waitFor()
  t.equal(await page.locator('#import-as-of').getAttribute('aria-invalid'), 'true')
  await page.locator('#import-as-of').fill('')
  await toColumns(page)
  await page.locator('.import > .faults:focus', { hasText: 'PDF' }).waitFor()
  await choose(page, Buffer.alloc(16 * 1024 * 1024 + 1), 'grande.xlsx')
  await toColumns(page)
  await page.locator('.import > .faults:focus', { hasText: 'grande' }).waitFor()
  t.equal(await page.locator('.step h3').innerText(), 'Scegli il file', 'another can be chosen')

  await choose(page, 'socio;scadenza;spazio extra\nb@architettitorinopec.it;30/04/2027;3\n')
  await toColumns(page)
  await page.locator('.import > .faults:focus', { hasText: 'Colonne trovate: socio' }).waitFor()
  await page.getByLabel("Che cos'è la colonna «socio»").selectOption('casella')
  await toPreview(page)
  await preview(page)
  t.match(await figures(page), ['Nuove caselle\n1'])

  await press(page, 'Indietro')
  await press(page, 'Indietro')
  await look(page, 'casella;scadenza;spazio extra\naltro@example.com;30/04/2027;3\n')
  await preview(page)
  t.match(await page.locator('.sentence').innerText(), 'Nessuna riga di questo elenco si può importare')
  t.equal(await page.getByRole('button', { name: 'Importa', exact: true }).count(), 0)
})

registerPageTest(
  'a register that changes after the preview: nothing is imported before a new confirmation',
  { at: AT, records: recordsOf('abcdefghi') },
  async (t, { page, register, expectStatus }) => {
    expectStatus(409)
    await page.getByLabel('Toglile dal registro').check()
    await look(page, whole('abcdefgh'))
    await preview(page)
    await page.getByLabel('Sì, togli 1 casella dal registro').check()
    await page.locator('[data-language=en]').click()
    t.ok(await page.getByLabel('Yes, remove 1 mailbox from the register').isChecked(), 'the same number, so it counts')
    await register.write((db) => saveMailboxes(db, recordsOf('j')))
    await page.locator('[data-language=it]').click()
    t.notOk(await page.getByLabel('Sì, togli 2 caselle dal registro').isChecked(), 'another one does not')
    await page.getByLabel('Sì, togli 2 caselle dal registro').check()
    await register.write((db) => saveMailboxes(db, recordsOf('k')))
    await press(page, 'Importa')
    await page.getByText("Il registro è cambiato dopo l'anteprima").waitFor()
    t.equal(await namesIn(register), 'abcdefghijk')
    const box = page.getByLabel('Sì, togli 3 caselle dal registro')
    t.notOk(await box.isChecked(), 'what was confirmed was another number')
    await box.check()
    await press(page, 'Importa')
    await done(page)
    t.equal(await namesIn(register), 'abcdefgh')
  },
)

registerPageTest(
  'pressed twice, and without an answer: never imported twice',
  { at: AT, records: recordsOf('a') },
  async (t, { page, register }) => {
    const queries = importsOf(page)
    await look(page, whole('ab'))
    await preview(page)
    await page.route('**/mailbox-imports?*', (route) => route.abort(), { times: 1 })
    await press(page, 'Importa')
    await page.locator('.import > .faults:focus', { hasText: "l'importazione può essere riuscita oppure no" }).waitFor()
    // As two presses before the page has drawn anything.
    await page.locator('.step form').evaluate((form) => {
      for (let presses = 0; presses < 2; presses++) form.dispatchEvent(new SubmitEvent('submit', { cancelable: true }))
    })
    await done(page)
    t.equal(sent(queries).length, 2, 'one without an answer, and one')
    t.equal(sent(queries)[1]?.get('asOf'), '2026-11-22', 'on the day of the preview, even after midnight')
    t.equal(await namesIn(register), 'ab')
  },
)

registerPageTest('a file that changes after it was chosen', { at: AT }, async (t, { page, register }) => {
  const list = join(temporaryFolder(t), 'elenco.csv')
  writeFileSync(list, whole('a'))
  await page.locator('#import-file').setInputFiles(list)
  await toColumns(page)
  await toPreview(page)
  await preview(page)
  appendFileSync(list, 'b@architettitorinopec.it;30/04/2027;3\n')
  await press(page, 'Importa')
  await faults(page).getByText('Il file è cambiato').waitFor()
  t.equal(await namesIn(register), '')
})

const path = join(temporaryFolder(t as Test), 'register.sqlite')

registerPageTest(
  'a register that is unavailable for a while',
  { at: AT, url: `sqlite:${path}` },
  async (t, { page, register, expectStatus }) => {
    expectStatus(503)
    await look(page, whole('a'))
    await preview(page)
    const other = new DatabaseSync(path)
    other.exec('BEGIN IMMEDIATE')
    await press(page, 'Importa')
    await faults(page).getByText('Riprova tra').waitFor()
    t.equal(await namesIn(register), '')
    other.exec('ROLLBACK')
    other.close()
    await press(page, 'Importa')
    await done(page)
    t.equal(await namesIn(register), 'a')
  },
)

/** Many rows with errors. */
const MANY = `casella;scadenza;spazio extra\n${Array.from({ length: 1200 }, (_, n) => `m${n}@architettitorinopec.it;31/02/2027;3\n`).join('')}`

registerPageTest('more rows to check than a page has', { at: AT }, async (t, { page, expectStatus }) => {
  expectStatus(409)
  const range = page.locator('.step .range')
  await look(page, `${MANY}a@architettitorinopec.it;30/04/2027;3\n`)
  await preview(page)
  await range.getByText('1–25 di 1.200').waitFor()
  await press(page, 'Successive')
  await range.getByText('26–50 di 1.200').waitFor()
  t.equal(await page.locator('.step .faulty tbody td').first().innerText(), '27')
  await press(page, 'Indietro')
  await press(page, 'Indietro')
  await page.getByLabel('Toglile dal registro').check()
  await toColumns(page)
  await toPreview(page)
  await preview(page)
  await range.getByText('1–25 di 1.000').waitFor()
  await page.getByText('Non mostrate qui: altre 200 righe con errori.').waitFor()
})
