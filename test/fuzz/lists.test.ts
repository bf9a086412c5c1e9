import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import t from 'tap'
import type { ReportRowBody } from '../../src/lists/row-schema.ts'
import { SCHEMA_FAULT_CODES } from '../../src/shared/field-fault.ts'
import { assertIsA, contract } from '../support/contract.ts'
import { type Break, breaksOf, brokenJson } from './breaks.ts'
import { anyStyle, BROKEN_CELLS, cellsOf, csvOf, inColumns } from './csv-lists.ts'
import { holds, runs } from './send-fuzzed.ts'
import { contentOf, inJson, JSON_LINES, type ReportedFault, reportOf, schemaFaultOf, tableOf } from './send-list.ts'
import { type Schema, valid } from './valid-values.ts'

const ROW: Schema = contract.components.schemas.ReportRows.contentSchema
const anyRow = valid(ROW) as fc.Arbitrary<ReportRowBody>
const GOOD = '{"address":"mario.rossi@architettitorinopec.it","expiresOn":"2027-04-30"}'

const ALSO_GOOD = GOOD.replace('mario', 'anna')

/** Rows with a mailbox each: one that contradicts an earlier row would be faulty. */
const differentRows = fc.uniqueArray(anyRow, {
  minLength: 1,
  maxLength: 5,
  selector: ({ address }) => address.toLowerCase(),
})

t.test('valid rows are checked, or rejected by the domain alone', async (t) => {
  const outcomes = new Set<string>()
  const property = fc.asyncProperty(differentRows, async (list) => {
    const { rows } = await reportOf(JSON_LINES, inJson(list))
    if (rows.length !== list.length || rows.some(({ line }, index) => line !== index + 1)) throw new Error('lines')
    for (const { outcome = 'faulty', errors = [] } of rows) {
      outcomes.add(outcome)
      if (errors.some(({ code }: ReportedFault) => (SCHEMA_FAULT_CODES as readonly string[]).includes(code))) {
        throw new Error(JSON.stringify(errors))
      }
    }
  })
  await holds(t, property, runs / 2)
  for (const outcome of ['faulty', 'expiry-passed', 'nothing-to-renew', 'credit-unknown', 'renewed', 'deactivated']) {
    t.ok(outcomes.has(outcome), outcome)
  }
})

t.test(
  'a row broken in one place is faulty, the column names the place, and the rows beside it are checked',
  async (t) => {
    const codes = new Set<string>()
    const property = fc.asyncProperty(anyRow, fc.nat(), async (row, chosen) => {
      const breaks = breaksOf(ROW, row)
      const one = breaks[chosen % breaks.length] as Break
      const list = [GOOD, brokenJson(row, one), ALSO_GOOD].join('\n')
      const { rows } = await reportOf(JSON_LINES, list)
      const reported = schemaFaultOf(rows[1].errors)
      codes.add(reported.code)
      if (reported.column !== one.fault.pointer.slice(1) || reported.code !== one.fault.code) {
        throw new Error(`${JSON.stringify(one)} is reported as ${JSON.stringify(reported)}`)
      }
      if (rows[0].outcome !== 'nothing-to-renew' || rows[2].outcome !== 'nothing-to-renew')
        throw new Error('a neighbour')

      const table = await tableOf(JSON_LINES, list)
      assertIsA('ReportTable', table)
      const faults = parse(table, { bom: true, delimiter: ';', from: 2 }).map((cells) => cells.at(-3))
      if (faults.length !== 3 || faults[0] || !faults[1] || faults[2]) throw new Error(table)
    })
    await holds(t, property, runs)
    const expected = ['missing-field', 'out-of-range', 'unknown-field', 'wrong-format', 'wrong-length', 'wrong-type']
    t.strictSame([...codes].sort(), expected, 'every kind of fault occurs')
  },
)

t.test('a list in CSV, however it is written, gets the report of the same list in NDJSON', async (t) => {
  const lists = differentRows.map((rows) => rows.map(inColumns))
  const property = fc.asyncProperty(lists, anyStyle, async (list, style) => {
    const [csv, json] = [
      await reportOf('text/csv', csvOf(cellsOf(list, style), style)),
      await reportOf(JSON_LINES, inJson(list)),
    ]
    const [reported, expected] = [csv, json].map(({ rows, summary }) => JSON.stringify([rows.map(contentOf), summary]))
    if (reported !== expected) throw new Error(`${reported}\ninstead of\n${expected}`)
  })
  await holds(t, property, runs / 4)
})

t.test('a broken cell makes its row faulty, and the column has the name that the list gives it', async (t) => {
  const property = fc.asyncProperty(
    anyRow.map(inColumns),
    anyStyle,
    fc.constantFrom(...BROKEN_CELLS),
    async (row, style, [column, cell, code]) => {
      const [header, cells] = cellsOf([row], style) as [string[], string[]]
      const { rows } = await reportOf('text/csv', csvOf([header, cells.with(column, cell)], style))
      const reported = schemaFaultOf(rows[0].errors)
      if (reported.column !== header[column] || reported.code !== code) {
        throw new Error(`"${cell}" in ${header[column]} is reported as ${JSON.stringify(reported)}`)
      }
    },
  )
  await holds(t, property, runs / 2)
})
