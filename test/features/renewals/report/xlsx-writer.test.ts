import { read, utils } from '@e965/xlsx'
import t from 'tap'
import { xlsxWriter } from '../../../../src/features/renewals/report/xlsx-writer.ts'
import { type List, XLSX } from '../../../../src/lists/list.ts'
import { testApp } from '../../../support/app.ts'
import { fixtureList, readReport, report } from '../../../support/report.ts'

const app = await testApp()

/** The cells of the sheet of a report, and the same as rows of values. */
async function sheetOf(list: string | Buffer, headers: Record<string, string> = {}) {
  const response = await report(app, list, { accept: XLSX, ...headers })
  t.equal(response.statusCode, 200)
  const book = read(response.rawPayload, { UTC: true, cellNF: true })
  // biome-ignore lint/suspicious/noExplicitAny: cells are compared by a field
  const sheet: any = book.Sheets[book.SheetNames[0] as string]
  const values = utils.sheet_to_json<unknown[]>(sheet, { header: 1, defval: '', raw: true, UTC: true })
  const rows = values.map((row) => row.map((value) => (value instanceof Date ? value.toISOString() : value)))
  return { response, sheet, rows }
}

const LIST = `pec;scadenza;credito;spazio usato;extra-space;note
a@architettitorinopec.it;30/4/2027;1.234,50;2,5;3 GB;=HYPERLINK("x")
b@architettitorinopec.it;01/02/2027;;;1;+39 011 & <b>_x0041_
c@architettitorinopec.it;31/2/2027;10,00;;;
d@architettitorinopec.it;20/11/2026;0;;2;
a@architettitorinopec.it;30/4/2027;1.234,50;2,5;3 GB;again
`

t.test('dates, amounts and gigabytes as such, texts as texts, no formula', async (t) => {
  const { response, sheet, rows } = await sheetOf(LIST)
  t.equal(response.headers['content-type'], XLSX)
  t.equal(response.headers['content-disposition'], 'attachment; filename="rinnovi-pec-2026-11-22.xlsx"')
  t.equal(
    (rows[0] as string[]).join(';'),
    'pec;scadenza;credito;spazio usato;extra-space;note;esito;rinnovo il;importo dovuto;da caricare;caricare entro;errori;avvisi;testo',
  )
  const day = (iso: string): string => `${iso}T00:00:00.000Z`
  const [, first, second, faulty, passed, repeated] = rows as unknown[][]
  t.strictSame(first?.slice(1, 11), [
    day('2027-04-30'),
    1234.5,
    2.5,
    3,
    '=HYPERLINK("x")',
    'si rinnova',
    day('2027-04-30'),
    10.98,
    0,
    day('2027-04-15'),
  ])
  t.strictSame([sheet.B2.t, sheet.B2.z, sheet.I2.t, sheet.F2.t, sheet.F2.f], ['n', 'm/d/yy', 'n', 's', undefined])
  t.strictSame(second?.slice(4, 11), [
    1,
    '+39 011 & <b>_x0041_',
    'credito non noto',
    day('2027-02-01'),
    3.66,
    '',
    day('2027-01-17'),
  ])
  t.strictSame(faulty?.slice(0, 7), ['c@architettitorinopec.it', '31/2/2027', 10, '', '', '', ''])
  t.match(faulty?.[11], /^scadenza: La data non esiste/)
  t.strictSame(passed?.slice(6, 12), ['scadenza passata', '', '', '', '', ''])
  t.match(repeated?.[12], /^La stessa casella con gli stessi dati è già alla riga 2/)
  const { rows: inJson } = readReport((await report(app, LIST)).body)
  for (const [index, { text = '' }] of inJson.entries()) t.equal((rows[index + 1] as unknown[])[13], text)
})

t.test('in English, also of a list in NDJSON, and sent back as a list', async (t) => {
  const list = `{"address":"a@architettitorinopec.it","expiresOn":"2027-04-30","addOns":[{"service":"extra-space","gigabytes":3}],"usedGigabytes":2.5,"credit":"20.00"}
{}
`
  const type = 'application/x-ndjson'
  const { response, rows } = await sheetOf(list, { type, 'accept-language': 'en' })
  const [head, row, faulty] = rows as string[][]
  t.equal(head?.slice(8).join(), 'outcome,dueOn,amountDue,toLoad,loadBy,faults,warnings,text')
  t.strictSame([row?.[0], row?.[2], row?.[3], row?.[4], row?.[8]], ['a@architettitorinopec.it', 2.5, 20, 3, 'renewed'])
  t.match(faulty?.[13], /^Line 2: address: /)
  const again = readReport((await report(app, response.rawPayload, { type: XLSX, services: '' })).body)
  t.match(again.rows[0], { outcome: 'renewed', dueOn: '2027-04-30', credit: { available: '20.00' } })
})

t.test('the rows of every kind of list are those of the report in CSV', async (t) => {
  for (const name of ['excel-italia.csv', 'secretariat.xlsx', 'secretariat.ods']) {
    const { rows } = await sheetOf(fixtureList(name))
    const { body } = await report(app, fixtureList(name), { accept: 'text/csv' })
    t.equal(rows.length, body.split('\r\n').length - 1, name)
  }
})

t.test('what XML cannot write, and what is too long for a cell', async (t) => {
  const note = `\u0001a\u001f${'x'.repeat(40_000)}`
  const list = `casella;scadenza;spazio extra;note;data\na@architettitorinopec.it;28/02/1900;1;"${note}";"b\rc"\n`
  const { rows, sheet } = await sheetOf(list)
  t.equal(sheet.B2.t, 's')
  t.equal(sheet.B2.v, '1900-02-28')
  const cells = rows[1] as string[]
  t.equal(cells[3], `\ufffda\ufffd${'x'.repeat(32_764)}`)
  t.equal(cells[4], 'b\rc')
})

t.test('more columns than letters, and more rows than a sheet has', async (t) => {
  const more = Array.from({ length: 30 }, (_, index) => `n${index}`)
  const { sheet } = await sheetOf(
    `casella;scadenza;${more.join(';')}\na@architettitorinopec.it;30/04/2027;${more.join(';')}\n`,
  )
  t.equal(sheet.AF1.v, 'n29')
  t.equal(sheet.AF2.v, 'n29')
  const list = { columns: ['casella'], fieldColumns: { address: 0 }, cellsOf: () => ['a'] } as unknown as List
  const writer = xlsxWriter(list, 'it', 2)
  const row = { row: { line: 2, cells: [], addOns: [], faults: [] }, faults: [] }
  t.match(writer.row(row), /^<row r="2">/)
  t.throws(() => writer.row(row), { message: /more rows than a sheet can have: 2/ })
})
