import t from 'tap'
import { isUnusable } from '../../../src/lists/list.ts'
import { decideAddress } from '../../../src/lists/table/address-column.ts'
import { columnsOf } from '../../../src/lists/table/columns.ts'
import { readMapping } from '../../../src/lists/table/mapping.ts'
import { serviceNames } from '../../../src/lists/table/service-columns.ts'
import { fixtureAgreements } from '../../support/agreements.ts'
import { open, rowsOf } from '../../support/list.ts'

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

t.test('of rows that are very long only the first are looked at', async (t) => {
  const note = 'x'.repeat(60_000)
  const row = (indirizzo: string, pec: string) => `${indirizzo};${pec};30/04/2027;3;${note}`
  // After some 256 KiB: these addresses come too late to decide.
  const late = Array.from({ length: 9 }, (_, index) => row(`s${index}@architettitorinopec.it`, 'no'))
  const rows = [...Array.from({ length: 5 }, (_, index) => row('Via Po', `a${index}@architettitorinopec.it`)), ...late]
  const list = await open(`indirizzo;pec;scadenza;spazio extra;nota\n${rows.join('\n')}\n`)
  if (isUnusable(list)) throw new Error(list.problem)
  t.equal(list.fieldColumns.address, 1)
  t.equal((await rowsOf(list)).length, rows.length, 'all rows are read')
})
