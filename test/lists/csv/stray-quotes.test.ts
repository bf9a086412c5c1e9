import fc from 'fast-check'
import t from 'tap'
import { CSV, HEADER, linesOf, problemOf, readRows, row } from '../../support/list.ts'

const cases = [
  {
    name: 'closed by a quote at the end of a later line',
    list: [HEADER, row('a', '"Studio Aurora'), row('b', 'Rossi'), row('c', 'monitor 19"'), row('d')],
    expect: [
      [2, 'wrong-format'],
      [3, 'b'],
      [4, 'c'],
      [5, 'd'],
    ],
  },
  {
    name: 'closed on the next line',
    list: [HEADER, row('a', '"Studio Aurora'), row('b', 'monitor 19"')],
    expect: [
      [2, 'wrong-format'],
      [3, 'b'],
    ],
  },
  {
    name: 'around lines with faults of their own',
    list: [HEADER, 'rossi;30/4/27;3;"Studio', row('b').replace('2027', '027'), 'x;y;z;monitor 19"'],
    expect: [
      [2, 'wrong-format'],
      [3, 'wrong-format'],
      [4, 'wrong-format'],
    ],
  },
  {
    name: 'around dates with the names of months',
    list: [
      HEADER,
      row('a', '"Studio').replace('30/04/2027', '30 aprile 2027'),
      row('b').replace('30/04/2027', '30-apr-27'),
      row('c', 'monitor 19"').replace('30/04/2027', 'venerdì 30 aprile 2027'),
      row('d'),
    ],
    expect: [
      [2, 'wrong-format'],
      [3, 'b'],
      [4, 'c'],
      [5, 'd'],
    ],
  },
  {
    name: 'in a column before the address',
    list: [
      'note;casella;scadenza',
      '"Studio;a@architettitorinopec.it;30/04/2027',
      '19";b@architettitorinopec.it;2027-04-30',
    ],
    expect: [
      [2, 'wrong-format'],
      [3, 'b'],
    ],
  },
  {
    name: 'closed by the quote that opens a note',
    list: [
      'note;casella;scadenza',
      '";a@architettitorinopec.it;30/04/2027',
      '"x\ny";b@architettitorinopec.it;30/04/2027',
    ],
    expect: [
      [2, 'wrong-format'],
      [3, 'b'],
    ],
  },
  {
    name: 'in a list with commas that quotes its cells',
    list: [
      'casella,scadenza,note',
      'a@architettitorinopec.it,30/04/2027,"Studio',
      'b@architettitorinopec.it,30/04/2027,""',
      'c@architettitorinopec.it,30/04/2027,"x"',
    ],
    expect: [
      [2, 'wrong-format'],
      [3, 'b'],
      [4, 'c'],
    ],
  },
  {
    name: 'in the columns of the address and the expiry date',
    list: [
      'casella;scadenza;nota',
      'a@architettitorinopec.it;30/04/2027;x',
      '"b@architettitorinopec.it;30/04/2027;x',
      'c@architettitorinopec.it;30/04/2027;x',
      '"d@architettitorinopec.it";30/04/2027;"two\nlines"',
      'e@architettitorinopec.it;"30/04/2027;',
      'f@architettitorinopec.it;30/04/2027;";',
      'g@architettitorinopec.it;30/04/2027;x',
    ],
    expect: [
      [2, 'a'],
      [3, 'wrong-format'],
      [4, 'c'],
      [5, 'd'],
      [7, 'wrong-format'],
      [8, 'wrong-format'],
      [9, 'g'],
    ],
  },
  {
    name: 'in the column of a service',
    list: [
      'pec;scadenza;extra-space;note',
      'a@architettitorinopec.it;2027-04-30;"3;x',
      'b@architettitorinopec.it;2027-04-30;2";y',
      'c@architettitorinopec.it;2027-04-30;2;y',
      'd@architettitorinopec.it;2027-04-30;"3',
      'e@architettitorinopec.it;2027-04-30;2',
    ],
    expect: [
      [2, 'wrong-format'],
      [3, 'wrong-format'],
      [4, 'c'],
      [5, 'wrong-format'],
      [6, 'e'],
    ],
  },
]

for (const { name, list, expect } of cases) {
  t.test(`a stray quote costs only its own row: ${name}`, async (t) => {
    t.strictSame(await linesOf(list.join('\n')), expect)
  })
}

t.test('a stray quote in the header makes the list unusable, instead of one column with all rows', async (t) => {
  const list = [
    'casella;scadenza;"note',
    'a@architettitorinopec.it;30/04/2027;x',
    'b@architettitorinopec.it;1/1/2027;y"',
  ]
  t.strictSame(await problemOf(`${list.join('\n')}\n`), ['unusable-header', ' wrong-format'])
})

t.test('a note of several lines is one cell, in whichever column it is', async (t) => {
  const note =
    '"Studio Aurora, via Roma 3\r\n\rscrivere a info@aurora.example\n30/04/2027: richiamare; dire ""sì""\ninfo@aurora.example"'
  t.strictSame(await linesOf([HEADER, row('a', note), row('b', note), row('c')].join('\n')), [
    [2, 'a'],
    [7, 'b'],
    [12, 'c'],
  ])
  const beforeExpiry = ['casella;note;scadenza;credito', `a@architettitorinopec.it;${note};1/1/2027`]
  t.strictSame(await linesOf(beforeExpiry.join('\n')), [[2, 'a']])
  const beforeAddress = ['note;casella;scadenza', `${note};"\na@architettitorinopec.it\n";30/04/2027`]
  t.strictSame(await linesOf(beforeAddress.join('\n')), [[2, 'a']])
})

t.test('a quote that is not closed within 256 KiB costs only its line', async (t) => {
  const rows = Array.from({ length: 8000 }, (_, index) => row(`m${index}`))
  const list = [HEADER, row('a', '"Studio'), ...rows]
  const expected = [[2, 'wrong-format'], ...rows.map((_, index) => [index + 3, `m${index}`])]
  t.strictSame(await linesOf(list.join('\n')), expected)
  t.strictSame(await linesOf([...list, 'x;y;z;"'].join('\n')), [...expected, [8003, 'wrong-format']])
  const long = row('long', 'x'.repeat(300_000))
  t.strictSame(await linesOf([HEADER, row('a', '"Studio'), row('b'), long, row('c')].join('\n')), [
    [2, 'wrong-format'],
    [3, 'b'],
    [4, 'wrong-length'],
    [5, 'c'],
  ])
})

const lineEnd = fc.constantFrom('\n', '\r\n', '\r')
const right = fc.constantFrom('', 'Rossi', '"Rossi"', '"a ""b"" c"', '";,"')
const ofSeveralLines = fc
  .tuple(fc.array(fc.constantFrom('riga', '', 'a ""b""', 'x;y'), { minLength: 2, maxLength: 3 }), lineEnd)
  .map(([lines, end]) => `"${lines.join(end)}"`)
const stray = fc.constantFrom('"Studio', 'monitor 19"', '"', '"x"y', '""z', '"""', '19""')

t.test('a stray quote costs only its own row, whatever the line ends and the blocks are', async (t) => {
  const note = fc.oneof(
    right.map((text) => ({ text, isStray: false })),
    ofSeveralLines.map((text) => ({ text, isStray: false })),
    stray.map((text) => ({ text, isStray: true })),
  )
  const anyRow = fc.record({ note, date: fc.constantFrom('30/04/2027', '"2027-04-30"'), end: lineEnd })
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyRow, { minLength: 1, maxLength: 20 }),
      fc.constantFrom([0, 1, 2], [2, 0, 1], [1, 0, 2]),
      fc.integer({ min: 1, max: 100 }),
      async (rows, order, blockBytes) => {
        const inOrder = (cells: string[]): string => order.map((index) => cells[index]).join(';')
        let text = `${inOrder(['casella', 'scadenza', 'note'])}\n`
        const expected: [number, string][] = []
        for (const [index, { note, date, end }] of rows.entries()) {
          const address = `m${index}@architettitorinopec.it`
          if (!note.isStray) expected.push([text.split(/\r\n|\n|\r/).length, address])
          text += inOrder([address, date, note.text]) + end
        }
        const found = await readRows(text, CSV, blockBytes)
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
