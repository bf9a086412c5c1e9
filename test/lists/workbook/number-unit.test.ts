import t from 'tap'
import { cellText } from '../../../src/lists/workbook/cell-text.ts'
import { unitOf } from '../../../src/lists/workbook/number-unit.ts'

t.test('the unit of a number format', async (t) => {
  const table: [unit: string, ...formats: string[]][] = [
    ['', 'General', '0', '0.00', '#,##0.00', '#,##0_);[Red]\\(#,##0\\)', '0.00E+00', '@', '[$-410]#,##0', '# ?/?', ''],
    ['', '0" GB"', '0\\ "gb"', '#,##0.0 "Giga"'],
    ['%', '0%', '0.00%', '0.0 %'],
    ['€', '#,##0.00\\ "€"', '[$€-410] #,##0.00', '_-* #,##0.00\\ "€"_-;\\-* #,##0.00\\ "€"_-;_-* "-"??\\ "€"_-;_-@_-'],
    ['€', '_("$"* #,##0.00_);_("$"* \\(#,##0.00\\)', '"€ "0.00'],
    ['MB', '0" MB"', '0\\ \\M\\B'],
  ]
  for (const [unit, ...formats] of table) for (const format of formats) t.equal(unitOf(format), unit, format)
})

t.test('a number is written with its unit', async (t) => {
  for (const [value, z, text] of [
    [3, undefined, '3'],
    [3, '0" GB"', '3'],
    [0.85, '0%', '85%'],
    [10.98, '#,##0.00\\ "€"', '10.98 €'],
    [850, '0" MB"', '850 MB'],
  ] as const) {
    t.equal(cellText({ t: 'n', v: value, ...(z && { z }) }), text)
  }
})
