import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import t from 'tap'
import { XLSX } from '../../src/lists/list.ts'
import type { ReportRowBody } from '../../src/lists/row-schema.ts'
import { SCHEMA_FAULT_CODES } from '../../src/shared/field-fault.ts'
import { assertIsA, contract } from '../support/contract.ts'
import { workbook } from '../support/workbook.ts'
import { type Break, breaksOf, brokenJson } from './breaks.ts'
import { anyStyle, BROKEN_CELLS, cellsOf, csvOf, inColumns, typedCellsOf } from './csv-lists.ts'
import { holds, runs, sendFuzzed } from './send-fuzzed.ts'
import { REPORTS, type ReportedFault, reportOf, schemaFaultOf, tableOf } from './send-list.ts'
import { type Schema, valid } from './valid-values.ts'

const JSON_LINES = 'application/x-ndjson'
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

const inJson = (rows: readonly ReportRowBody[]): string => rows.map((row) => JSON.stringify(row)).join('\n')

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

/** A row of a report without its line and its columns, which each format names in its own way. */
const contentOf = ({ line: _, errors, ...row }: Record<string, unknown>): object => ({
  ...row,
  ...(errors !== undefined && { errors: (errors as ReportedFault[]).map(({ code }) => code) }),
})

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

/** A process reads each workbook, which takes half a second. */
const workbookRuns = Math.ceil(runs / 50)

t.test('a list as a workbook gets the report of the same list in NDJSON', async (t) => {
  const lists = fc.array(anyRow.map(inColumns), { minLength: 1, maxLength: 5 })
  const property = fc.asyncProperty(lists, fc.constantFrom('xlsx', 'ods'), async (list, format) => {
    const book = await reportOf('text/csv', workbook({ Elenco: typedCellsOf(list) }, format))
    const json = await reportOf(JSON_LINES, inJson(list))
    const [reported, expected] = [book, json].map(({ rows }) => JSON.stringify(rows.map(contentOf)))
    if (reported !== expected) throw new Error(`${reported}\ninstead of\n${expected}`)
  })
  await holds(t, property, workbookRuns)
})

t.test('a workbook with some bytes changed, or cut, is read or rejected', async (t) => {
  const book = workbook({
    Elenco: [
      ['casella', 'scadenza', 'spazio extra'],
      ['a@architettitorinopec.it', '30/04/2027', 3],
    ],
  })
  const changes = fc.array(fc.tuple(fc.nat(book.length - 1), fc.nat(255)), { maxLength: 8 })
  const property = fc.asyncProperty(changes, fc.nat(book.length), async (bytes, cut) => {
    const changed = Buffer.from(book)
    for (const [at, byte] of bytes) changed[at] = byte
    // Half of them stay whole.
    const payload = cut % 2 === 0 ? changed : changed.subarray(0, cut)
    const headers = { 'content-type': XLSX }
    const { statusCode, body } = await sendFuzzed({ method: 'POST', url: REPORTS, payload, headers })
    if (statusCode !== 200 && statusCode !== 422) throw new Error(`${statusCode} ${body}`)
  })
  await holds(t, property, workbookRuns)
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
