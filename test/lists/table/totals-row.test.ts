import t from 'tap'
import { isUnusable } from '../../../src/lists/list.ts'
import { open, rowsOf } from '../../support/list.ts'

t.test('a row of totals is passed over and counted', async (t) => {
  const table: [cells: string, isTotal: boolean][] = [
    [';Totale;;6', true],
    ['Totale;;;6', true],
    ['Totale', true],
    [';TOTALI:;;6', true],
    ['Tot.;;;6', true],
    ['Totale', true],
    [';Totale generale;4;6', true],
    [';;;Subtotale', true],
    [';Totals;;6', true],
    [';Tot;30/04/2027;6', false],
    [';Totem;;6', false],
    [';il totale;;6', false],
    [';;;6', false],
    [`;totale ${'x'.repeat(60)};;6`, false],
    ['totale@architettitorinopec.it;Totale;;6', false],
    ['totale@;Totale;;6', false],
  ]
  for (const [cells, isTotal] of table) {
    const list = await open(`casella;nome;scadenza;spazio extra\na@architettitorinopec.it;;30/04/2027;6\n${cells}\n`)
    if (isUnusable(list)) throw new Error(list.problem)
    const rows = await rowsOf(list)
    t.strictSame([rows.length, list.rowsOfTotals()], isTotal ? [1, 1] : [2, 0], cells)
  }
  t.match(await open('casella;scadenza\nTotale;\n'), { problem: 'empty-list' })
})
