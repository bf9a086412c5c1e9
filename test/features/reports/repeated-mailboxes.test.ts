import t from 'tap'
import { createRepeatedMailboxes } from '../../../src/lists/repeated-mailboxes.ts'
import type { Row } from '../../../src/lists/row.ts'
import { testApp } from '../../support/app.ts'
import { readReport, report } from '../../support/report.ts'

const app = await testApp()
const HEAD = 'casella;scadenza;spazio extra;conservazione;spazio usato;credito\n'

const rowOf = (line: number, address: string, more: Partial<Row> = {}): Row => ({
  line,
  cells: [],
  address,
  expiresOn: '2027-04-30',
  addOns: [],
  faults: [],
  ...more,
})

t.test('a mailbox that is listed twice with the same data is a warning, and counts once', async (t) => {
  const list = `${HEAD}a@architettitorinopec.it;30/04/2027;3;1;2;11,00
b@architettitorinopec.it;30/04/2027;1;;;
A@ArchitettiTorinoPEC.it;2027-04-30;3 GB;1,0;2,0;11
a@architettitorinopec.it;30/04/2027;3;1;2;11,00
`
  const { rows, summary } = readReport((await report(app, list, { 'accept-language': 'en' })).body)
  const text = 'The same mailbox with the same data is already on line 2: the totals count it once.'
  t.strictSame(
    rows.map(({ line, repeats }) => [line, repeats]),
    [
      [2, undefined],
      [3, undefined],
      [4, { line: 2, text }],
      [5, { line: 2, text }],
    ],
  )
  t.match(summary, { rowsRead: 4, rowsChecked: 2, rowsFaulty: 0, rowsRepeated: 2, rowsContradicting: 0 })
  t.equal(summary.totalDue, '19.52')
  const table = (await report(app, list, { accept: 'text/csv' })).body.split('\r\n')
  t.match(
    table[3],
    /;La stessa casella con gli stessi dati è già alla riga 2: nei totali conta una volta sola\. La casella/,
  )
})

t.test('a mailbox that is listed twice with other data makes the later row faulty', async (t) => {
  const others = [
    'a@architettitorinopec.it;30/04/2027;;1;;11,00',
    'a@architettitorinopec.it;30/04/2027;3;;;12,00',
    'a@architettitorinopec.it;30/04/2027;3;;;',
    'a@architettitorinopec.it;30/05/2027;3;;;11,00',
    'a@architettitorinopec.it;30/04/2027;3;;1;11,00',
    'a@architettitorinopec.it;30/04/2027;2;;;11,00',
  ]
  const list = `${HEAD}a@architettitorinopec.it;;3;;;11,00
a@architettitorinopec.it;30/04/2027;3;;;11,00
${others.join('\n')}
`
  const { rows, summary } = readReport((await report(app, list)).body)
  t.equal(rows[1].outcome, 'renewed', 'a row that is faulty by itself is not compared with')
  for (const row of rows.slice(2)) {
    t.strictSame(row.errors, [
      {
        column: 'casella',
        code: 'exactly-one-of',
        firstLine: 3,
        detail: 'La riga 3 ha la stessa casella con altri dati, e per ora vale quella: tenere solo la riga giusta.',
      },
    ])
  }
  t.match(
    (await report(app, list, { 'accept-language': 'en' })).body,
    'Line 3 has the same mailbox with other data, and counts for now: keep only the right one.',
  )
  t.match(summary, { rowsRead: 8, rowsChecked: 1, rowsFaulty: 7, rowsContradicting: 6, rowsRepeated: 0 })
  t.equal(summary.totalDue, '10.98')
})

t.test('with a filter, repeated rows are left out as the first is, and contradicting ones are not', async (t) => {
  const list = `${HEAD}late@architettitorinopec.it;30/04/2027;3;;;
late@architettitorinopec.it;30/04/2027;3;;;
late@architettitorinopec.it;30/04/2027;4;;;
soon@architettitorinopec.it;30/11/2026;3;;;
soon@architettitorinopec.it;30/11/2026;3;;;
`
  const { rows, summary } = readReport((await report(app, list, { query: 'asOf=2026-11-22&dueWithinDays=30' })).body)
  t.strictSame(
    rows.map(({ line }) => line),
    [4, 5, 6],
  )
  t.match(summary, {
    rowsRead: 5,
    rowsChecked: 1,
    rowsFiltered: 1,
    rowsFaulty: 1,
    rowsRepeated: 2,
    rowsContradicting: 1,
  })
})

t.test('lists in NDJSON are compared too; the order of the add-ons does not matter', async (t) => {
  const addOns = [
    { service: 'extra-space', gigabytes: 1 },
    { service: 'preservation', gigabytes: 2 },
  ]
  const row = { address: 'a@architettitorinopec.it', expiresOn: '2027-04-30' }
  const rows = [
    { ...row, addOns },
    { ...row, addOns: addOns.toReversed() },
    { ...row, addOns: addOns.slice(1) },
  ]
  const list = rows.map((each) => JSON.stringify(each)).join('\n')
  const { summary } = readReport((await report(app, list, { type: 'application/x-ndjson' })).body)
  t.match(summary, { rowsRead: 3, rowsChecked: 1, rowsRepeated: 1, rowsContradicting: 1, rowsOfTotals: 0 })
})

t.test('among many addresses each repeated one is found, and no other', async (t) => {
  const mailboxes = createRepeatedMailboxes()
  const address = (index: number): string => `m${index}@architettitorinopec.it`
  for (let index = 0; index < 40_000; index++) {
    if (mailboxes.firstOf(rowOf(index + 2, address(index))) !== undefined) t.fail(address(index))
  }
  for (let index = 0; index < 40_000; index += 7) {
    const credit = index % 2 === 0 ? {} : { credit: '1.00' }
    const found = mailboxes.firstOf(rowOf(50_000, address(index).toUpperCase(), credit))
    if (found?.line !== index + 2 || found.isSame !== (index % 2 === 0)) t.fail(address(index))
  }
})

t.test('only so many addresses are kept; lines may have any number', async (t) => {
  const mailboxes = createRepeatedMailboxes(1)
  t.equal(mailboxes.firstOf(rowOf(5_000_000_000, 'a@b.it')), undefined)
  t.equal(mailboxes.firstOf(rowOf(5_000_000_001, 'b@b.it')), undefined)
  t.equal(mailboxes.firstOf(rowOf(5_000_000_002, 'b@b.it')), undefined)
  t.strictSame(mailboxes.firstOf(rowOf(5_000_000_003, 'A@b.it')), { line: 5_000_000_000, isSame: true })
})
