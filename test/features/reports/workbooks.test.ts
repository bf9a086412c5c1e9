import { randomBytes } from 'node:crypto'
import t from 'tap'
import { ODS, XLSX } from '../../../src/lists/list.ts'
import { testApp } from '../../support/app.ts'
import { removableFolder } from '../../support/removable-folder.ts'
import { fixtureList, readReport, report } from '../../support/report.ts'
import { sheetOf, withParts, workbook } from '../../support/workbook.ts'

const app = await testApp()
const services = ''

t.test('a workbook gets the report of the same list, whatever its media type says', async (t) => {
  const { rows, summary } = readReport(
    (await report(app, fixtureList('secretariat.xlsx'), { services, type: XLSX })).body,
  )
  t.strictSame(
    rows.map(({ line, outcome, errors }) => [line, outcome ?? errors[0].code]),
    [
      [5, 'renewed'],
      [6, 'renewed'],
      [7, 'credit-unknown'],
      [9, 'nothing-to-renew'],
      [10, 'wrong-format'],
    ],
  )
  t.match(summary, { rowsRead: 5, rowsFaulty: 1, ignoredColumns: ['Matricola', 'Cognome e nome', 'Note'] })
  t.notOk('encoding' in summary)
  for (const [name, type] of [
    ['secretariat.ods', ODS],
    ['secretariat.ods', XLSX],
    ['secretariat.xlsx', 'text/csv'],
    ['secretariat.xlsx', `${XLSX}; charset=utf-8`],
  ] as const) {
    t.strictSame(readReport((await report(app, fixtureList(name), { services, type })).body), { rows, summary }, type)
  }
})

t.test('the summary names the sheets that were not read', async (t) => {
  const sheet = [
    ['casella', 'scadenza', 'spazio extra'],
    ['a@architettitorinopec.it', '30/04/2027', 3],
  ]
  const list = workbook({ Gennaio: sheet, Febbraio: sheet })
  const { summary } = readReport((await report(app, list, { services, type: XLSX })).body)
  t.match(summary, { rowsRead: 1, unreadSheets: ['Febbraio'] })
})

t.test('the charset of a media type decides', async (t) => {
  const list = 'casella;scadenza;spazio extra;citt\xe0\na@architettitorinopec.it;30/04/2027;1;x\n'
  const latin1 = Buffer.from(list, 'latin1')
  const columnsIn = async (type: string) => {
    const { body, statusCode } = await report(app, latin1, { services, type })
    const { summary, code } = JSON.parse(body.trim().split('\n').at(-1) as string)
    return summary ? [summary.encoding, ...summary.ignoredColumns] : [statusCode, code]
  }
  t.strictSame(await columnsIn('text/csv'), ['windows-1252', 'città'])
  t.strictSame(await columnsIn('text/csv; charset="ISO-8859-1"'), ['windows-1252', 'città'])
  t.strictSame(await columnsIn('text/csv; charset=utf-8'), [422, 'unusable-header'])
  t.strictSame(await columnsIn('text/csv; charset=koi8-r'), [415, 'unsupported-media-type'])
  t.strictSame(await columnsIn('application/x-ndjson; charset=windows-1252'), [415, 'unsupported-media-type'])
  const json = Buffer.from('{"address":"a@architettitorinopec.it","expiresOn":"2027-04-30"}\n')
  t.equal((await report(app, json, { services, type: 'application/x-ndjson; charset=UTF-8' })).statusCode, 200)
})

t.test('in columns, every column of the workbook stays', async (t) => {
  const headers = { services, type: XLSX, accept: 'text/csv', 'accept-language': 'en' }
  const { body } = await report(app, fixtureList('secretariat.xlsx'), headers)
  t.match(body.split('\r\n')[0], /^.?Matricola,Cognome e nome,Casella,Scadenza,.*,Note,/)
})

t.test('an unreadable file says why and what to do, in both languages', async (t) => {
  const cases: [list: Buffer, type: string, it: RegExp, en: RegExp][] = [
    [fixtureList('excel-97.xls'), 'text/csv', /Salva con nome: «CSV UTF-8»/, /Save As “CSV UTF-8”/],
    [fixtureList('excel-97.xls'), XLSX, /precedente al 2007/, /before 2007/],
    [fixtureList('secretariat.pdf'), XLSX, /PDF/, /PDF/],
    [fixtureList('web-page.xls'), 'text/csv', /pagina web/, /web page/],
    [Buffer.from('casella;scadenza\n'), XLSX, /non è un foglio di calcolo/, /no workbook/],
    [Buffer.from('PK\x03\x04broken'), ODS, /danneggiato/, /damaged/],
  ]
  for (const [list, type, it, en] of cases) {
    for (const [language, text] of Object.entries({ it, en })) {
      const response = await report(app, list, { services, type, 'accept-language': language })
      t.equal(response.statusCode, 422)
      t.match(response.json(), {
        code: 'unreadable-workbook',
        errors: [{ pointer: '', code: 'wrong-format', detail: text }],
      })
    }
  }
})

t.test('a workbook has its own maximum size', async (t) => {
  const large = Buffer.concat([fixtureList('secretariat.xlsx'), randomBytes(16 * 1024 * 1024)])
  t.equal((await report(app, large, { services, type: XLSX })).statusCode, 413)
  const asCsv = await report(app, large, { services })
  t.match(asCsv.json(), { code: 'unreadable-workbook', errors: [{ detail: /troppo grande/ }] })
  const small = await testApp({ REPORT_MAX_BYTES: '1024' })
  t.equal((await report(small, fixtureList('secretariat.xlsx'), { services, type: XLSX })).statusCode, 413)
})

t.test('a bomb is rejected while other requests get their responses and the memory stays', async (t) => {
  const bomb = withParts(workbook({ a: [['x']] }), { 'xl/worksheets/sheet1.xml': Buffer.alloc(300 * 1024 * 1024, ' ') })
  t.ok(bomb.length < 16 * 1024 * 1024)
  const nested = withParts(workbook({ a: [['x']] }), {
    'xl/worksheets/sheet1.xml': sheetOf(
      `<row><c t="inlineStr"><is><t>${'&amp;'.repeat(10_000_000)}</t></is></c></row>`,
    ),
  })
  const before = process.memoryUsage().rss
  let inProgress = 2
  const reports = [bomb, nested].map(async (list) => {
    const response = await report(app, list, { services, type: XLSX })
    inProgress--
    return response
  })
  let pings = 0
  let failed = 0
  let longest = 0
  while (inProgress > 0) {
    const start = performance.now()
    if ((await app.inject('/v1/agreements')).statusCode !== 200) failed++
    longest = Math.max(longest, performance.now() - start)
    pings++
    await new Promise(setImmediate)
  }
  t.ok(pings > 1)
  t.equal(failed, 0)
  t.ok(longest < 1000, `${longest} ms`)
  for (const { statusCode } of await Promise.all(reports)) t.equal(statusCode, 422)
  // Inflated, one of them takes 300 MiB.
  t.ok(process.memoryUsage().rss - before < 160 * 1024 * 1024)
  t.equal((await report(app, fixtureList('secretariat.xlsx'), { services, type: XLSX })).statusCode, 200)
})

t.test('without a folder for its records a workbook is rejected for now', async (t) => {
  const folder = removableFolder()
  const app = await testApp({ TMPDIR: folder.path })
  folder.remove()
  const response = await report(app, fixtureList('secretariat.xlsx'), { services, type: XLSX })
  t.equal(response.statusCode, 503)
  t.ok(response.headers['retry-after'])
})
