import t from 'tap'
import { guardFormula } from '../../../src/features/reports/formula-guard.ts'

t.test('a cell that a spreadsheet would take for a formula begins with an apostrophe, and no other', async (t) => {
  for (const cell of ['=1+1', '+39', '-5', '@a', '\ta', '\ra', '＝1', '＋1', '－1', '＠a', '=']) {
    t.equal(guardFormula(cell), `'${cell}`)
  }
  for (const cell of ['', 'a=1', ' =1', '10-5', 'a@b', "'=1", '\n=1']) t.equal(guardFormula(cell), cell)
})
