import t from 'tap'
import { guardFormula } from '../../../../src/features/renewals/report/formula-guard.ts'

t.test('a cell that a spreadsheet would take for a formula begins with an apostrophe', async (t) => {
  const formulas = ['=1+1', '=', '+cmd|x', '-1+1', '+39-011', '--', '+1=2', '@a', '＝1', '＋1', '－1', '＠a']
  const before = [
    '',
    '\n',
    '\r',
    '\r\n',
    '\t',
    ' ',
    '\n \t',
    '\u00a0',
    '\u200b',
    '\u200e',
    '\ufeff',
    '\u0000',
    '\u2028',
  ]
  for (const formula of formulas) {
    for (const start of before)
      t.equal(guardFormula(start + formula), `'${start}${formula}`, encodeURIComponent(start + formula))
  }
  for (const cell of ['\ta', '\ra', '\na', '\n-5', '\t+39']) t.equal(guardFormula(cell), `'${cell}`)
})

t.test('any other cell is left as it is, also a telephone number, a dash or an amount', async (t) => {
  for (const cell of [
    '+39 333 1234567',
    '+39\u00a0333\u202f1234567',
    '-',
    '+',
    '- ',
    '-12,50',
    '-1.234,50',
    '+0',
    ' -5',
  ]) {
    t.equal(guardFormula(cell), cell)
  }
  for (const cell of ['', ' ', 'a=1', '10-5', 'a@b', "'=1", ' a', '\u200ba']) t.equal(guardFormula(cell), cell)
})

t.test('a formula after what another dialect of CSV takes for a separator', async (t) => {
  const table: Record<string, string> = {
    'foo,=1+1': "foo,'=1+1",
    'foo;=1+1;=2': "foo;'=1+1;'=2",
    'foo\t=1+2': "foo\t'=1+2",
    'x\n=1+7': "x\n'=1+7",
    'x, =1': "x,' =1",
    'x,"=1': 'x,\'"=1',
    'x,@SUM(A1)': "x,'@SUM(A1)",
    "x,-cmd|'/C calc'!A0": "x,'-cmd|'/C calc'!A0",
    'x,+SUM(A1)': "x,'+SUM(A1)",
    '+39 333 1,=1': "+39 333 1,'=1",
    '=1,=2': "'=1,'=2",
    'da fare:\n- primo\n- secondo': 'da fare:\n- primo\n- secondo',
    'Via Po, 1; -5': 'Via Po, 1; -5',
    '-12,50': '-12,50',
  }
  for (const [cell, guarded] of Object.entries(table)) t.equal(guardFormula(cell), guarded, cell)
})
