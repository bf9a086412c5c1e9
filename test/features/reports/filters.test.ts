import t from 'tap'
import { testApp } from '../../support/app.ts'
import { readReport, report } from '../../support/report.ts'
import { workbook } from '../../support/workbook.ts'

const app = await testApp()
t.teardown(() => app.close())

const LIST = `casella;scadenza;spazio extra;spazio usato;credito
renewed@architettitorinopec.it;30/04/2027;1;0,5;50
partly@architettitorinopec.it;30/04/2027;3;0,5;4
unknown@architettitorinopec.it;30/11/2026;1;0,5;
passed@architettitorinopec.it;21/11/2026;1;0,5;
nothing@architettitorinopec.it;30/04/2027;;0,5;
over@architettitorinopec.it;30/04/2027;;2,5;
beyond@architettitorinopec.it;28/02/2029;1;0,5;50
unknown@architettitorinopec.it;30/11/2026;1;0,5;
passed@architettitorinopec.it;21/11/2026;2;0,5;
faulty@architettitorinopec.it;;1;0,5;
`

const TABLE: readonly { query: string; lines: readonly number[] }[] = [
  { query: '', lines: [2, 3, 4, 5, 6, 7, 8, 9, 10, 11] },
  { query: 'dueWithinDays=30', lines: [4, 5, 9, 10, 11] },
  { query: 'outcome=renewed', lines: [2, 8] },
  { query: 'outcome=expiry-passed&outcome=credit-unknown', lines: [4, 5] },
  { query: 'warning=space-over-base-plan', lines: [7] },
  { query: 'warning=space-over-base-plan&warning=expiry-beyond-term', lines: [7, 8] },
  { query: 'outcome=renewed&warning=expiry-beyond-term', lines: [8] },
  { query: 'atRisk=only', lines: [3, 4, 5, 7, 8] },
  { query: 'atRisk=only&outcome=renewed', lines: [8] },
  { query: 'atRisk=only&dueWithinDays=30', lines: [4, 5] },
]

for (const { query, lines } of TABLE) {
  t.test(`a report has the rows of its filters: ${query || 'none'}`, async (t) => {
    const { rows, summary } = readReport((await report(app, LIST, { query: `asOf=2026-11-22&${query}` })).body)
    t.strictSame(
      rows.map(({ line }) => line),
      lines,
    )
    const checked = lines.filter((line) => line < 9).length
    t.match(summary, { rowsRead: 10, rowsChecked: checked, rowsFiltered: 7 - checked, rowsFaulty: 2, rowsRepeated: 1 })
    const csv = (await report(app, LIST, { query: `asOf=2026-11-22&${query}`, accept: 'text/csv' })).body
    t.equal(csv.trim().split('\n').length, lines.length + 1, 'CSV has the same rows')
  })
}

t.test('a filter that does not exist is a fault', async (t) => {
  for (const query of ['outcome=lost', 'outcome=renewed&outcome=lost', 'warning=x', 'atRisk=true']) {
    const response = await report(app, LIST, { query })
    t.equal(response.statusCode, 400, query)
    t.equal(response.json().errors[0].pointer.split('/')[0], `?${query.split('=')[0]}`)
  }
})

t.test(
  'the summary of a list with a doubtful column has its header; its first rows only if they are asked for',
  async (t) => {
    const list = 'casella;scadenza;conservazione;GB extra\na@architettitorinopec.it;30/04/2027;1;3\n'
    const { summary } = readReport((await report(app, list)).body)
    t.match(summary.header, {
      line: 1,
      found: ['casella', 'scadenza', 'conservazione', 'GB extra'],
      meanings: ['address', 'expiresOn', 'preservation', 'ignore'],
      unnamedColumns: 0,
      missing: [],
      doubtful: ['GB extra'],
    })
    t.notOk('firstRows' in summary.header)
    const shown = readReport((await report(app, list, { query: 'firstRows=show' })).body)
    t.strictSame(shown.summary.header.firstRows, [['a@architettitorinopec.it', '30/04/2027', '1', '3']])
    t.notOk('header' in readReport((await report(app, LIST, { query: 'firstRows=show' })).body).summary)
  },
)

t.test('the problem of a header has the first rows only if they are asked for', async (t) => {
  for (const list of [
    'PEC socio;scadenza;spazio extra\na@architettitorinopec.it;30/04/2027;3\n',
    'casella;scadenza;GB extra\na@architettitorinopec.it;30/04/2027;3\n',
    workbook({
      Elenco: [
        ['casella', 'scadenza'],
        ['a@architettitorinopec.it', '30/04/2027'],
      ],
    }),
  ]) {
    const rejected = await report(app, list, { services: '' })
    t.equal(rejected.statusCode, 422)
    t.ok(rejected.json().header)
    t.notMatch(rejected.body, /firstRows|a@architettitorinopec/)
    const { header } = (await report(app, list, { services: '', query: 'firstRows=show' })).json()
    t.equal(header.firstRows[0][0], 'a@architettitorinopec.it')
  }
})
