import { CFB } from '@e965/xlsx'
import fc from 'fast-check'
import t from 'tap'
import { XLSX } from '../../src/lists/list.ts'
import type { ReportRowBody } from '../../src/lists/row-schema.ts'
import { writeRecords } from '../../src/lists/workbook/record-lines.ts'
import { sheetsOf } from '../../src/lists/workbook/sheets.ts'
import { storedCopy } from '../../src/lists/workbook/unzip.ts'
import { contract } from '../support/contract.ts'
import { fixtureList } from '../support/report.ts'
import { withParts, workbook } from '../support/workbook.ts'
import { inColumns, typedCellsOf } from './csv-lists.ts'
import { holds, runs } from './send-fuzzed.ts'
import { contentOf, inJson, JSON_LINES, reportOf, responseOf } from './send-list.ts'
import { valid } from './valid-values.ts'

const anyRow = valid(contract.components.schemas.ReportRows.contentSchema) as fc.Arbitrary<ReportRowBody>

/** A process reads each workbook that is sent, which takes half a second. */
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
    const { statusCode, body } = await responseOf(XLSX, cut % 2 === 0 ? changed : changed.subarray(0, cut))
    if (statusCode !== 200 && statusCode !== 422) throw new Error(`${statusCode} ${body}`)
  })
  await holds(t, property, workbookRuns)
})

/** What stands in the XML of workbooks, rightly or not. */
const PIECES = [
  ...['<', '>', '"', '/>', '</c>', '</row>', '<row r="1">', '<c r="B2" t="e"><v>#REF!</v></c>', '<c r="ZZZ9"/>'],
  ...['<c t="b"><v>1</v></c>', '<c t="d"><v>2027-04-30</v></c>', '<c s="99"><v>46507</v></c>', '<v>1e400</v>'],
  ...['<f>1+1</f>', '<f t="shared" ref="A1:A9" si="0">A1</f>', '<is><t>x</t></is>', '<v>-1</v>', '<v></v>'],
  ...['<mergeCell ref="A1:C1"/>', '<dimension ref="A1:XFD1048576"/>', '<dimension ref="ZZ0:A-1"/>', ' t="s"', ' t="n"'],
  ...['<workbookPr date1904="1"/>', '&#x0;', '&#xD800;', '&x;', '<!--', '-->', '<![CDATA[', ']]>', '\0', '\ud800', '€'],
  ...['<!DOCTYPE x [<!ENTITY x "&x;&x;">]>', '<cols><col hidden="1" min="1" max="16384"/></cols>', 'r="A0"', 'r=""'],
  ...['state="hidden"', 'Target="../../../etc/passwd"', 'r:id="rId99"', 'numFmtId="14"', 'count="4294967296"'],
  ...['table:number-columns-repeated="16384"', 'table:number-rows-repeated="1048576"', 'office:value-type="date"'],
  ...['office:date-value="2027-04-30"', 'office:value="NaN"', '<text:p>x</text:p>', '<table:covered-table-cell/>'],
]

/** A change of one part: where, how much of it is left out, what stands there instead. */
const anyChange = fc.record({
  part: fc.nat(),
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  length: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(40)),
  piece: fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ maxLength: 6 })),
})

/** The parts of a workbook that are text. */
function partsOf(zip: Buffer): [name: string, text: string][] {
  const { FullPaths, FileIndex } = CFB.read(zip, { type: 'buffer' })
  return FullPaths.flatMap((path: string, index: number): [string, string][] =>
    /\.(xml|rels)$/.test(path)
      ? [[path.replace('Root Entry/', ''), Buffer.from(FileIndex[index].content).toString()]]
      : [],
  )
}

const LIMIT = 16 * 1024 * 1024

t.test('a workbook whose documents are damaged is read as rows of texts, or not at all', async (t) => {
  const books = ['secretariat.xlsx', 'secretariat.ods', 'since-1904.xlsx'].map(fixtureList)
  const parts = books.map(partsOf)
  const ends = new Set<string>()
  const property = fc.asyncProperty(
    fc.nat(books.length - 1),
    fc.array(anyChange, { minLength: 1, maxLength: 4 }),
    async (book, changes) => {
      const texts = new Map(parts[book])
      for (const { part, at, length, piece } of changes) {
        const [name, text] = [...texts][part % texts.size] as [string, string]
        const start = Math.floor(at * text.length)
        texts.set(name, text.slice(0, start) + piece + text.slice(start + length))
      }
      const changed = withParts(books[book] as Buffer, Object.fromEntries(texts))
      let lines = ''
      try {
        writeRecords(sheetsOf(await storedCopy(changed, LIMIT)), LIMIT, (bytes) => {
          lines += bytes
        })
      } catch (error) {
        if (!(error instanceof Error)) throw error
        ends.add('failed')
        return
      }
      ends.add('read')
      for (const line of lines.trimEnd().split('\n').filter(Boolean)) {
        const record = JSON.parse(line)
        if ('sheet' in record) continue
        const [row, ...cells] = record
        if (!Number.isInteger(row) || row < 1 || cells.some((cell: unknown) => typeof cell !== 'string')) {
          throw new Error(line)
        }
      }
    },
  )
  await holds(t, property, runs / 2)
  t.strictSame([...ends].sort(), ['failed', 'read'])
})
