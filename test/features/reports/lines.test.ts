import t from 'tap'
import { testApp } from '../../support/app.ts'
import { readReport, report } from '../../support/report.ts'

const app = await testApp()
const HEADER = 'casella;scadenza;spazio extra;note'
const NDJSON = 'application/x-ndjson'
const row = (name: string, note = '') => `${name}@architettitorinopec.it;30/04/2027;3;${note}`
const json = (name: string) => `{"address":"${name}@architettitorinopec.it","expiresOn":"2027-04-30"}`

/** Each row of the answer as its line and the name in its address, or the code of its first fault. */
async function told(list: string | Buffer, type = 'text/csv'): Promise<(readonly [number, string])[]> {
  const { rows, summary } = readReport((await report(app, list, { type })).body)
  if (summary.rowsRead !== rows.length) throw new Error('rows and summary disagree')
  return rows.map(({ line, address, errors }) => [line, errors ? errors[0].code : address.split('@')[0]])
}

t.test('a quote too many in a column that is ignored costs its row, not those behind it', async (t) => {
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
      list: [HEADER, 'rossi;30/4/27;3;"Studio', row('b').replace('2027', '27'), 'x;y;z;monitor 19"'],
      expect: [
        [2, 'wrong-format'],
        [3, 'wrong-format'],
        [4, 'wrong-format'],
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
      name: 'in a list of commas that quotes its cells',
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
  ]
  for (const { name, list, expect } of cases) t.strictSame(await told(list.join('\n')), expect, name)
})

t.test('a quote too many in the header is a problem, not a column that holds the rows', async (t) => {
  const list = [
    'casella;scadenza;"note',
    'a@architettitorinopec.it;30/04/2027;x',
    'b@architettitorinopec.it;1/1/2027;y"',
  ]
  const response = await report(app, `${list.join('\n')}\n`)
  t.equal(response.statusCode, 422)
  t.match(response.json(), { code: 'unusable-header', errors: [{ pointer: '', code: 'wrong-format' }] })
})

t.test('a note of several lines is one cell, wherever its column stands', async (t) => {
  const note =
    '"Studio Aurora, via Roma 3\r\n\rscrivere a info@aurora.example\n30/04/2027: richiamare; dire ""sì""\ninfo@aurora.example"'
  t.strictSame(await told([HEADER, row('a', note), row('b', note), row('c')].join('\n')), [
    [2, 'a'],
    [7, 'b'],
    [12, 'c'],
  ])
  const short = ['casella;note;scadenza;credito', `a@architettitorinopec.it;${note};1/1/2027`]
  t.strictSame(await told(short.join('\n')), [[2, 'a']])
  const first = ['note;casella;scadenza', `${note};"\na@architettitorinopec.it\n";30/04/2027`]
  t.strictSame(await told(first.join('\n')), [[2, 'a']])
})

t.test('lines end in LF, CRLF or CR, also mixed; within quotes each of them is a line too', async (t) => {
  const ends = { lf: '\n', crlf: '\r\n', cr: '\r' }
  for (const [header, headerEnd] of Object.entries(ends)) {
    for (const [rows, rowEnd] of Object.entries(ends)) {
      const list = `${HEADER}${headerEnd}${[row('a', '"x\ny"'), row('b', '"x\r\ny"'), row('c')].join(rowEnd)}\n`
      t.strictSame(
        await told(list),
        [
          [2, 'a'],
          [4, 'b'],
          [6, 'c'],
        ],
        `header ${header}, rows ${rows}`,
      )
    }
  }
  const mixed = `${HEADER}\r${row('a')}\n${row('b')}\r\n${row('c')}\r\r\n${row('d')}`
  t.strictSame(await told(mixed), [
    [2, 'a'],
    [3, 'b'],
    [4, 'c'],
    [6, 'd'],
  ])
})

t.test('a CRLF that lies across two blocks is one end of a line', async (t) => {
  for (const end of ['\r\n', '\r']) {
    for (const more of [0, 1, 2]) {
      const long = row('a', 'x'.repeat(32 * 1024 - HEADER.length - row('a').length - 2 * end.length + more))
      const list = `${HEADER}${end}${long}${end}${row('b')}${end}`
      t.strictSame(await told(list), [
        [2, 'a'],
        [3, 'b'],
      ])
    }
  }
})

t.test('lines of NDJSON end in LF alone; a CR is a space there', async (t) => {
  t.strictSame(await told(`${json('a')}\r\n${json('b').replace(',', '\r,\r')}\r\n\r\n${json('c')}\r`, NDJSON), [
    [1, 'a'],
    [2, 'b'],
    [4, 'c'],
  ])
  t.strictSame(await told(`${json('a')}\r${json('b')}\r${json('c')}`, NDJSON), [[1, 'wrong-format']])
})

t.test('a line has at most 64 KiB, without its end', async (t) => {
  const most = 64 * 1024
  for (const end of ['\n', '\r\n']) {
    for (const [bytes, first] of [
      [most, 'a'],
      [most + 1, 'wrong-length'],
    ] as const) {
      const fitting = row('a', 'x'.repeat(bytes - row('a').length))
      const several = row('a', `"${'x'.repeat(bytes - row('a').length - 3)}\n"`)
      const inJson = json('a').padEnd(bytes)
      const last = row('b', 'x'.repeat(bytes - row('b').length))
      t.strictSame(
        (await told([HEADER, fitting, last].join(end))).map(([, what]) => what),
        [first, first === 'a' ? 'b' : first],
      )
      t.equal((await told([HEADER, several, row('b')].join(end)))[0]?.[1], first)
      t.equal((await told([inJson, json('b')].join(end), NDJSON))[0]?.[1], first)
      t.equal((await told([json('b'), inJson].join(end), NDJSON))[1]?.[1], first)
      const header = `${HEADER};${'x'.repeat(bytes - HEADER.length - 1)}`
      const { statusCode } = await report(app, [header, row('a')].join(end))
      t.equal(statusCode, first === 'a' ? 200 : 422)
    }
  }
})

t.test('a row with a long cell of several lines is one faulty row as long as its quotes close', async (t) => {
  const note = `"${'x'.repeat(20_000)}\n`.repeat(4).replaceAll('\n"', '\n')
  t.strictSame(await told([HEADER, row('a', `${note}"`), row('b')].join('\n')), [
    [2, 'wrong-length'],
    [7, 'b'],
  ])
  // A line of which nothing can be kept ends what a quote had opened.
  const endless = 'x'.repeat(500_000)
  t.strictSame(await told([HEADER, row('a', `"x\n${endless}\n"`), row('b'), endless].join('\n')), [
    [2, 'wrong-format'],
    [3, 'wrong-length'],
    [4, 'wrong-format'],
    [5, 'b'],
    [6, 'wrong-length'],
  ])
  t.strictSame(await told([json('a'), endless, json('b'), endless].join('\n'), NDJSON), [
    [1, 'a'],
    [2, 'wrong-length'],
    [3, 'b'],
    [4, 'wrong-length'],
  ])
  const header = await report(app, `${HEADER};${endless}\n${row('a')}`)
  t.match(header.json(), { code: 'unusable-header', errors: [{ pointer: '', code: 'wrong-length' }] })
  const longLine = row('a', `"x\n${'y'.repeat(70_000)}\nz"`)
  t.strictSame(await told([HEADER, longLine, row('b')].join('\n')), [
    [2, 'wrong-length'],
    [5, 'b'],
  ])
})

t.test('a quote that does not close within 256 KiB costs its line alone', async (t) => {
  const rows = Array.from({ length: 8000 }, (_, index) => row(`m${index}`))
  const list = [HEADER, row('a', '"Studio'), ...rows]
  const expected = [[2, 'wrong-format'], ...rows.map((_, index) => [index + 3, `m${index}`])]
  t.strictSame(await told(list.join('\n')), expected)
  t.strictSame(await told([...list, 'x;y;z;"'].join('\n')), [...expected, [8003, 'wrong-format']])
  const long = row('long', 'x'.repeat(300_000))
  t.strictSame(await told([HEADER, row('a', '"Studio'), row('b'), long, row('c')].join('\n')), [
    [2, 'wrong-format'],
    [3, 'b'],
    [4, 'wrong-length'],
    [5, 'c'],
  ])
})

t.test('a row with a NUL is faulty wherever the NUL stands, and the others are not', async (t) => {
  const many = Array.from({ length: 2000 }, (_, index) => row(`m${index}`))
  for (const list of [
    [row('a'), row('b', 'x\0'), row('c', '"x\n\0"'), row('\0d'), row('e', '\0x"'), ...many],
    [...many, row('a'), row('b', 'x\0'), row('c', '"x\n\0"'), row('\0d'), row('e', '\0x"')],
  ]) {
    const faulty = (await told([HEADER, ...list].join('\n'))).filter(([, what]) => what === 'wrong-format')
    const first = list.indexOf(row('a')) + 3
    t.strictSame(
      faulty.map(([line]) => line),
      [first, first + 1, first + 3, first + 4],
    )
  }
  t.strictSame(await told([json('a'), json('b\0'), json('c\\u0000'), `{"\\u0000":1}`, json('d')].join('\n'), NDJSON), [
    [1, 'a'],
    [2, 'wrong-format'],
    [3, 'wrong-format'],
    [4, 'missing-field'],
    [5, 'd'],
  ])
  const table = await report(app, [HEADER, row('a', 'x\0'), row('b')].join('\n'), { accept: 'text/csv' })
  t.notMatch(table.body, '\0')
  const header = await report(app, `casella;scadenza;no\0te\n${row('a')}\n`)
  t.match(header.json(), { code: 'unusable-header', errors: [{ pointer: '', code: 'wrong-format' }] })
})

t.test('what stands under no name of the header makes its row faulty, not its figures wrong', async (t) => {
  const cases: [string, string, string?][] = [
    ['casella,scadenza,credito,spazio extra,,', '10,98,3,', '0–4'],
    ['casella,scadenza,credito,spazio extra,,', '10,3,,', undefined],
    ['casella,scadenza,credito,,spazio extra', '10,98,3', '0–5'],
    ['casella,scadenza,credito,spazio extra', '10,98,3', '0–4'],
    ['casella,scadenza,credito,spazio extra', '10,3, ,', undefined],
  ]
  for (const [header, cells, allowed] of cases) {
    const list = `${header}\na@architettitorinopec.it,30/04/2027,${cells}\n`
    const { rows } = readReport((await report(app, list, { 'accept-language': 'en' })).body)
    const fault = {
      column: '',
      code: 'wrong-length',
      detail: `Too many parts or characters: at most ${allowed?.slice(2)}.`,
    }
    t.strictSame(rows[0].errors, allowed && [fault], `${header} ${cells}`)
  }
  const numbered = `,casella,scadenza\n1,a@architettitorinopec.it,30/04/2027\n`
  t.strictSame(await told(numbered), [[2, 'a']], 'numbers of the rows before the first name')
})
