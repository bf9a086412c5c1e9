import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { workbook } from '../support/workbook.ts'
import { announced, EXAMPLE, fill, pageTest, settled, textsOf } from './open-page.ts'

const file = (name: string, text: string) => ({ name, mimeType: '', buffer: Buffer.from(text) })

const LIST = `pec;data scadenza;spazio extra;conservazione;gb usati;credito;telefono
a@architettitorinopec.it;30/04/2027;3;1;2,5;15,86;1
b@architettitorinopec.it;30/04/2027;3;1;2,5;5,00;2
c@architettitorinopec.it;15/12/2026;2;;0,5;1,00;3
d@architettitorinopec.it;31/12/2026;1;;0,5;;4
e@architettitorinopec.it;30/09/2026;1;;0,5;;5
f@architettitorinopec.it;31/02/2027;1;;0,5;;6
g@example.org;30/04/2027;1;;0,5;;7
`

/** What a timer in the page records while a list is checked. */
interface Ticking {
  /** How often the timer fired, and the longest time between two ticks, in milliseconds. */
  readonly ticks: number
  readonly longest: number
  /** The text of the progress at each tick, a line each. */
  readonly progress: string
}

const rows = (page: Page, table: string) => textsOf(page.locator(`${table} tbody tr`))

pageTest('a list, from the file to the download', { at: '#report' }, async (t, { page }) => {
  await page.locator('#report-file').setInputFiles(file('caselle.csv', LIST))
  await page.locator('#report-answer .summary').waitFor()
  t.strictSame(await textsOf(page.locator('.summary .figures > div')), [
    'Caselle a rischio\n4',
    'Caselle controllate\n5',
    'Righe con errori\n2',
    'Rinnovi dovuti, IVA inclusa\n42,70 €',
    'Da caricare (dove il credito è noto)\n17,18 €',
  ])
  t.strictSame(await textsOf(page.locator('.summary .dates p')), [
    'Elenco: caselle.csv',
    'Data del calcolo: 22 novembre 2026',
  ])
  t.equal(await page.locator('.summary .figures .danger').innerText(), '2', 'faulty rows stand out')
  t.match(await page.locator('.summary').innerText(), 'Colonne ignorate, che restano nel file con gli esiti: telefono')
  t.match(await page.locator('.summary').innerText(), /Caselle con avvisi\s+Oltre il piano base 1/)
  await page.waitForFunction(() =>
    document.getElementById('announcement')?.textContent?.startsWith('Elenco controllato'),
  )

  t.equal(await page.locator('.chart svg .segment').count(), 4)
  await page.locator('.chart-table summary').click()
  t.strictSame(await rows(page, '.chart-table'), [
    'dicembre 2026\t1\t0\t1\t0\t2\t10,98 €',
    'aprile 2027\t0\t1\t0\t1\t2\t31,72 €',
  ])

  await page.locator('.at-risk tbody tr').first().waitFor()
  const addresses = () => page.locator('.at-risk tbody .address').allInnerTexts()
  const initials = async () => (await addresses()).map((address) => address.charAt(0)).join('')
  t.equal(await initials(), 'cdbe', 'ordered by due date, the one that has passed last')
  t.match(await rows(page, '.at-risk'), [
    /^15 dic 2026/,
    /^31 dic 2026/,
    /^30 apr 2027/,
    /^30 settembre 2026 \(passata\)/,
  ])
  await page.locator('.at-risk').getByRole('button', { name: 'Casella' }).click()
  await page.locator('.at-risk th[aria-sort=ascending]', { hasText: 'Casella' }).waitFor()
  t.equal(await initials(), 'bcde')
  await page.locator('.at-risk').getByRole('button', { name: 'Casella' }).click()
  await page.locator('.at-risk th[aria-sort=descending]', { hasText: 'Casella' }).waitFor()
  t.equal(await initials(), 'edcb')
  await page.getByLabel('Rinnovo entro (giorni)').fill('30')
  await page.locator('.at-risk').getByText('1–2 di 2').waitFor()
  t.equal(await initials(), 'ec', 'due within 30 days, and the one that has passed')
  await page.getByLabel('Rinnovo entro (giorni)').fill('')
  await page.locator('#risk-outcome').selectOption('partly-covered')
  await page.locator('.at-risk').getByText('1–1 di 1').waitFor()
  t.equal(await initials(), 'b')
  await page.locator('.at-risk tbody summary').click()
  t.match(await page.locator('.at-risk tbody details').innerText(), 'da caricare entro il 15 aprile 2027: 10,86 euro')

  t.strictSame(await rows(page, '.faulty'), [
    '7\tf@architettitorinopec.it\t\ndata scadenza: La data non esiste o non è scritta come 30/04/2027.',
    '8\tg@example.org\t\npec: Nessun Ordine convenzionato usa questo dominio: controllare la parte dopo la @.',
  ])

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Scarica 7 righe in CSV' }).click(),
  ])
  t.equal(download.suggestedFilename(), 'rinnovi-2026-11-22.csv')
  await page.locator('#report-answer .actions').getByText('Il file CSV è stato scaricato.').waitFor()
  const lines = (await readFile(await download.path(), 'utf8')).trim().split('\n')
  t.equal(lines.length, 8, 'a line for each mailbox, and the header')
})

const CHECKED = 'a@architettitorinopec.it;30/04/2027;3;1;2,5;50,00;1\n'
const HEADER = LIST.slice(0, LIST.indexOf('\n') + 1)
const FAULTY = 'g@example.org;30/04/2027;1;;0,5;;7\n'

// What a list without a mailbox at risk says, by the number of its checked and of its faulty rows.
for (const { name, rows: lines, expect, done } of [
  {
    name: 'one row',
    rows: CHECKED.replace('2,5', '0,5'),
    expect: 'Nessuna casella a rischio.',
    done: ': 1 riga, 0 caselle',
  },
  {
    name: 'one checked, one faulty',
    rows: CHECKED.replace('2,5', '0,5') + FAULTY,
    expect: "L'unica casella controllata non è a rischio; 1 riga non controllata: vedi sotto.",
    done: ': 2 righe, 0 caselle a rischio, 1 riga con errori.',
  },
  {
    name: 'two checked, six faulty',
    rows: CHECKED.replace('2,5', '0,5') + CHECKED.replace('2,5', '0,5').replace('a@', 'b@') + FAULTY.repeat(6),
    expect: 'Nessuna casella a rischio tra le 2 controllate; 6 righe non controllate: vedi sotto.',
    done: ': 8 righe, 0 caselle a rischio, 6 righe con errori.',
  },
  {
    name: 'all faulty',
    rows: FAULTY.repeat(2),
    expect: 'Nessuna casella controllata; 2 righe non controllate: vedi sotto.',
    done: ': 2 righe, 0 caselle a rischio, 2 righe con errori.',
  },
]) {
  pageTest(`no mailbox at risk: ${name}`, { at: '#report' }, async (t, { page }) => {
    await page.locator('#report-file').setInputFiles(file('caselle.csv', HEADER + lines))
    await page.locator('#report-answer .summary').waitFor()
    t.equal(await page.locator('#report-answer .none-at-risk').innerText(), expect)
    const isCalm = name === 'one row'
    t.equal(await page.locator('.summary .figures .danger').count(), isCalm ? 0 : 1)
    t.equal(await page.locator('.none-at-risk .sentence.warning').count(), isCalm ? 0 : 1)
    await announced(page, done)
  })
}

pageTest(
  'a list without a column that is needed: the columns found and the names understood',
  {
    at: '#report',
  },
  async (t, { page, expectStatus }) => {
    expectStatus(422)
    const help = page.locator('#report-list .header-help')
    const row = 'a@architettitorinopec.it;30/04/2027;3\n'
    await page.locator('#report-file').setInputFiles(file('a.csv', `casella;scadenza;GB extra\n${row}`))
    await help.getByText('Colonne trovate: casella, scadenza, GB extra.').waitFor()
    t.match(await help.innerText(), /spazio extra/)
    t.notMatch(await help.innerText(), /domicilio digitale/)
    await page.locator('#report-file').setInputFiles(file('b.csv', `socio;scadenza;spazio extra\n${row}`))
    await help.getByText('Colonne trovate: socio, scadenza, spazio extra.').waitFor()
    t.match(await help.innerText(), /domicilio digitale/)
    t.notMatch(await help.innerText(), /conservazione/)
  },
)

pageTest('a column that may be a service and was not understood', { at: '#report' }, async (t, { page }) => {
  const list = 'casella;scadenza;conservazione;GB extra\na@architettitorinopec.it;30/04/2027;;3\n'
  await page.locator('#report-file').setInputFiles(file('caselle.csv', list))
  await page.locator('.unchecked').getByText('GB extra').waitFor()
  t.equal(
    await page.locator('#report-answer .none-at-risk').innerText(),
    "Non si può dire che nessuna casella sia a rischio: una parte dell'elenco, indicata sopra, non è stata controllata.",
  )
  await announced(page, 'Attenzione: queste colonne')
})

pageTest('sheets of a workbook that were not read', { at: '#report' }, async (t, { page }) => {
  const sheet = (name: string) => [
    ['casella', 'scadenza', 'spazio extra'],
    [`${name}@architettitorinopec.it`, '30/04/2027', 0],
  ]
  const list = workbook({ Gennaio: sheet('a'), Febbraio: sheet('b'), Marzo: sheet('c'), Note: [['promemoria']] })
  await page.locator('#report-file').setInputFiles({ name: 'caselle.xlsx', mimeType: '', buffer: list })
  await announced(page, 'anche questi fogli sembrano elenchi')
  const summary = page.locator('#report-answer .summary')
  t.match(await summary.innerText(), /non sono stati controllati: Febbraio, Marzo\. [\s\S]*Caselle a rischio/, 'first')
  t.match(await page.locator('#report-answer .none-at-risk').innerText(), /^Non si può dire che nessuna casella/)
  await page.getByRole('link', { name: 'ENG' }).click()
  await summary.getByText('were not checked: Febbraio, Marzo.').waitFor()
  t.match(await page.locator('#report-answer .none-at-risk').innerText(), /^It cannot be said that no mailbox/)
})

pageTest('the sample list, and another language', { at: '#report' }, async (t, { page }) => {
  const hint = 'una per servizio, ad esempio Spazio extra archivio e inbox e Conservazione. Il controllo parte subito'
  await page.locator('#report-hint').getByText(hint).waitFor()
  await page.getByRole('button', { name: 'Prova con un elenco di esempio' }).click()
  await page.locator('.at-risk tbody tr').first().waitFor()
  t.ok((await page.locator('.at-risk tbody tr').count()) > 5)
  await page.getByRole('link', { name: 'ENG' }).click()
  await page.getByRole('heading', { name: 'Mailboxes at risk' }).waitFor()
  await page.getByText('The date does not exist or is not written like 2027-04-30.').waitFor()
  t.match(await page.locator('#report-hint').innerText(), 'one per service, for example Extra space')
  t.notMatch(await page.locator('#view-report').innerText(), /Caselle|Scadenza|Riga\b/)
})

pageTest('the example of an amount in an English list', { at: '?lang=en#report' }, async (t, { page }) => {
  const list = 'address;expiresOn;credit;extra-space\na@architettitorinopec.it;2027-04-30;1.234;3\n'
  await page.locator('#report-file').setInputFiles(file('list.csv', list))
  await page.locator('.faulty').getByText('for example 1234.50').waitFor()
  await announced(page, 'List checked: 1 row, 0 mailboxes at risk, 1 row with errors.')
  t.equal(await page.locator('.none-at-risk').innerText(), 'No mailbox checked; 1 row not checked: see below.')
})

pageTest('a list dropped on the page', { at: '#report' }, async (t, { page }) => {
  const list = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([text], 'caselle.ndjson'))
    return transfer
  }, '{"address":"a@architettitorinopec.it","expiresOn":"2027-04-30","addOns":[{"service":"extra-space","gigabytes":1}]}\n')
  await page.dispatchEvent('#report-list', 'dragover', { dataTransfer: list })
  t.equal(await page.locator('.dragging').count(), 1)
  await page.dispatchEvent('#report-list', 'drop', { dataTransfer: list })
  await page.locator('#report-answer .summary').waitFor()
  t.equal(await page.locator('.dragging').count(), 0)
  t.match(await page.locator('#report-answer').innerText(), /Caselle controllate\s+1\s/)
})

const fixture = (name: string): string => fileURLToPath(new URL(`../fixtures/lists/${name}`, import.meta.url))

pageTest('a workbook, and what is none', { at: '#report' }, async (t, { page, expectStatus }) => {
  for (const name of ['secretariat.xlsx', 'secretariat.ods']) {
    await page.locator('#report-file').setInputFiles(fixture(name))
    await page.locator('#report-answer .summary').waitFor()
    t.match(await page.locator('#report-answer').innerText(), /Caselle controllate\s+4\s/, name)
    await page.reload()
  }
  expectStatus(422)
  await page.locator('#report-file').setInputFiles(fixture('excel-97.xls'))
  const faults = page.locator('#report-list .faults')
  await faults.getByText('Salva con nome: «CSV UTF-8» o «.xlsx»').first().waitFor()
})

pageTest('lists that cannot be used', { at: '#report' }, async (t, { page, expectStatus }) => {
  expectStatus(422)
  const faults = page.locator('#report-list .faults')
  await page.locator('#report-file').setInputFiles(file('caselle.csv', LIST))
  await announced(page, 'Elenco controllato')
  await page.locator('#report-file').setInputFiles(file('senza.csv', 'nome;telefono\nMario;1\n'))
  await faults.getByText("Intestazione dell'elenco non utilizzabile").waitFor()
  t.strictSame(await textsOf(faults.locator('> ul li')), [
    'Colonna «casella»: Questo dato è obbligatorio e manca.',
    'Colonna «scadenza»: Questo dato è obbligatorio e manca.',
  ])
  t.ok(await faults.evaluate((node) => node === document.activeElement), 'the summary has the focus')
  await settled(page)
  t.equal(await page.locator('#announcement').innerText(), '', 'the previous list is no longer announced')
  await page.locator('#report-file').setInputFiles(file('vuoto.csv', ''))
  await faults.getByText('Elenco vuoto').waitFor()
  t.notMatch(await faults.innerText(), 'false')
  await page.locator('#report-file').setInputFiles(file('caselle.csv', LIST))
  await page.locator('#report-answer .summary').waitFor()
  t.equal(await faults.isVisible(), false)
})

pageTest('a response that is cut off is never shown as complete', { at: '#report' }, async (t, { page }) => {
  const context = page.context()
  await context.route('**/v1/renewal-reports?*', (route) =>
    route.fulfill({ status: 200, contentType: 'application/x-ndjson', body: '{"line":2,"errors":[]}\n' }),
  )
  await page.locator('#report-file').setInputFiles(file('caselle.csv', LIST))
  await page.getByText('La risposta si è interrotta prima della fine').waitFor()
  t.equal(await page.locator('#report-answer').innerText(), '')
})

pageTest('50 000 mailboxes do not block the page', { at: '#report' }, async (t, { page }) => {
  const lines = Array.from({ length: 50_000 }, (_, index) => {
    const [day, month] = [1 + (index % 28), 1 + (index % 12)]
    return `m${index}@architettitorinopec.it;${day}/${month}/2027;${1 + (index % 4)};${index % 2};${index % 30},50`
  })
  await page.evaluate(() => {
    const state: Ticking = { ticks: 0, longest: 0, progress: '' }
    Object.assign(globalThis, state)
    let last = performance.now()
    setInterval(() => {
      const now = performance.now()
      const shown = document.querySelector('#report-progress .rows')?.textContent
      const { ticks, longest, progress } = globalThis as unknown as Ticking
      Object.assign(globalThis, {
        ticks: ticks + 1,
        longest: Math.max(longest, now - last),
        progress: shown ? `${progress}${shown}\n` : progress,
      } satisfies Ticking)
      last = now
    }, 20)
  })
  const ticking = (): Promise<Ticking> =>
    page.evaluate(() => {
      const { ticks, longest, progress } = globalThis as unknown as Ticking
      return { ticks, longest, progress }
    })
  const list = `casella;scadenza;spazio extra;conservazione;credito\n${lines.join('\n')}\n`
  await page.locator('#report-file').setInputFiles(file('grande.csv', list))
  await page.locator('#report-answer .summary').waitFor()
  const { ticks, progress } = await ticking()
  t.match(progress, /di circa 50\.000/, 'the progress was shown')
  t.match(await page.locator('.summary').innerText(), /Caselle controllate\s+50\.000/)
  await page.locator('.at-risk').getByRole('button', { name: 'Da caricare' }).click()
  await page.locator('.at-risk th[aria-sort]', { hasText: 'Da caricare' }).waitFor()
  await page.locator('.at-risk').getByRole('button', { name: 'Successive' }).click()
  await page.getByText(/^26–50 di/).waitFor()
  t.comment(`the page was blocked for at most ${Math.round((await ticking()).longest)} ms`)
  // On any machine: if the page checked the list itself instead of its worker, its timer would hardly fire.
  t.ok(ticks >= 20, `${ticks} ticks while the list was checked`)
})

pageTest('a long list can be stopped', { at: '#report' }, async (t, { page }) => {
  await page.context().route('**/v1/renewal-reports?*', () => new Promise(() => {}))
  await page.locator('#report-file').setInputFiles(file('caselle.csv', LIST))
  await page.getByRole('button', { name: 'Interrompi' }).click()
  await page.waitForFunction(() => document.getElementById('announcement')?.textContent?.startsWith('Hai interrotto'))
  t.equal(
    await page.locator('#report-answer').innerText(),
    'Hai interrotto il controllo: scegli un file per ricominciare.',
  )
  t.equal(await page.locator('#report-progress').isVisible(), false)
  t.equal(await page.evaluate(() => document.activeElement?.id), 'report-file')
})

pageTest(
  'the filters are kept in another language, and outcomes are sorted by severity',
  { at: '#report' },
  async (t, { page }) => {
    const over = 'h@architettitorinopec.it;30/04/2027;;;2,5;;8\n'
    await page.locator('#report-file').setInputFiles(file('caselle.csv', LIST + over))
    await page.locator('.at-risk tbody tr').first().waitFor()
    await page.locator('.at-risk').getByRole('button', { name: 'Esito' }).click()
    await page.locator('.at-risk th[aria-sort]', { hasText: 'Esito' }).waitFor()
    const outcomes = async () => textsOf(page.locator('.at-risk tbody summary .outcome'))
    t.strictSame(await outcomes(), [
      'Verrebbe disattivato',
      'Coperto in parte',
      'Credito non noto',
      'Scadenza passata',
      'Nulla da rinnovare',
    ])
    await page.locator('#risk-outcome').selectOption({ label: 'Nulla da rinnovare' })
    await page.locator('.at-risk').getByText('1–1 di 1').waitFor()
    await page.getByRole('link', { name: 'ENG' }).click()
    await page.getByRole('heading', { name: 'Mailboxes at risk' }).waitFor()
    await page.locator('.at-risk').getByText('1–1 of 1').waitFor()
    t.equal(await page.locator('#risk-outcome').inputValue(), 'nothing-to-renew')
    t.equal(await page.locator('.at-risk th[aria-sort]').innerText(), 'Outcome')
  },
)

pageTest(
  'a sample list that cannot be loaded, and a service that rejects a list',
  { at: '#report' },
  async (t, { page, expectStatus }) => {
    expectStatus(404, 503)
    const faults = page.locator('#report-list .faults')
    await page.route('**/elenco-caselle-esempio.csv', (route) => route.fulfill({ status: 404, body: '' }))
    await page.locator('#report-sample').click()
    await faults.getByText('Il servizio non risponde').waitFor()
    await page.route('**/elenco-caselle-esempio.csv', (route) => route.abort())
    await page.locator('#report-sample').click()
    await faults.getByText('Il servizio non risponde').waitFor()
    t.equal(await page.locator('#report-progress').isVisible(), false)
    await page.context().route('**/v1/renewal-reports?*', (route) =>
      route.fulfill({
        status: 503,
        headers: { 'retry-after': '1' },
        contentType: 'application/problem+json',
        body: JSON.stringify({
          title: 'Servizio momentaneamente non disponibile',
          detail: 'Il servizio è sovraccarico.',
        }),
      }),
    )
    await page.locator('#report-file').setInputFiles(file('caselle.csv', LIST))
    await faults.getByText('Riprova tra 1 secondo.').waitFor()
  },
)

pageTest(
  'a file dropped beside its place is not opened, and a skip link stays in the view',
  { at: '#report' },
  async (t, { page }) => {
    const allowed = await page.evaluate(() =>
      ['dragover', 'drop'].map((type) =>
        document.querySelector('header')?.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true })),
      ),
    )
    t.strictSame(allowed, [false, false])
    await page.getByText('Vai al contenuto').focus()
    await page.keyboard.press('Enter')
    t.match(page.url(), /#report$/)
    t.equal(await page.evaluate(() => document.activeElement?.id), 'content')
  },
)

const BEYOND_TERM = `pec;scadenza;spazio extra;credito
a@architettitorinopec.it;28/11/2027;3;1,00
b@architettitorinopec.it;28/11/2027;3;50,00
c@architettitorinopec.it;30/04/2027;3;50,00
`

pageTest('an expiry two years off is no plain outcome', { at: '#report' }, async (t, { page }) => {
  await page.locator('#report-file').setInputFiles(file('caselle.csv', BEYOND_TERM))
  const table = page.locator('.at-risk tbody')
  await table.locator('tr').first().waitFor()
  t.match(await page.locator('.summary').innerText(), /Caselle con avvisi\s+Scadenza da controllare 2/)
  t.strictSame((await table.locator('.address').allInnerTexts()).sort(), [
    'a@architettitorinopec.it',
    'b@architettitorinopec.it',
  ])
  for (const verdict of await textsOf(table.locator('.verdict'))) {
    t.match(verdict, /^(Verrebbe disattivato|Si rinnova)\s+Scadenza da controllare .*scadenza/s, 'not folded away')
  }
  await page.locator('#risk-outcome').selectOption({ label: 'Scadenza da controllare' })
  await page.locator('.at-risk').getByText('1–2 di 2').waitFor()

  await page.getByRole('link', { name: 'Rinnovo', exact: true }).click()
  await fill(page, 'renewal', { ...EXAMPLE, expiresOn: '28/11/2027', credit: '50' })
  await page.locator('#renewal-answer .sentence.warning + .notes').waitFor()
  t.equal(await page.locator('#renewal-answer .sentence.success').count(), 0, 'no calm green')
})
