import t from 'tap'
import { isUnusable } from '../../../src/lists/list.ts'
import { readMapping } from '../../../src/lists/table/mapping.ts'
import { fixtureAgreements } from '../../support/agreements.ts'
import { CSV, open, rowsOf } from '../../support/list.ts'

const agreements = fixtureAgreements()

async function openMapped(list: string, ...columns: string[]) {
  const mapping = readMapping(columns, agreements)
  if (mapping === undefined) throw new Error('no mapping')
  return open(list, CSV, undefined, { mapping, hasNoServices: false })
}

t.test('a mapping says what a column is, before its name does', async (t) => {
  const rows = 'a@architettitorinopec.it;b@architettitorinopec.it;30/04/2027;31/05/2027;3;1,5;10\n'
  const list = `PEC;Socio: mail;scadenza;Quando;GB extra;occupati;credito\n${rows}`
  const opened = await openMapped(
    list,
    'socio mail:address',
    'Quando:expiresOn',
    'GB extra:extra-space',
    'occupati:usedGigabytes',
    'credito:ignore',
  )
  if (isUnusable(opened)) throw new Error(opened.problem)
  t.strictSame(opened.ignoredColumns, ['PEC', 'scadenza', 'credito'])
  t.strictSame(opened.doubtfulColumns, [])
  const [first] = await rowsOf(opened)
  t.match(first, {
    address: 'b@architettitorinopec.it',
    expiresOn: '2027-05-31',
    addOns: [{ service: 'extra-space', gigabytes: 3, column: 'GB extra' }],
    usedGigabytes: 1.5,
    credit: undefined,
    faults: [],
  })
})

t.test('a service of a mapping belongs to every agreement that has it', async (t) => {
  const list = 'casella;scadenza;GB\na@pec.prova.example;30/04/2027;3\na@ingpec.eu;30/04/2027;3\n'
  const opened = await openMapped(list, 'GB:extra-space')
  if (isUnusable(opened)) throw new Error(opened.problem)
  const rows = await rowsOf(opened)
  t.match(rows, [{ addOns: [{ service: 'extra-space' }] }, { addOns: [{ service: 'GB' }] }])
})

t.test('the name as it stands goes before one that is only alike', async (t) => {
  const list = 'casella;scadenza;GB-extra;GB extra\na@architettitorinopec.it;30/04/2027;3;1\n'
  const opened = await openMapped(list, 'GB extra:preservation', 'GB-extra:extra-space')
  if (isUnusable(opened)) throw new Error(opened.problem)
  const [row] = await rowsOf(opened)
  t.match(row?.addOns, [
    { service: 'extra-space', gigabytes: 3 },
    { service: 'preservation', gigabytes: 1 },
  ])
})

t.test('a mapping that names a column as it stands is of no other that is alike', async (t) => {
  const list = 'casella;scadenza;Spazio extra (GB);Spazio extra (€)\na@architettitorinopec.it;30/04/2027;3;9,00\n'
  const opened = await openMapped(list, 'Spazio extra (€):ignore')
  if (isUnusable(opened)) throw new Error(opened.problem)
  t.match(await rowsOf(opened), [{ addOns: [{ service: 'extra-space', gigabytes: 3 }], faults: [] }])
})

t.test('a mapping of a column that the list does not have is a fault', async (t) => {
  const opened = await openMapped('casella;scadenza;***\nx;y;z\n', '***:ignore', 'GB extr:extra-space', '+:credit')
  t.match(opened, {
    problem: 'unusable-header',
    faults: [
      { column: 'GB extr', code: 'missing-field' },
      { column: '+', code: 'missing-field' },
    ],
  })
})

t.test('a text that names no column, or nothing that a column can be, is no mapping', async (t) => {
  for (const text of ['', 'GB extra', ':credit', ' :credit', 'GB extra:', 'GB extra:giga', 'GB extra:Credit']) {
    t.equal(readMapping(['a:ignore', text], agreements), undefined, text)
  }
})
