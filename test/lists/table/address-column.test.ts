import t from 'tap'
import { decideAddress } from '../../../src/lists/table/address-column.ts'
import { columnsOf } from '../../../src/lists/table/columns.ts'
import { readMapping } from '../../../src/lists/table/mapping.ts'
import { serviceNames } from '../../../src/lists/table/service-columns.ts'
import { fixtureAgreements } from '../../support/agreements.ts'
import { readRows } from '../../support/list.ts'

const agreements = fixtureAgreements()
const services = serviceNames(agreements)

t.test('a short row has no address in its missing cells', async (t) => {
  const columns = columnsOf(['indirizzo', 'scadenza', 'pec'], { services, mapping: [] })
  const rows = [['Via Po, 1'], ['Via Roma, 2', '', 'a@architettitorinopec.it']]
  t.match(decideAddress(columns, rows, agreements), { fields: { address: 2 }, ignored: ['indirizzo'] })
})

t.test('of two columns that are both said to be the address, the cells decide', async (t) => {
  const mapping = readMapping(['Socio:address', 'Studio:address'], agreements) ?? []
  const columns = columnsOf(['Socio', 'Studio', 'pec'], { services, mapping })
  t.match(columns, { fields: { address: 0 }, addressCandidates: [0, 1], ignored: ['Studio', 'pec'] })
  const decided = decideAddress(columns, [['x', 'a@architettitorinopec.it', 'b@architettitorinopec.it']], agreements)
  t.match(decided, { fields: { address: 1 }, ignored: ['Socio', 'pec'] })
})

t.test('a name of a service without letters and digits names no column', async (t) => {
  const [agreement] = agreements.all
  const signs = agreement?.services.map((service) => ({ ...service, aliases: ['***', '€'] })) ?? []
  const names = serviceNames({ ...agreements, all: agreement ? [{ ...agreement, services: signs }] : [] })
  t.notOk(names.has(''))
  t.match(columnsOf(['***'], { services: names, mapping: [] }), { services: { length: 0 }, ignored: ['***'] })
})

t.test('of rows that are very long, the first ones decide', async (t) => {
  const row = `Via Po, 1;a@architettitorinopec.it;30/04/2027;${'x'.repeat(50_000)}\n`
  const rows = await readRows(`indirizzo;pec;scadenza;note\n${row.repeat(10)}`)
  t.strictSame(new Set(rows.map(({ address }) => address)), new Set(['a@architettitorinopec.it']))
  t.equal(rows.length, 10)
})
