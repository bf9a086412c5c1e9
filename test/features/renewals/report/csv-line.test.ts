import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import t from 'tap'
import { csvLine, type Delimiter } from '../../../../src/features/renewals/report/csv-line.ts'
import { guardFormula } from '../../../../src/features/renewals/report/formula-guard.ts'
import { holds } from '../../../support/arbitraries.ts'

t.test('cells with a delimiter, a quote or a line end are quoted, and formulas are guarded', async (t) => {
  const table: [cells: string[], line: string][] = [
    [['a', 'b'], 'a;b'],
    [['', ''], ';'],
    [['a;b', 'a,b'], '"a;b";a,b'],
    [['a "b"', '"'], '"a ""b""";""""'],
    [['a\nb', 'a\rb', 'a\r\nb'], '"a\nb";"a\rb";"a\r\nb"'],
    [['=1+1', '+a', '-1-1', '@a', '\ta', '\ra'], "'=1+1;'+a;'-1-1;'@a;'\ta;\"'\ra\""],
    [['\n=1+1', ' =1+1', '+39 333 1234567', '-', '-12,50'], '"\'\n=1+1";\' =1+1;+39 333 1234567;-;-12,50'],
    [['＝1', '＋1', '－1', '＠a'], "'＝1;'＋1;'－1;'＠a"],
    [['="a;b"'], '"\'=""a;b"""'],
  ]
  for (const [cells, line] of table) t.equal(csvLine(cells, ';'), `${line}\r\n`)
})

t.test('csv-stringify writes the same, once formulas are guarded', async () => {
  const character = fc.constantFrom(
    '"',
    ';',
    ',',
    '\n',
    '\r',
    '\t',
    ' ',
    '=',
    '+',
    '-',
    '@',
    '＝',
    "'",
    'a',
    'à',
    '1',
    '.',
    '/',
  )
  const cell = fc.string({ unit: character, maxLength: 6 })
  // The library writes a single empty cell in quotes.
  const cells = fc.array(cell, { minLength: 2, maxLength: 8 })
  holds(
    fc.property(cells, fc.constantFrom<Delimiter>(';', ','), (cells, delimiter) => {
      // Its own guard knows neither a line feed nor a telephone number.
      const options = { delimiter, record_delimiter: '\r\n', quoted_match: /[\r\n]/ }
      return csvLine(cells, delimiter) === stringify([cells.map(guardFormula)], options)
    }),
  )
})
