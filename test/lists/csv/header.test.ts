import t from 'tap'
import { readHeader } from '../../../src/lists/csv/header.ts'
import { serviceNames } from '../../../src/lists/table/service-columns.ts'
import { fixtureAgreements } from '../../support/agreements.ts'
import { linesOf, problemOf } from '../../support/list.ts'

const rules = { services: serviceNames(fixtureAgreements()), mapping: [] }

async function* batchesOf(...texts: string[]): AsyncGenerator<Buffer> {
  for (const text of texts) yield Buffer.from(text)
}

t.test('the delimiter is the one with which most columns are known', async (t) => {
  const table: [header: string, delimiter: string, columns: string[]][] = [
    ['casella;scadenza;nome,cognome', ';', ['casella', 'scadenza', 'nome,cognome']],
    ['casella,scadenza,spazio extra (GB)', ',', ['casella', 'scadenza', 'spazio extra (GB)']],
    ['casella\tscadenza', '\t', ['casella', 'scadenza']],
    ['sep=,\ncasella,scadenza', ',', ['casella', 'scadenza']],
    ['nome', ';', ['nome']],
  ]
  for (const [header, delimiter, columns] of table) {
    const found = await readHeader(batchesOf(header), rules)
    t.match(found, { delimiter, columns: { names: columns } }, header)
  }
})

t.test('the lines after the header are left to read', async (t) => {
  const found = await readHeader(batchesOf('\n;;\n', '"casella\n";scadenza\na;b\nc'), rules)
  t.match(found, { nextLine: 5, rest: Buffer.from('a;b\nc') })
})

t.test('blank lines and separator lines before the header are skipped', async (t) => {
  const row = (delimiter: string) => `a@architettitorinopec.it${delimiter}2027-04-30${delimiter}7,5`
  const cases = [
    { name: 'sep= with a tab and CRLF', list: 'sep=\t\r\ncasella\tscadenza\tcredito\r\n', delimiter: '\t', line: 3 },
    { name: 'sep= in quotes', list: '"sep=;"\r\ncasella;scadenza;credito\r\n', delimiter: ';', line: 3 },
    { name: 'a space before a quote', list: 'casella; "scadenza" ;"credito"\n', delimiter: ';', line: 2 },
    {
      name: 'lines with empty cells',
      list: `${';;\r\n'.repeat(20_000)}casella;scadenza;credito\r\n`,
      delimiter: ';',
      line: 20_002,
    },
    {
      name: 'empty lines',
      list: `${'\n'.repeat(100_000)}casella;scadenza;credito\n`,
      delimiter: ';',
      line: 100_002,
    },
    { name: 'a line break in a name', list: '\n"casella";"scadenza\n";"cre\ndito"\n', delimiter: ';', line: 5 },
  ]
  for (const { name, list, delimiter, line } of cases) {
    t.strictSame(await linesOf(list + row(delimiter)), [[line, 'a']], name)
  }
})

t.test('a list without a usable header, or without rows', async (t) => {
  const cases: { name: string; list: string; expect: string[] }[] = [
    { name: 'nothing', list: '', expect: ['empty-list'] },
    { name: 'blank lines', list: '\n;;;\r\n  \n', expect: ['empty-list'] },
    { name: 'a header alone', list: 'casella;scadenza', expect: ['empty-list'] },
    {
      name: 'a header and blank lines',
      list: `casella;scadenza\n;\n${'\n'.repeat(40_000)}`,
      expect: ['empty-list'],
    },
    { name: 'many blank lines', list: '\n'.repeat(70_000), expect: ['empty-list'] },
    {
      name: 'many blank lines and a header',
      list: `${'\n'.repeat(70_000)}casella;scadenza\n`,
      expect: ['empty-list'],
    },
    {
      name: 'no header',
      list: 'a@architettitorinopec.it;30/04/2027\n',
      expect: ['unusable-header', 'address missing-field', 'expiresOn missing-field'],
    },
    {
      name: 'a quote that is never closed',
      list: '"casella;scadenza\na;b\n',
      expect: ['unusable-header', 'address missing-field', 'expiresOn missing-field'],
    },
    {
      name: 'a header of 70 000 bytes',
      list: 'casella;scadenza;'.padEnd(70_000, 'x'),
      expect: ['unusable-header', ' wrong-length'],
    },
    {
      name: 'a long line after blank ones',
      list: `${'\n'.repeat(70_000)}${'x'.repeat(70_000)}\n`,
      expect: ['unusable-header', ' wrong-length'],
    },
  ]
  for (const { name, list, expect } of cases) t.strictSame(await problemOf(list), expect, name)
})
