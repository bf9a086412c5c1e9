import { mailboxesAfter } from '../../src/register/mailboxes.ts'
import { workbook } from '../support/workbook.ts'
import {
  AT,
  choose,
  done,
  figures,
  importsOf,
  look,
  namesIn,
  press,
  preview,
  recordsOf,
  sent,
  TORINO,
  toColumns,
  toPreview,
  whole,
} from './import-steps.ts'
import { announced, textsOf } from './open-page.ts'
import { registerPageTest, signIn } from './register-page.ts'

/** A list with a column that was not understood, one that is dropped, a warning, a fault, and another domain. */
const LIST = `matricola;casella;scadenza;GB in più;conservazione;recapito
1;a@architettitorinopec.it;30/04/2027;3;;uno@example.org
2;n@architettitorinopec.it;30/04/2027;2;1;due@example.org
3;o@architettitorinopec.it;30/04/2029;;1;
4;p@architettitorinopec.it;31/02/2027;;1;
5;altro@example.com;30/04/2027;;1;
`

registerPageTest('a list in three steps', { at: AT, records: recordsOf('a') }, async (t, { page, register }) => {
  const queries = importsOf(page)
  await choose(page, LIST)
  t.equal(await page.locator('.chosen').innerText(), 'File scelto: elenco.csv')
  await page.locator('#import-as-of').fill('21/11/2026')
  await toColumns(page)
  await page.locator('.step h3:focus', { hasText: 'Che cosa sono le colonne' }).waitFor()
  const choice = (column: string) => page.getByLabel(`Che cos'è la colonna «${column}»`)
  t.equal(await choice('recapito').locator('option:checked').innerText(), 'Come capita: recapito (posta ordinaria)')
  t.match(await textsOf(page.locator('.step tbody tr').nth(1)), [/a@architettitorinopec\.it\nn@/])
  await choice('GB in più').selectOption('Spazio extra archivio e inbox')
  await toPreview(page)
  await preview(page)
  t.strictSame(await figures(page), [
    'Nuove caselle\n2',
    'Caselle modificate\n1',
    'Caselle uguali\n0',
    'Altri domini\n1',
    'Righe con errori\n1',
  ])
  t.strictSame(await textsOf(page.locator('.import .dates p')), [
    'Elenco: elenco.csv',
    'Letto il 21 novembre 2026: 5 righe',
  ])
  t.strictSame(await textsOf(page.locator('.step .faulty tbody tr')), [
    "4\to@architettitorinopec.it\tDa verificare\tLa scadenza è più lontana del previsto (al più tardi il 21 novembre 2027): controllare la data nell'area clienti.",
    '5\tp@architettitorinopec.it\tCon errori\t\nscadenza: La data non esiste o non è scritta come 30/04/2027.',
  ])
  t.match(await page.locator('.step').innerText(), 'Colonne di cui non resta nulla: matricola.')
  t.match(await page.locator('.step').innerText(), "È un'anteprima: il registro non è ancora cambiato.")
  t.equal(await namesIn(register), 'a', 'nothing has happened yet')

  await press(page, 'Importa')
  await done(page)
  t.equal(await namesIn(register), 'ano')
  t.equal(sent(queries).length, 1)
  t.equal(
    String(sent(queries)[0]),
    'agreement=architetti-torino&asOf=2026-11-21&mode=merge&column=GB+in+pi%C3%B9%3Aextra-space',
  )
  t.match(await page.locator('.step').innerText(), 'Il registro è aggiornato: 3 caselle tra nuove e modificate.')
  const [n] = await register.read((db) => mailboxesAfter(db, TORINO, 'm', 1))
  t.match(n, { contact: 'due@example.org', readOn: '2026-11-21', addOns: [{ gigabytes: 2 }, { gigabytes: 1 }] })

  await page.getByRole('link', { name: 'Vai a Oggi' }).click()
  await page.locator('.part h2:focus', { hasText: 'Rinnovi dei prossimi 60 giorni' }).waitFor()
  await page.getByRole('link', { name: 'Importa', exact: true }).click()
  await press(page, 'Importa un altro elenco')
  await page.locator('.step h3:focus', { hasText: 'Scegli il file' }).waitFor()
  t.equal(await page.locator('.chosen').innerText(), '', 'nothing of the last list is kept')
})

registerPageTest(
  'a workbook that takes the place of the register: what it removes is confirmed by its number',
  { at: AT, records: recordsOf('abcdefghij') },
  async (t, { page, register }) => {
    const queries = importsOf(page)
    const rows = [...'abc'].map((name) => [`${name}@architettitorinopec.it`, '30/04/2027', 3])
    await page.getByLabel('Toglile dal registro').check()
    await look(page, workbook({ Soci: [['casella', 'scadenza', 'spazio extra'], ...rows] }), 'soci.xlsx')
    await preview(page)
    t.match(await figures(page), ['Nuove caselle\n0', 'Caselle modificate\n0', 'Caselle tolte\n7'])
    t.match(await page.locator('.removal').innerText(), "L'elenco non nomina 7 caselle del registro.")
    await page.getByText('Quali caselle').click()
    const gone = [...'defghij'].map((name) => `${name}@architettitorinopec.it`)
    t.strictSame(await textsOf(page.locator('.removal li')), gone)
    await press(page, 'Importa')
    await page.locator('.import > .faults:focus', { hasText: 'Conferma qui se è giusto togliere 7 caselle.' }).waitFor()
    t.equal(sent(queries).length, 0)
    await page.getByLabel('Sì, togli 7 caselle dal registro').check()
    await press(page, 'Importa')
    await done(page)
    t.equal(await namesIn(register), 'abc')
    t.equal(sent(queries)[0]?.get('removeAtMost'), '7')
  },
)

registerPageTest(
  'the list of another Order removes nothing, and does not say that it would',
  { at: AT, records: recordsOf('abc') },
  async (t, { page, register }) => {
    await page.getByLabel('Toglile dal registro').check()
    await look(page, 'casella;scadenza;spazio extra\nx@example.com;30/04/2027;1\n')
    await preview(page)
    t.strictSame(await figures(page), [
      'Nuove caselle\n0',
      'Caselle modificate\n0',
      'Caselle uguali\n0',
      'Altri domini\n1',
    ])
    t.equal(await page.getByRole('button', { name: 'Importa', exact: true }).count(), 0)
    t.equal(await namesIn(register), 'abc')
  },
)

registerPageTest(
  'sheets that were not read are named before the columns are chosen',
  { at: AT },
  async (t, { page }) => {
    const sheet = (name: string) => [
      ['casella', 'scadenza', 'spazio extra'],
      [`${name}@architettitorinopec.it`, '30/04/2027', 1],
    ]
    await choose(page, workbook({ Praticanti: sheet('a'), Caselle: sheet('b') }), 'due.xlsx')
    await toColumns(page)
    await page.locator('.step .alert', { hasText: 'Caselle' }).waitFor()
    t.equal(await page.locator('.step h3').innerText(), 'Che cosa sono le colonne')
  },
)

registerPageTest(
  'another language in every step keeps what was chosen',
  { at: AT, records: recordsOf('a') },
  async (t, { page }) => {
    const to = (language: string) => page.locator(`[data-language=${language}]`).click()
    await page.locator('#import-as-of').fill('21/11/2026')
    await choose(page, LIST)
    await to('en')
    await page.getByRole('heading', { name: 'Choose the file' }).waitFor()
    t.equal(await page.locator('#import-as-of').inputValue(), '21/11/2026')
    t.equal(await page.locator('.chosen').innerText(), 'Chosen file: elenco.csv')
    await press(page, 'Go on to the columns')
    await page.getByLabel('What the column “GB in più” is').selectOption('Extra space for archive and inbox')
    await to('it')
    const choice = page.getByLabel("Che cos'è la colonna «GB in più»")
    await choice.waitFor()
    t.equal(await choice.inputValue(), 'extra-space')
    await toPreview(page)
    await preview(page)
    await to('en')
    await page.locator('.step .reasons').getByText('The date does not exist').waitFor()
    t.equal(await page.locator('.step h3').innerText(), 'What would change')
    await press(page, 'Import')
    await page.getByRole('heading', { name: 'Import done' }).waitFor()
    await to('it')
    await page.getByText('La data non esiste').waitFor()
    t.match(await figures(page), ['Nuove caselle\n2'], 'still what was imported')
    await page.route('**/mailbox-imports?*', (route) => route.abort(), { times: 1 })
    await to('en')
    await page.getByRole('heading', { name: 'Import done' }).waitFor()
    t.notOk(await page.locator('.import > .faults').isVisible(), 'also where its sentences cannot be read again')
  },
)

registerPageTest('NDJSON, and a list without services', { at: AT }, async (t, { page, register }) => {
  await choose(page, '{"address":"a@architettitorinopec.it","expiresOn":"2027-04-30","addOns":[]}\n', 'elenco.ndjson')
  await toColumns(page)
  await page.getByText('In questo file non ci sono colonne da scegliere').waitFor()
  await toPreview(page)
  await preview(page)
  await press(page, 'Importa')
  await done(page)
  await press(page, 'Importa un altro elenco')
  await choose(page, 'casella;scadenza\nb@architettitorinopec.it;30/04/2027\n')
  await toColumns(page)
  await page.getByLabel("Nessuna casella dell'elenco ha servizi aggiuntivi").check()
  await toPreview(page)
  await preview(page)
  await press(page, 'Importa')
  await done(page)
  t.equal(await namesIn(register), 'ab')
})

registerPageTest(
  'what was said about one file does not count for the next',
  { at: AT, records: recordsOf('a') },
  async (t, { page, register }) => {
    const queries = importsOf(page)
    const box = page.getByLabel("Nessuna casella dell'elenco ha servizi aggiuntivi")
    const backToFile = async () => {
      await press(page, 'Indietro')
      await box.waitFor()
      await press(page, 'Indietro')
      await page.locator('.step h3:focus', { hasText: 'Scegli il file' }).waitFor()
    }
    await choose(page, 'casella;scadenza;altro\na@architettitorinopec.it;30/04/2027;1\n')
    await toColumns(page)
    await box.check()
    await toPreview(page)
    await preview(page)
    t.equal(queries.at(-1)?.get('services'), 'none')
    await press(page, 'Indietro')
    await page.getByLabel("Che cos'è la colonna «altro»").selectOption('Spazio extra archivio e inbox')
    t.notOk(await box.isVisible(), 'a list with a column of a service has services')
    await toPreview(page)
    await preview(page)
    t.notOk(queries.at(-1)?.has('services'))
    await press(page, 'Indietro')
    await page.getByLabel("Che cos'è la colonna «altro»").selectOption('')
    await toPreview(page)
    await preview(page)
    await backToFile()

    await choose(page, 'casella;scadenza\na@architettitorinopec.it;30/05/2027\n', 'b.csv')
    await toColumns(page)
    await box.waitFor()
    t.notOk(await box.isChecked())
    await toPreview(page)
    await preview(page)
    await backToFile()
    await look(page, 'casella;scadenza;spazio extra\na@architettitorinopec.it;30/05/2027;\n', 'c.csv')
    await preview(page)
    t.strictSame(
      queries.slice(-4).map((query) => query.has('services')),
      [false, false, false, false],
    )
    await press(page, 'Importa')
    await done(page)
    const [a] = await register.read((db) => mailboxesAfter(db, TORINO, '', 1))
    t.match(a, { expiresOn: '2027-05-30' })
  },
)

registerPageTest(
  'what is being imported waits while another part is looked at, and is forgotten with the key',
  { at: AT },
  async (t, { page, key }) => {
    await look(page, whole('abc'))
    await preview(page)
    await page.getByRole('link', { name: 'Oggi' }).click()
    await page.getByRole('heading', { name: 'Rinnovi dei prossimi' }).waitFor()
    await page.getByRole('link', { name: 'Importa', exact: true }).click()
    await page.getByRole('heading', { name: 'Che cosa cambierebbe' }).waitFor()
    t.match(await figures(page), ['Nuove caselle\n3'])
    await page.getByRole('button', { name: 'Esci' }).click()
    await signIn(page, key)
    await page.getByRole('heading', { name: 'Scegli il file' }).waitFor()
  },
)

registerPageTest('a key that may only read', { at: AT, allows: { scopes: ['read'] } }, async (t, { page }) => {
  await page.getByText('Questa chiave non permette di importare').waitFor()
  t.equal(await page.locator('#import-file').count(), 0)
})

registerPageTest(
  'reading that is stopped',
  { at: AT, before: async (page) => void (await page.route('**/mailbox-imports?*', () => {}, { times: 1 })) },
  async (t, { page }) => {
    await choose(page, whole('a'))
    await toColumns(page)
    await announced(page, 'Lettura di elenco.csv')
    await page.getByRole('button', { name: 'Interrompi' }).press('Enter')
    await page.locator('.step h3:focus', { hasText: 'Scegli il file' }).waitFor()
    t.equal(await page.locator('.chosen').innerText(), 'File scelto: elenco.csv')
  },
)

registerPageTest(
  'a key for several agreements says which one the list is of',
  { at: AT, allows: { agreement: undefined } },
  async (t, { page }) => {
    const queries = importsOf(page)
    const agreement = page.getByLabel('Convenzione')
    await agreement.locator('option', { hasText: 'Ordine Architetti Torino' }).waitFor({ state: 'attached' })
    const options = await textsOf(agreement.locator('option'))
    t.ok(options.length > 1)
    t.match(options, ['Ordine Architetti Torino'])
    await choose(page, whole('a'))
    await agreement.selectOption({ index: 1 })
    await toColumns(page)
    await toPreview(page)
    await preview(page)
    t.match(await figures(page), ['Nuove caselle\n0', 'Caselle modificate\n0', 'Caselle uguali\n0', 'Altri domini\n1'])
    t.not(queries[0]?.get('agreement'), TORINO)
  },
)
