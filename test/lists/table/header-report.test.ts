import t from 'tap'
import { isUnusable } from '../../../src/lists/list.ts'
import { readMapping } from '../../../src/lists/table/mapping.ts'
import { fixtureAgreements } from '../../support/agreements.ts'
import { CSV, open, rowsOf } from '../../support/list.ts'

/** What the report of an unusable header says, or of an open list when its rows have been read. */
async function headerOf(list: string, ...columns: string[]) {
  const mapping = readMapping(columns, fixtureAgreements()) ?? []
  const opened = await open(list, CSV, undefined, { mapping, hasNoServices: false, showsFirstRows: true })
  if (isUnusable(opened)) return opened.header
  await rowsOf(opened)
  return opened.headerReport?.()
}

const ROWS = [1, 2, 3, 4, 5, 6].map((n) => `m${n}@architettitorinopec.it;30/04/2027;${n};nota ${n}`)
const CASES = [
  {
    name: 'no address',
    header: 'PEC socio;scadenza;spazio extra;note',
    meanings: 'ignore expiresOn extra-space ignore',
  },
  { name: 'no service', header: 'casella;scadenza;GB;note', meanings: 'address expiresOn ignore ignore' },
  {
    name: 'nothing doubtful',
    header: 'casella;scadenza;spazio extra;note',
    meanings: 'address expiresOn extra-space ignore',
  },
  {
    name: 'a doubtful column',
    header: 'casella;scadenza;spazio extra;GB in più',
    meanings: 'address expiresOn extra-space ignore',
  },
]

for (const { name, header, meanings } of CASES) {
  t.test(`the first rows below a header, and what its columns were taken for: ${name}`, async (t) => {
    const report = await headerOf(`Elenco\n${header}\n\n;;;\n${ROWS.join('\n')}\n`)
    t.match(report, { line: 2, found: header.split(';'), meanings: meanings.split(' '), unnamedColumns: 0 })
    t.strictSame(
      report?.firstRows,
      ROWS.slice(0, 5).map((row) => row.split(';')),
    )
  })
}

t.test('a list without rows', async (t) => {
  t.strictSame((await headerOf('PEC socio;scadenza\n'))?.firstRows, [], 'no rows')
})

t.test('the cells are those of the named columns; columns with values and no name are counted', async (t) => {
  const header = ';scadenza;;2° archivio;;a@architettitorinopec.it'
  const report = await headerOf(`${header}\n7;30/04/2027;x;Mario;;b@architettitorinopec.it;oltre\n8;;\n`)
  t.match(report, { found: ['scadenza', '2° archivio'], meanings: ['expiresOn', 'ignore'], unnamedColumns: 4 })
  t.strictSame(report?.firstRows, [
    ['30/04/2027', 'Mario'],
    ['', ''],
  ])
  const headless = await headerOf('a@architettitorinopec.it;30/04/2027;3\nb@architettitorinopec.it;30/04/2027;3\n')
  t.match(headless, { found: [], firstRows: [[]], unnamedColumns: 3 }, 'a list without a header')
})

t.test('a cell is cut after 80 characters, and no character is halved', async (t) => {
  const report = await headerOf(`PEC socio;scadenza\n${'😀'.repeat(81)}; 30/04/2027 \n`)
  t.strictSame(report?.firstRows, [['😀'.repeat(80), '30/04/2027']])
})

t.test('the meanings are those of a mapping', async (t) => {
  const report = await headerOf(`a;b;GB;Archivio 2\n${ROWS[0]}\n`, 'a:address', 'b:expiresOn', 'GB:extra-space')
  t.strictSame(report?.meanings, ['address', 'expiresOn', 'extra-space', 'ignore'])
})
