import fc from 'fast-check'
import t from 'tap'
import { isUnusable, type List, openList } from '../../src/lists/list.ts'
import type { Row } from '../../src/lists/row.ts'
import { fixtureAgreements } from '../support/agreements.ts'

const agreements = fixtureAgreements()

/** The rows of a list that comes in blocks of so many bytes. */
async function rowsOf(text: string, blockSize: number): Promise<Row[]> {
  const bytes = Buffer.from(text)
  async function* blocks() {
    for (let at = 0; at < bytes.length; at += blockSize) yield bytes.subarray(at, at + blockSize)
  }
  const list = (await openList(blocks(), 'text/csv', agreements)) as List
  if (isUnusable(list)) throw new Error(JSON.stringify(list))
  const rows: Row[] = []
  for await (const some of list.rows) rows.push(...some)
  return rows
}

const lineEnd = fc.constantFrom('\n', '\r\n', '\r')
const good = fc.constantFrom('', 'Rossi', '"Rossi"', '"a ""b"" c"', '";,"')
const ofSeveralLines = fc
  .tuple(fc.array(fc.constantFrom('riga', '', 'a ""b""', 'x;y'), { minLength: 2, maxLength: 3 }), lineEnd)
  .map(([lines, end]) => `"${lines.join(end)}"`)
const stray = fc.constantFrom('"Studio', 'monitor 19"', '"', '"x"y', '""z', '"""', '19""')

t.test('a stray quote costs its row alone, however lines end and blocks are cut', async (t) => {
  const note = fc.oneof(
    good.map((text) => ({ text, isStray: false })),
    ofSeveralLines.map((text) => ({ text, isStray: false })),
    stray.map((text) => ({ text, isStray: true })),
  )
  const row = fc.record({ note, date: fc.constantFrom('30/04/2027', '"2027-04-30"'), end: lineEnd })
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 20 }),
      fc.constantFrom([0, 1, 2], [2, 0, 1], [1, 0, 2]),
      fc.integer({ min: 1, max: 100 }),
      async (rows, order, blockSize) => {
        const inOrder = (cells: string[]): string => order.map((index) => cells[index]).join(';')
        let text = `${inOrder(['casella', 'scadenza', 'note'])}\n`
        const expected: [number, string][] = []
        for (const [index, { note, date, end }] of rows.entries()) {
          const address = `m${index}@architettitorinopec.it`
          if (!note.isStray) expected.push([text.split(/\r\n|\n|\r/).length, address])
          text += inOrder([address, date, note.text]) + end
        }
        const found = await rowsOf(text, blockSize)
        const byLine = new Map(found.map((row) => [row.line, row]))
        t.equal(byLine.size, found.length)
        for (const [line, address] of expected) {
          t.match(byLine.get(line), { address, expiresOn: '2027-04-30', faults: [] })
        }
      },
    ),
    { numRuns: 300 },
  )
})
