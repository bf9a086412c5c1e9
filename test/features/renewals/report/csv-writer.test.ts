import { read } from '@e965/xlsx'
import t from 'tap'
import { XLSX } from '../../../../src/lists/list.ts'
import { testApp } from '../../../support/app.ts'
import { readReport, report } from '../../../support/report.ts'

const app = await testApp()

/** The lines of a table, without their last cell: the sentence of the result, which has tests of its own. */
function linesOf(body: string): string[] {
  const last = body.includes(';esito;') ? /;(?:"[^"]*"|[^;"]*)$/ : /,(?:"[^"]*"|[^,"]*)$/
  return body.split('\r\n').map((line) => line.replace(last, ''))
}

const LIST = `pec,scadenza,credito,spazio usato,extra-space,note
mario.rossi@architettitorinopec.it,30/4/2027,"1.234,50","2,5",3,=HYPERLINK("x")
anna.verdi@architettitorinopec.it,2027-02-01,,,1,+39 011
luca.neri@architettitorinopec.it,31/2/2027,1.234,,,-5
=cmd@architettitorinopec.it,2026-11-21,0,,,@home
sara@architettitorinopec.it,2027-02-28
eva@elsewhere.example,2027-02-28,,,2,"two
lines",,
"open
`

t.test(
  'for an Italian spreadsheet: semicolons, decimal commas, dd/mm/yyyy, a byte order mark, and no formula',
  async (t) => {
    const response = await report(app, LIST, { accept: 'text/csv', 'accept-language': 'it-IT' })
    t.equal(response.headers['content-type'], 'text/csv; charset=utf-8')
    t.equal(response.headers['content-language'], 'it')
    t.strictSame(linesOf(response.body), [
      '\ufeffpec;scadenza;credito;spazio usato;extra-space;note;esito;rinnovo il;importo dovuto;da caricare;caricare entro;errori;avvisi',
      `mario.rossi@architettitorinopec.it;30/04/2027;1234,50;2,5;3;"'=HYPERLINK(""x"")";si rinnova;30/04/2027;10,98;0,00;15/04/2027;;`,
      'anna.verdi@architettitorinopec.it;01/02/2027;;;1;+39 011;credito non noto;01/02/2027;3,66;;17/01/2027;;',
      "luca.neri@architettitorinopec.it;31/2/2027;1.234;;;-5;;;;;;scadenza: La data non esiste o non è scritta come 30/04/2027. credito: Scrivere l'importo in cifre, con due decimali, ad esempio 1234,50, o lasciare vuoto se non è noto.;",
      "'=cmd@architettitorinopec.it;21/11/2026;0,00;;;'@home;scadenza passata;;;;;;",
      'sara@architettitorinopec.it;28/02/2027;;;;;nulla da rinnovare;;;;;;',
      `eva@elsewhere.example;28/02/2027;;;2;"two\nlines";;;;;;pec: Nessun Ordine convenzionato usa questo dominio: controllare la parte dopo la @.;`,
      ';;;;;;;;;;;"Riga 9: Non è scritto correttamente: un esempio è ""…""""…"".";',
      '',
    ])
  },
)

t.test('in English: commas, decimal points, ISO dates', async (t) => {
  const response = await report(app, LIST, {
    accept: 'text/csv',
    'accept-language': 'en',
    query: 'asOf=2026-11-22&dueWithinDays=80',
  })
  t.strictSame(linesOf(response.body).slice(0, 3), [
    '\ufeffpec,scadenza,credito,spazio usato,extra-space,note,outcome,dueOn,amountDue,toLoad,loadBy,faults,warnings',
    'anna.verdi@architettitorinopec.it,2027-02-01,,,1,+39 011,credit-unknown,2027-02-01,3.66,,2027-01-17,,',
    'luca.neri@architettitorinopec.it,31/2/2027,1.234,,,-5,,,,,,"scadenza: The date does not exist or is not written like 30/04/2027. credito: Write the amount in digits, with two decimals, for example 1234,50, or leave it empty if it is not known.",',
  ])
})

t.test('very few gigabytes are written in digits, not as a power of ten', async (t) => {
  const csv = 'casella;scadenza;spazio usato\na@architettitorinopec.it;30/04/2027;0,0000001\n'
  const json = '{"address":"a@architettitorinopec.it","expiresOn":"2027-04-30","usedGigabytes":1e-7}\n'
  for (const [list, type] of [
    [csv, 'text/csv'],
    [json, 'application/x-ndjson'],
  ] as const) {
    const { body } = await report(app, list, { accept: 'text/csv', type })
    t.match(body, 'a@architettitorinopec.it;30/04/2027;0,0000001;', type)
    t.match(readReport((await report(app, body)).body).rows[0], { outcome: 'nothing-to-renew' }, 'and read again')
  }
})

t.test('the last cell of a mailbox is the sentence of its renewal check, that of a faulty row is empty', async (t) => {
  for (const [language, separator, name] of [
    ['it', ';', 'testo'],
    ['en', ',', 'text'],
  ] as const) {
    const headers = { 'accept-language': language }
    const { rows } = readReport((await report(app, LIST, headers)).body)
    const { body } = await report(app, LIST, { ...headers, accept: 'text/csv' })
    const [head, ...lines] = body.split('\r\n').slice(0, -1)
    t.ok(head?.endsWith(`${separator}${name}`))
    for (const [index, { text = '' }] of rows.entries()) {
      const cell = text.includes(separator) ? `"${text}"` : text
      t.ok(lines[index]?.endsWith(`${separator}${cell}`), `${language} ${index}`)
    }
  }
})

t.test('a value in a column that was not understood is warned of in its row', async (t) => {
  const list = `casella;scadenza;spazio extra;GB extra;GB extra 2;note
a@architettitorinopec.it;28/02/2027;;3;;x
b@architettitorinopec.it;28/02/2027;;0;NO;x
c@architettitorinopec.it;28/02/2027;;sì;1 GB;x
d@architettitorinopec.it;28/02/2027
`
  const rowsIn = async (language: string) => {
    const { body } = await report(app, list, { accept: 'text/csv', 'accept-language': language })
    return body.split('\r\n').slice(1, -1)
  }
  const [a, b, c] = await rowsIn('it')
  t.match(a, ';La colonna «GB extra» non è stata capita: se sono gigabyte di un servizio, qui mancano.')
  t.notMatch(b, 'capita')
  t.match(c, /La colonna «GB extra» .* La colonna «GB extra 2» /)
  t.match((await rowsIn('en'))[0], 'The column “GB extra” was not understood: ')
  const { rawPayload } = await report(app, list, { accept: XLSX })
  t.match(JSON.stringify(read(rawPayload)), 'La colonna «GB extra» non è stata capita')
})

t.test('the warnings of a row are sentences in a column of their own', async (t) => {
  const list = `casella;scadenza;spazio usato;credito;spazio extra
a@architettitorinopec.it;28/11/2027;3,1;1;3
b@architettitorinopec.it;28/11/2027;;20;3
c@architettitorinopec.it;27/02/2027;0,5;20;3
d@architettitorinopec.it;20/11/2026;1,5;;
`
  const beyond =
    "La scadenza è più lontana del previsto (al più tardi il 22 novembre 2027): controllare la data nell'area clienti."
  const over = (gigabytes: string): string =>
    `La casella supera, o supererà, di ${gigabytes} GB lo spazio del piano base: una casella PEC piena può non ricevere più messaggi, con conseguenze legali per il titolare.`
  const italian = await report(app, list, { accept: 'text/csv' })
  const [head, ...rows] = linesOf(italian.body).slice(0, -1)
  t.match(head, /;errori;avvisi$/)
  t.strictSame(
    rows.map((row) => row.split(';').slice(10)),
    [
      ['', `${beyond} ${over('2,1')}`],
      ['', beyond],
      ['', ''],
      ['', over('0,5')],
    ],
  )
  const english = await report(app, list, { accept: 'text/csv', 'accept-language': 'en' })
  t.match(
    linesOf(english.body)[2],
    /,,The expiry is later than expected \(22 November 2027 at the latest\): check the date in the customer area\.$/,
  )
  const { body } = await report(app, list, { accept: 'application/json' })
  t.match(JSON.parse(body), {
    mailboxesOverBasePlan: 2,
    byWarning: { 'expiry-beyond-term': 2, 'space-over-base-plan': 2 },
  })
})

t.test('an NDJSON list gets the columns that a CSV list would have, and can be sent back', async (t) => {
  const lines = [
    '{"address":"a@architettitorinopec.it","expiresOn":"2027-04-30","addOns":[{"service":"extra-space","gigabytes":3}],"usedGigabytes":2.5,"credit":"20.00"}',
    '{}',
  ]
  const response = await report(app, lines.join('\n'), {
    accept: 'text/csv',
    'accept-language': 'en',
    type: 'application/x-ndjson',
  })
  const [head, row, faulty] = linesOf(response.body)
  t.equal(
    head,
    '\ufeffaddress,expiresOn,usedGigabytes,credit,extra-space,preservation,extra-inbox,archive,outcome,dueOn,amountDue,toLoad,loadBy,faults,warnings',
  )
  t.equal(row, 'a@architettitorinopec.it,2027-04-30,2.5,20.00,3,,,,renewed,2027-04-30,10.98,0.00,2027-04-15,,')
  t.equal(
    faulty,
    ',,,,,,,,,,,,,Line 2: address: This is required and missing. expiresOn: This is required and missing.,',
  )
  for (const [language, renewed] of [
    ['en', /^a@.*,3,,,,renewed,2027-04-30,.*,renewed,2027-04-30,/],
    ['it', /^a@.*;3;;;;si rinnova;30\/04\/2027;.*;si rinnova;30\/04\/2027;/],
  ] as const) {
    const first = await report(app, lines.join('\n'), {
      accept: 'text/csv',
      'accept-language': language,
      type: 'application/x-ndjson',
    })
    const again = await report(app, first.body, { accept: 'text/csv', 'accept-language': language })
    t.match(again.body.split('\r\n')[1], renewed)
  }
})

t.test('what is right of a faulty row in NDJSON is kept, and what is not is shown as it came', async (t) => {
  const given = { expiresOn: '2027-04-30', usedGigabytes: 2.5, credit: '20.00' }
  const addOns = [{ service: 'extra-space', gigabytes: 3 }]
  const address = 'a@architettitorinopec.it'
  const table: [object | string, string][] = [
    [{ ...given, address: 'mario rossi', addOns }, 'mario rossi;30/04/2027;2,5;20,00;3;;;;;;;;;address:'],
    [
      { ...given, address, expiresOn: '=30/4', addOns },
      "a@architettitorinopec.it;'=30/4;2,5;20,00;3;;;;;;;;;expiresOn:",
    ],
    [{ ...given, address, usedGigabytes: -1 }, 'a@architettitorinopec.it;30/04/2027;-1;20,00;;;;;;;;;;usedGigabytes:'],
    [{ ...given, address, credit: 20 }, 'a@architettitorinopec.it;30/04/2027;2,5;20;;;;;;;;;;credit:'],
    [{ ...given, address: [address] }, ';30/04/2027;2,5;20,00;;;;;;;;;;address:'],
    [{ ...given, address: 'a@elsewhere.example' }, 'a@elsewhere.example;30/04/2027;2,5;20,00;;;;;;;;;;address:'],
    [[1], ';;;;;;;;;;;;;Riga 7:'],
    ['{', ';;;;;;;;;;;;;"Riga 8:'],
  ]
  const list = table.map(([row]) => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n')
  const { body } = await report(app, list, { accept: 'text/csv', type: 'application/x-ndjson' })
  const rows = linesOf(body).slice(1)
  for (const [index, [, start]] of table.entries()) t.equal(rows[index]?.slice(0, start.length), start)
})

t.test('a row of which nothing can be read is found by its line', async (t) => {
  const list = `casella;scadenza\n\n"x"y;30/04/2027\n"z\n;1/1/2027\n${'x'.repeat(70_000)}\n`
  const { body } = await report(app, list, { accept: 'text/csv' })
  t.strictSame(linesOf(body).slice(1), [
    ';;;;;;;"Riga 3: Non è scritto correttamente: un esempio è ""…""""…"".";',
    ';;;;;;;"Riga 4: Non è scritto correttamente: un esempio è ""…""""…"".";',
    ';01/01/2027;;;;;;casella: Questo dato è obbligatorio e manca.;',
    ';;;;;;;Riga 6: Troppi elementi o caratteri: al massimo 65536.;',
    '',
  ])
})
