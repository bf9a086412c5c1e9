import fc from 'fast-check'
import t from 'tap'
import { ODS, XLSX } from '../../../src/lists/list.ts'
import { post, testApp } from '../../support/app.ts'
import { readReport, report } from '../../support/report.ts'
import { type Cell, workbook } from '../../support/workbook.ts'

const app = await testApp()
const AS_OF = '2026-11-22'

const SERVICES: Readonly<Record<string, readonly string[]>> = {
  'architettitorinopec.it': ['extra-space', 'preservation'],
  'ingpec.eu': ['extra-inbox'],
  'pec.prova.example': ['extra-space', 'archive'],
  'elsewhere.example': ['extra-space'],
}
const COLUMNS = ['extra-space', 'preservation', 'extra-inbox', 'archive']

const mailbox = fc.constantFrom(...Object.keys(SERVICES)).chain((domain) =>
  fc.record(
    {
      address: fc.stringMatching(/^[a-z]{1,8}$/).map((name) => `${name}@${domain}`),
      expiresOn: fc
        .date({ min: new Date('2016-01-01'), max: new Date('2031-12-31'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10)),
      addOns: fc
        .subarray([...(SERVICES[domain] as string[])])
        .chain((services) =>
          fc.tuple(
            ...services.map((service) =>
              fc.record({ service: fc.constant(service), gigabytes: fc.integer({ min: 1, max: 1000 }) }),
            ),
          ),
        ),
      usedGigabytes: fc.integer({ min: 0, max: 100_000 }).map((hundredths) => hundredths / 100),
      credit: fc.integer({ min: 0, max: 5000 }).map((cents) => (cents / 100).toFixed(2)),
    },
    { requiredKeys: ['address', 'expiresOn', 'addOns'] },
  ),
)

/** Each mailbox once: a row that contradicts an earlier one is faulty. */
const mailboxesOnce = fc.uniqueArray(mailbox, { minLength: 1, maxLength: 20, selector: ({ address }) => address })

type Mailbox = { address: string; expiresOn: string; addOns: { service: string; gigabytes: number }[] } & {
  usedGigabytes?: number
  credit?: string
}

/** The same mailboxes as a list with decimal commas and Italian dates. */
function asCsv(mailboxes: readonly Mailbox[]): string {
  const rows = mailboxes.map(({ address, expiresOn, addOns, usedGigabytes, credit }) => [
    address,
    expiresOn.split('-').reverse().map(Number).join('/'),
    String(usedGigabytes ?? '').replace('.', ','),
    (credit ?? '').replace('.', ','),
    ...COLUMNS.map((id) => addOns.find(({ service }) => service === id)?.gigabytes ?? ''),
  ])
  return [['casella', 'scadenza', 'gb usati', 'saldo', ...COLUMNS], ...rows].map((row) => row.join(';')).join('\r\n')
}

/** The same mailboxes as a workbook, with dates and numbers as such. */
function asWorkbook(mailboxes: readonly Mailbox[], format: 'xlsx' | 'ods'): Buffer {
  const rows = mailboxes.map(({ address, expiresOn, addOns, usedGigabytes, credit }): Cell[] => [
    address,
    new Date(`${expiresOn}T00:00:00Z`),
    usedGigabytes,
    credit && Number(credit),
    ...COLUMNS.map((id) => addOns.find(({ service }) => service === id)?.gigabytes),
  ])
  return workbook({ Elenco: [['casella', 'scadenza', 'gb usati', 'saldo', ...COLUMNS], ...rows] }, format)
}

/** A workbook takes half a second, so only some of the generated lists are also written as such. */
const RUNS_PER_WORKBOOK = 5
let run = 0

t.test('each row has the result of a single check of the same mailbox', async (t) => {
  await fc.assert(
    fc.asyncProperty(mailboxesOnce, async (mailboxes) => {
      const lists = [
        { list: asCsv(mailboxes as Mailbox[]), type: 'text/csv', first: 2 },
        { list: mailboxes.map((one) => JSON.stringify(one)).join('\n'), type: 'application/x-ndjson', first: 1 },
        ...(run++ % RUNS_PER_WORKBOOK === 0
          ? [
              { list: asWorkbook(mailboxes as Mailbox[], 'xlsx'), type: XLSX, first: 2 },
              { list: asWorkbook(mailboxes as Mailbox[], 'ods'), type: ODS, first: 2 },
            ]
          : []),
      ]
      for (const { list, type, first } of lists) {
        const { rows, summary } = readReport((await report(app, list, { type, 'accept-language': 'en' })).body)
        for (const [index, { credit, ...one }] of (mailboxes as Mailbox[]).entries()) {
          const question = { mailbox: one, credit, asOf: AS_OF }
          const { status, body } = await post(app, '/renewal-checks', question, { 'accept-language': 'en' })
          const { line, address, errors, ...result } = rows[index]
          t.equal(line, index + first)
          t.equal(address, one.address)
          if (status === 200) t.strictSame(result, body)
          else {
            const codes = (faults: { code: string }[]): string[] => faults.map(({ code }) => code)
            t.strictSame(codes(errors), codes(body.errors))
          }
        }
        t.equal(summary.rowsRead, mailboxes.length)
        const { rowsChecked, rowsFiltered, rowsFaulty, rowsRepeated } = summary
        t.equal(summary.rowsRead, rowsChecked + rowsFiltered + rowsFaulty + rowsRepeated)
      }
    }),
    { numRuns: 25 },
  )
})

t.test('every row that is read is counted once, whatever the list contains', async (t) => {
  const cell = fc.constantFrom(
    'a@architettitorinopec.it',
    '30/04/2027',
    '"',
    '""',
    ';',
    '\n',
    '\r\n',
    '\r',
    '\0',
    'x',
    '10,5',
    '\t',
  )
  await fc.assert(
    fc.asyncProperty(fc.array(cell, { maxLength: 60 }), async (cells) => {
      const response = await report(app, `casella;scadenza;credito;note\n${cells.join('')}`)
      if (response.statusCode === 422) {
        t.equal(response.json().code, 'empty-list')
        return
      }
      const { rows, summary } = readReport(response.body)
      t.equal(summary.rowsRead, rows.length)
      const lines = rows.map(({ line }) => line)
      t.strictSame(
        lines,
        [...new Set(lines)].sort((a, b) => a - b),
        'in the order of the list',
      )
    }),
    { numRuns: 150 },
  )
})
