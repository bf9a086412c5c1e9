import t from 'tap'
import { HEADER, json, linesOf, NDJSON, problemOf, row } from '../support/list.ts'

const MAX_ROW_BYTES = 64 * 1024

t.test('lines end in LF, CRLF or CR, also mixed; within quotes each of them begins a new line too', async (t) => {
  const ends = { lf: '\n', crlf: '\r\n', cr: '\r' }
  for (const [header, headerEnd] of Object.entries(ends)) {
    for (const [rows, rowEnd] of Object.entries(ends)) {
      const list = `${HEADER}${headerEnd}${[row('a', '"x\ny"'), row('b', '"x\r\ny"'), row('c')].join(rowEnd)}\n`
      t.strictSame(
        await linesOf(list),
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
  t.strictSame(await linesOf(mixed), [
    [2, 'a'],
    [3, 'b'],
    [4, 'c'],
    [6, 'd'],
  ])
})

t.test('a CRLF is one line end, also at the end of a block or of a batch', async (t) => {
  for (const size of [4 * 1024, 64 * 1024]) {
    for (const end of ['\r\n', '\r']) {
      for (const more of [-1, 0, 1, 2]) {
        // Of one block, or of the batch after the header.
        for (const before of [HEADER.length + end.length, 0]) {
          const length = size - before - row('a').length - end.length + more
          const list = `${HEADER}${end}${row('a', 'x'.repeat(length))}${end}${row('b')}${end}`
          const expected = [
            [2, length > MAX_ROW_BYTES - row('a').length ? 'wrong-length' : 'a'],
            [3, 'b'],
          ]
          t.strictSame(await linesOf(list), expected, `${size} ${more}`)
        }
      }
    }
  }
})

t.test('lines of NDJSON end in LF alone; a CR is a space there', async (t) => {
  t.strictSame(await linesOf(`${json('a')}\r\n${json('b').replace(',', '\r,\r')}\r\n\r\n${json('c')}\r`, NDJSON), [
    [1, 'a'],
    [2, 'b'],
    [4, 'c'],
  ])
  t.strictSame(await linesOf(`${json('a')}\r${json('b')}\r${json('c')}`, NDJSON), [[1, 'wrong-format']])
})

t.test('a row has at most 64 KiB, without its line end', async (t) => {
  for (const end of ['\n', '\r\n']) {
    for (const [bytes, first] of [
      [MAX_ROW_BYTES, 'a'],
      [MAX_ROW_BYTES + 1, 'wrong-length'],
    ] as const) {
      const oneLine = row('a', 'x'.repeat(bytes - row('a').length))
      const last = row('b', 'x'.repeat(bytes - row('b').length))
      t.strictSame(
        (await linesOf([HEADER, oneLine, last].join(end))).map(([, what]) => what),
        [first, first === 'a' ? 'b' : first],
      )
      const severalLines = row('a', `"${'x'.repeat(bytes - row('a').length - 3)}\n"`)
      t.equal((await linesOf([HEADER, severalLines, row('b')].join(end)))[0]?.[1], first)
      const inJson = json('a').padEnd(bytes)
      t.equal((await linesOf([inJson, json('b')].join(end), NDJSON))[0]?.[1], first)
      t.equal((await linesOf([json('b'), inJson].join(end), NDJSON))[1]?.[1], first)
      const header = `${HEADER};${'x'.repeat(bytes - HEADER.length - 1)}`
      if (first === 'a') t.strictSame(await linesOf([header, row('a')].join(end)), [[2, 'a']])
      else t.strictSame(await problemOf([header, row('a')].join(end)), ['unusable-header', ' wrong-length'])
    }
  }
})

t.test('rows after a long row are read', async (t) => {
  const long = 'x'.repeat(65_600)
  const list = [
    HEADER,
    row('a'),
    row('long', long),
    row('b'),
    row('open', `"${'y'.repeat(40_000)}`),
    row('c', 'z'.repeat(40_000)),
    row('d'),
    row('open', '"'),
    long,
    row('e'),
    row('last', long.repeat(3)),
  ]
  t.strictSame(await linesOf(list.join('\n')), [
    [2, 'a'],
    [3, 'wrong-length'],
    [4, 'b'],
    [5, 'wrong-format'],
    [6, 'c'],
    [7, 'd'],
    [8, 'wrong-format'],
    [9, 'wrong-length'],
    [10, 'e'],
    [11, 'wrong-length'],
  ])
  t.strictSame(await linesOf([json('a'), json('a').padEnd(70_000), json('b')].join('\n'), NDJSON), [
    [1, 'a'],
    [2, 'wrong-length'],
    [3, 'b'],
  ])
})

t.test('a long row of several lines is one faulty row, if its quotes are closed', async (t) => {
  const note = `"${'x'.repeat(20_000)}\n`.repeat(4).replaceAll('\n"', '\n')
  t.strictSame(await linesOf([HEADER, row('a', `${note}"`), row('b')].join('\n')), [
    [2, 'wrong-length'],
    [7, 'b'],
  ])
  const longLine = row('a', `"x\n${'y'.repeat(70_000)}\nz"`)
  t.strictSame(await linesOf([HEADER, longLine, row('b')].join('\n')), [
    [2, 'wrong-length'],
    [5, 'b'],
  ])
})

t.test('a line that is too long to keep ends what a quote had opened', async (t) => {
  const endless = 'x'.repeat(500_000)
  t.strictSame(await linesOf([HEADER, row('a', `"x\n${endless}\n"`), row('b'), endless].join('\n')), [
    [2, 'wrong-format'],
    [3, 'wrong-length'],
    [4, 'wrong-format'],
    [5, 'b'],
    [6, 'wrong-length'],
  ])
  t.strictSame(await linesOf([json('a'), endless, json('b'), endless].join('\n'), NDJSON), [
    [1, 'a'],
    [2, 'wrong-length'],
    [3, 'b'],
    [4, 'wrong-length'],
  ])
  t.strictSame(await problemOf(`${HEADER};${endless}\n${row('a')}`), ['unusable-header', ' wrong-length'])
})

t.test('a row with a NUL is faulty wherever the NUL is, and the others are not', async (t) => {
  const many = Array.from({ length: 2000 }, (_, index) => row(`m${index}`))
  const withNul = [row('a'), row('b', 'x\0'), row('c', '"x\n\0"'), row('\0d'), row('e', '\0x"')]
  for (const rows of [
    [...withNul, ...many],
    [...many, ...withNul],
  ]) {
    const faulty = (await linesOf([HEADER, ...rows].join('\n'))).filter(([, what]) => what === 'wrong-format')
    const first = rows.indexOf(row('a')) + 3
    t.strictSame(
      faulty.map(([line]) => line),
      [first, first + 1, first + 3, first + 4],
    )
  }
  t.strictSame(
    await linesOf([json('a'), json('b\0'), json('c\\u0000'), `{"\\u0000":1}`, json('d')].join('\n'), NDJSON),
    [
      [1, 'a'],
      [2, 'wrong-format'],
      [3, 'wrong-format'],
      [4, 'missing-field'],
      [5, 'd'],
    ],
  )
  t.strictSame(await problemOf(`casella;scadenza;no\0te\n${row('a')}\n`), ['unusable-header', ' wrong-format'])
})
