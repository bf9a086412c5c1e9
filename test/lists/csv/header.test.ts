import t from 'tap'
import { readHeader } from '../../../src/lists/csv/header.ts'
import { isUnusable } from '../../../src/lists/list.ts'
import { serviceNames } from '../../../src/lists/table/service-columns.ts'
import { fixtureAgreements } from '../../support/agreements.ts'
import { CSV, linesOf, open, problemOf } from '../../support/list.ts'

const rules = { services: serviceNames(fixtureAgreements()), mapping: [] }

const ROW = 'a@architettitorinopec.it;30/04/2027;3\n'

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

t.test('the header may stand below titles, within the first ten lines that are not blank', async (t) => {
  const title = (lines: number) => 'Ordine degli Architetti;al 22/11/2026\n\n'.repeat(lines)
  const header = 'E-mail PEC;Scadenza PEC;Spazio extra (GB)\n'
  for (const lines of [1, 9]) t.strictSame(await linesOf(`${title(lines)}${header}${ROW}`), [[2 * lines + 2, 'a']])
  const rest = ['unusable-header', 'address missing-field', 'expiresOn missing-field']
  t.strictSame(await problemOf(`${title(10)}${header}${ROW}`), rest)
  t.strictSame(await linesOf(`"Elenco\n"\nScadenze; "caselle\n${header}${ROW}`), [[5, 'a']], 'quotes in the titles')
  t.strictSame(
    await problemOf(`Elenco\n${header.replace('Scadenza PEC', 'quando')}${ROW}`),
    ['unusable-header', 'expiresOn missing-field'],
    'of lines without both, the one with most known columns',
  )
  t.strictSame(await problemOf(`Elenco\n${'x'.repeat(300_000)}\n`), rest, 'a long line after a title')
})

t.test('the cells decide which of several columns is the address, then the names', async (t) => {
  const covered = 'a@architettitorinopec.it'
  const table: [header: string, rows: string[], address: string][] = [
    ['pec;indirizzo', [`${covered};Via Po, 1`], 'pec'],
    ['indirizzo;pec', [`${covered};non attiva`], 'indirizzo'],
    ['email;pec', [`a@gmail.example;${covered}`, 'b@gmail.example;'], 'pec'],
    ['email;mail;pec', [`x;${covered};y`, `;${covered};${covered}`], 'mail'],
    ['indirizzo;email;pec;casella', ['1;2;3;4'], 'casella'],
    ['indirizzo;email;pec', [`${covered};${covered};${covered}`], 'pec'],
    ['indirizzo;email', ['1;2'], 'email'],
    ['pec;PEC', ['x;y'], 'pec'],
    ['casella;pec', [...Array<string>(20).fill(`x;${covered}`), ...Array<string>(30).fill(`${covered};x`)], 'pec'],
    ['casella;pec', [';', `"x\ny";${covered}`], 'pec'],
  ]
  for (const [header, rows, address] of table) {
    const list = await open(`${header};scadenza\n${rows.map((row) => `${row};30/04/2027\n`).join('')}`, CSV, 7)
    if (isUnusable(list)) throw new Error(list.problem)
    t.equal(list.columns[list.fieldColumns.address as number], address, `${header} ${rows[0]}`)
    t.equal(list.ignoredColumns.includes(address), false)
    t.equal(list.ignoredColumns.length, header.split(';').length - 1, 'the others are ignored')
    let rowsRead = 0
    for await (const batch of list.batches) rowsRead += batch.length
    t.equal(rowsRead, rows.length, 'no row is lost by looking at the first ones')
  }
})
