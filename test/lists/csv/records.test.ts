import t from 'tap'
import { readRecords } from '../../../src/lists/csv/records.ts'
import type { TableRecord } from '../../../src/lists/table/record.ts'

async function* linesOf(...texts: string[]): AsyncGenerator<Buffer> {
  for (const text of texts) yield Buffer.from(text)
}

/** The records of lines that arrive one after the other, in batches. Records with a line break in a cell are rejected. */
async function read(...texts: string[]): Promise<TableRecord[][]> {
  const hasSwallowedRows = (cells: readonly string[]) => cells.some((cell) => cell.includes('\n'))
  const batches: TableRecord[][] = []
  const options = { delimiter: ';', firstLine: 2, hasSwallowedRows }
  for await (const batch of readRecords(linesOf(...texts), options)) batches.push(batch)
  return batches
}

t.test('records have the number of their first line; a blank line is a record with one empty cell', async (t) => {
  t.strictSame((await read('a;b\n\n', '"c";d\r\n')).flat(), [
    { line: 2, cells: ['a', 'b'] },
    { line: 3, cells: [''] },
    { line: 4, cells: ['c', 'd'] },
  ])
})

t.test('a quote in the middle of a cell is a character', async (t) => {
  t.strictSame((await read('a;monitor 19"\nb;c\n')).flat(), [
    { line: 2, cells: ['a', 'monitor 19"'] },
    { line: 3, cells: ['b', 'c'] },
  ])
})

t.test('an open quote waits for more lines, and for the end of the list', async (t) => {
  const wrongQuotes = { code: 'wrong-format', allowed: '"…""…"' }
  t.strictSame((await read('a;"b\n', 'c\n', 'd;e\n')).flat(), [
    { line: 2, cells: [], fault: wrongQuotes },
    { line: 3, cells: ['c'] },
    { line: 4, cells: ['d', 'e'] },
  ])
})

t.test('among many faulty records other requests get their turn', async (t) => {
  const batches = await read('"a\nb"\n'.repeat(100))
  const lines = batches.flat().map(({ line }) => line)
  const all = Array.from({ length: 200 }, (_, index) => index + 2)
  t.strictSame(lines, all, 'each line is a record, and none is lost')
  t.ok(batches.length > 3)
  t.ok(batches.every((records) => records.length <= 64))
})
