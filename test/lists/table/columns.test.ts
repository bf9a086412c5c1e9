import t from 'tap'
import { columnFaults } from '../../../src/lists/table/column-faults.ts'
import { columnsOf } from '../../../src/lists/table/columns.ts'
import { serviceNames } from '../../../src/lists/table/service-columns.ts'
import type { Field } from '../../../src/shared/field-names.ts'
import { fixtureAgreements } from '../../support/agreements.ts'
import { open, problemOf, readRows } from '../../support/list.ts'

const rules = { services: serviceNames(fixtureAgreements()), mapping: [] }
const columns = (...header: string[]) => columnsOf(header, rules)

t.test('a column is found by any name of its field', async (t) => {
  const table: [field: Field, ...names: string[]][] = [
    ['address', 'address', 'Casella', 'INDIRIZZO', 'pec', 'casella_pec', 'Indirizzo PEC', 'Email PEC', 'e-mail pec'],
    ['address', 'Nome casella', 'domicilio digitale', 'Mail', 'email', 'E-mail', 'Indirizzo e-mail', 'Account'],
    ['expiresOn', 'expiresOn', 'Scadenza', 'data scadenza', 'Data di scadenza', 'scadenza casella', 'Scadenza PEC'],
    ['expiresOn', 'DataFine', 'data-fine', 'FINE', 'expiry', 'Expires', 'end_date', 'data_scadenza', 'dataScadenza'],
    ['expiresOn', 'Scad.', 'Data scad.', 'Scad. PEC', 'Scade il:'],
    ['usedGigabytes', 'usedGigabytes', 'Spazio usato (GB)', 'GB usati', 'Spazio occupato', 'occupazione', 'Used'],
    ['credit', 'credit', 'Credito €', 'saldo', 'Credito residuo', 'credito disponibile', 'Balance (EUR)'],
  ]
  for (const [field, ...names] of table) for (const name of names) t.equal(columns('x', name).fields[field], 1, name)
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

t.test('a column whose name states another unit is not what it would be without it', async (t) => {
  for (const name of [
    'Saldo (GB)',
    'credito GB',
    'Spazio usato (€)',
    'Occupazione %',
    'Spazio extra (€)',
    'extra-space eur',
  ]) {
    const { fields, services, ignored } = columns(name)
    t.match({ fields, services, ignored }, { fields: {}, services: [], ignored: [name] }, name)
  }
  t.strictSame(Object.keys(columns('Saldo (€)').fields), ['credit'])
  t.strictSame(Object.keys(columns('Spazio usato in GB').fields), ['usedGigabytes'])
  t.equal(columns('Spazio extra [GB]').services.length, 1)
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

t.test('a list needs an address and an expiry date', async (t) => {
  const table: [header: string[], faults: object[]][] = [
    [['casella', 'scadenza', 'spazio extra'], []],
    [['pec', 'indirizzo', 'scadenza', 'data fine', 'extra-space', 'Spazio  extra', 'saldo', 'credito'], []],
    [
      ['nome'],
      [
        { column: 'address', code: 'missing-field' },
        { column: 'expiresOn', code: 'missing-field' },
      ],
    ],
    [['PEC', 'Indirizzo'], [{ column: 'expiresOn', code: 'missing-field' }]],
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
    ['PEC,Indirizzo\na@architettitorinopec.it,\n', ['unusable-header', 'expiresOn missing-field']],
    [`casella;scadenza${';'.repeat(999)}\na@architettitorinopec.it;30/04/2027\n`, ['unusable-header', ' wrong-length']],
  ]
  for (const [list, problem] of table) t.strictSame(await problemOf(list), problem)
})

t.test('an unusable header says what was found, what is missing and what is understood', async (t) => {
  const opened = await open('Elenco\n\nPEC socio;scadenza;GB extra;a@architettitorinopec.it\n')
  const understood = 'header' in opened ? opened.header?.understood : []
  t.match(opened, {
    problem: 'unusable-header',
    header: { line: 3, found: ['PEC socio', 'scadenza', 'GB extra'], missing: ['address'], doubtful: ['GB extra'] },
  })
  t.match(understood?.map(({ field }) => field).sort(), [
    'address',
    'archive',
    'credit',
    'expiresOn',
    'extra-inbox',
    'extra-space',
    'preservation',
    'usedGigabytes',
  ])
  t.ok(understood?.find(({ field }) => field === 'extra-space')?.names.includes('spazio extra'))
})

t.test('of several columns for one value a row fills one, or all alike', async (t) => {
  const header = 'casella;scadenza;data fine;credito;saldo;spazio extra;extra-space'
  const table: [cells: string, expected: object][] = [
    ['30/04/2027;;10,98;;3;', { expiresOn: '2027-04-30', credit: '10.98', addOns: [{ gigabytes: 3 }] }],
    [';30/04/2027;;10,98;;3 GB', { expiresOn: '2027-04-30', credit: '10.98', addOns: [{ gigabytes: 3 }] }],
    ['30/04/2027;2027-04-30;10;10,00;3;3,0', { expiresOn: '2027-04-30', credit: '10.00', addOns: [{ gigabytes: 3 }] }],
    [';;;;0;NO', { faults: [{ column: 'scadenza', code: 'missing-field' }], addOns: [] }],
    [
      '30/04/2027;31/05/2027;1;2;3;4',
      {
        expiresOn: undefined,
        credit: undefined,
        faults: [
          { column: 'data fine', code: 'exactly-one-of', allowed: 'scadenza, data fine' },
          { column: 'saldo', code: 'exactly-one-of', allowed: 'credito, saldo' },
          { column: 'extra-space', code: 'exactly-one-of', allowed: 'spazio extra, extra-space' },
        ],
      },
    ],
    ['30/04/2027;;;;3;0', { faults: [{ column: 'extra-space', code: 'exactly-one-of' }] }],
    ['x;30/04/2027;;;;', { expiresOn: undefined, faults: [{ column: 'scadenza', code: 'wrong-format' }] }],
  ]
  for (const [cells, expected] of table) {
    const [row] = await readRows(`${header}\na@architettitorinopec.it;${cells}\n`)
    t.match(row, { faults: [], ...expected }, cells)
  }
})

t.test('a value in a column without a name makes its row faulty, because it has moved out of its own', async (t) => {
  const cases: [header: string, cells: string, allowed?: string][] = [
    ['casella,scadenza,credito,spazio extra,,', '10,98,3,', '0–4'],
    ['casella,scadenza,credito,spazio extra,,', '10,3,,', undefined],
    ['casella,scadenza,credito,,spazio extra', '10,98,3', '0–5'],
    ['casella,scadenza,credito,spazio extra', '10,98,3', '0–4'],
    ['casella,scadenza,credito,spazio extra', '10,3, ,', undefined],
    ['casella,scadenza,credito,spazio extra,conservazione', '10,98,3,', '0–5'],
    ['casella,scadenza,credito,spazio extra,conservazione', '10,98,', undefined],
    ['casella,scadenza,spazio usato,spazio extra,conservazione', '2,5,3,', '0–5'],
    ['casella,scadenza,spazio usato,spazio extra', ',5,', undefined],
  ]
  for (const [header, cells, allowed] of cases) {
    const [row] = await readRows(`${header}\na@architettitorinopec.it,30/04/2027,${cells}\n`)
    const faults = allowed === undefined ? [] : [{ column: '', code: 'wrong-length', allowed }]
    t.strictSame(row?.faults, faults, `${header} ${cells}`)
  }
  const header = 'pec,indirizzo,scadenza,credito,spazio extra'
  const [split] = await readRows(`${header}\na@architettitorinopec.it,Via Po 1,30/04/2027,10,98,\n`)
  t.match(split?.faults, [{ column: '', code: 'wrong-length' }], 'also where the address was chosen by its cells')
  const [numbered] = await readRows(`,casella,scadenza\n1,a@architettitorinopec.it,30/04/2027\n`)
  t.match(numbered, { line: 2, faults: [] }, 'before the first name are the numbers of the rows')
})

t.test('the services that a row states are those of its agreement that have a column', async (t) => {
  const row = 'a@architettitorinopec.it;30/04/2027;3;1\n'
  const list = await open(`casella;scadenza;extra-space;archive\n${row}`, undefined, undefined, {
    hasNoServices: false,
  })
  if ('problem' in list) throw new Error(list.problem)
  const [first] = await readRows(`casella;scadenza;extra-space;archive\n${row}`)
  t.strictSame(list.statedServices(first as never, 'architetti-torino'), ['extra-space'])
  t.strictSame(list.statedServices(first as never, 'ordine-di-prova'), ['extra-space', 'archive'])
  const none = await open(`casella;scadenza\n${row.slice(0, -5)}\n`)
  if ('problem' in none) throw new Error(none.problem)
  t.equal(none.statedServices(first as never, 'architetti-torino'), 'all')
})
