import t from 'tap'
import { columnFaults } from '../../../src/lists/table/column-faults.ts'
import { columnsOf } from '../../../src/lists/table/columns.ts'
import { serviceNames } from '../../../src/lists/table/service-columns.ts'
import { fixtureAgreements } from '../../support/agreements.ts'
import { problemOf, readRows } from '../../support/list.ts'

const rules = { services: serviceNames(fixtureAgreements()), mapping: [] }
const columns = (...header: string[]) => columnsOf(header, rules)

t.test('a column is found by any name of its field', async (t) => {
  for (const name of ['address', 'Casella', 'INDIRIZZO', 'pec', 'casella_pec', 'Indirizzo PEC']) {
    t.equal(columns('x', name).fields.address, 1, name)
  }
  for (const name of ['expiresOn', 'Scadenza', 'data scadenza', 'Data di scadenza', 'scadenza casella']) {
    t.equal(columns(name).fields.expiresOn, 0, name)
  }
  for (const name of ['usedGigabytes', 'Spazio usato (GB)', 'GB usati']) t.equal(columns(name).fields.usedGigabytes, 0)
  for (const name of ['credit', 'Credito €', 'saldo', 'Credito residuo']) t.equal(columns(name).fields.credit, 0, name)
})

t.test('a column is found by the id, a name or an alias of its service, for each agreement that has it', async (t) => {
  const space = { 'architetti-torino': 'extra-space', 'ordine-di-prova': 'extra-space' }
  const table: [name: string, services: Record<string, string>][] = [
    ['extra-space', space],
    ['Spazio extra (GB)', { 'architetti-torino': 'extra-space' }],
    ['archivio', { 'ordine-di-prova': 'archive' }],
  ]
  for (const [name, services] of table) {
    const found = columns(name).services[0]
    t.match(Object.fromEntries(found?.services ?? []), services, name)
    t.match(found, { index: 0, name }, 'by the name that the list has')
  }
})

t.test('other columns are ignored; those without a name are not', async (t) => {
  t.match(columns('', 'Matricola', 'casella', '', 'Note', ''), {
    names: ['', 'Matricola', 'casella', '', 'Note', ''],
    fields: { address: 2 },
    ignored: ['Matricola', 'Note'],
    nameless: [3, 5],
    namedCount: 5,
  })
})

t.test('a list needs an address and an expiry date, and each column once', async (t) => {
  const table: [header: string[], faults: object[]][] = [
    [['casella', 'scadenza', 'spazio extra'], []],
    [
      ['nome'],
      [
        { column: 'address', code: 'missing-field' },
        { column: 'expiresOn', code: 'missing-field' },
      ],
    ],
    [
      ['PEC', 'Indirizzo'],
      [
        { column: 'expiresOn', code: 'missing-field' },
        { column: 'Indirizzo', code: 'exactly-one-of', allowed: 'PEC, Indirizzo' },
      ],
    ],
    [
      ['pec', 'scadenza', 'extra-space', 'Spazio  extra'],
      [{ column: 'Spazio  extra', code: 'exactly-one-of', allowed: 'extra-space, Spazio  extra' }],
    ],
    [
      ['casella', 'scadenza', ...Array<string>(999).fill('')],
      [{ column: '', code: 'wrong-length', allowed: '1–1000' }],
    ],
  ]
  for (const [header, faults] of table)
    t.strictSame(columnFaults(columns(...header), []), faults, header.slice(0, 4).join())
})

t.test('the faults of the columns make a list unusable', async (t) => {
  const table: [list: string, problem: string[]][] = [
    [
      'PEC,Indirizzo\na@architettitorinopec.it,\n',
      ['unusable-header', 'expiresOn missing-field', 'Indirizzo exactly-one-of'],
    ],
    [
      'pec,scadenza,extra-space,Spazio  extra\na@architettitorinopec.it,30/04/2027,1,1\n',
      ['unusable-header', 'Spazio  extra exactly-one-of'],
    ],
    [`casella;scadenza${';'.repeat(999)}\na@architettitorinopec.it;30/04/2027\n`, ['unusable-header', ' wrong-length']],
  ]
  for (const [list, problem] of table) t.strictSame(await problemOf(list), problem)
})

t.test('a value in a column without a name makes its row faulty, because it has moved out of its own', async (t) => {
  const cases: [header: string, cells: string, allowed?: string][] = [
    ['casella,scadenza,credito,spazio extra,,', '10,98,3,', '0–4'],
    ['casella,scadenza,credito,spazio extra,,', '10,3,,', undefined],
    ['casella,scadenza,credito,,spazio extra', '10,98,3', '0–5'],
    ['casella,scadenza,credito,spazio extra', '10,98,3', '0–4'],
    ['casella,scadenza,credito,spazio extra', '10,3, ,', undefined],
  ]
  for (const [header, cells, allowed] of cases) {
    const [row] = await readRows(`${header}\na@architettitorinopec.it,30/04/2027,${cells}\n`)
    const faults = allowed === undefined ? [] : [{ column: '', code: 'wrong-length', allowed }]
    t.strictSame(row?.faults, faults, `${header} ${cells}`)
  }
  const [numbered] = await readRows(`,casella,scadenza\n1,a@architettitorinopec.it,30/04/2027\n`)
  t.match(numbered, { line: 2, faults: [] }, 'before the first name are the numbers of the rows')
})
