import t from 'tap'
import { type Encoding, encodingOf } from '../../src/lists/encoding.ts'
import { isUnusable } from '../../src/lists/list.ts'
import { CSV, linesOf, NDJSON, open, problemOf, readRows } from '../support/list.ts'
import { fixtureList } from '../support/report.ts'

const TEXT = 'casella;scadenza;città;spazio extra\n'
const ROW = 'a@architettitorinopec.it;30/04/2027;Forlì «€»;1\n'
const ASCII_ROW = 'a@architettitorinopec.it;30/04/2027;Torino;1\n'

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1')

/** The encoding of a list, the names of its columns and the cells of its first row. */
async function read(list: string | Buffer, charset?: Encoding, blockBytes?: number) {
  const opened = await open(list, CSV, blockBytes, { charset })
  if (isUnusable(opened)) return opened.problem
  const rows = await readRows(list, CSV, blockBytes, { charset })
  return [opened.encoding, opened.columns[2], rows.at(-1)?.cells[2]]
}

t.test('the bytes of a list decide its encoding', async (t) => {
  const WINDOWS_ROW = Buffer.from('a@architettitorinopec.it;30/04/2027;Forl\xec \xab\x80\xbb;1\n', 'latin1')
  const utf16 = Buffer.from(`\ufeff${TEXT}${ROW}`, 'utf16le')
  const cases: [name: string, list: string | Buffer, expected: unknown][] = [
    ['UTF-8', TEXT + ROW, ['utf-8', 'città', 'Forlì «€»']],
    ['UTF-8 with a mark', `\ufeff${TEXT}${ROW}`, ['utf-8', 'città', 'Forlì «€»']],
    ['UTF-16', utf16, ['utf-16', 'città', 'Forlì «€»']],
    ['UTF-16, big-endian', Buffer.from(utf16).swap16(), ['utf-16', 'città', 'Forlì «€»']],
    ['Windows-1252', Buffer.concat([latin1(TEXT), WINDOWS_ROW]), ['windows-1252', 'città', 'Forlì «€»']],
    ['ASCII', TEXT.replace('à', 'a') + ASCII_ROW, ['utf-8', 'citta', 'Torino']],
    [
      'a first row in Windows-1252, then one in UTF-8',
      Buffer.concat([Buffer.from(TEXT.replace('à', 'a')), WINDOWS_ROW, Buffer.from(ROW)]),
      ['utf-8', 'citta', 'Forlì «€»'],
    ],
    [
      'a character that was lost already',
      Buffer.concat([Buffer.from(TEXT.replace('à', '\ufffd').replace('ci', 'note;ci')), WINDOWS_ROW]),
      'unusable-header',
    ],
    [
      'UTF-8 with a mark, and bytes that are not',
      Buffer.concat([Buffer.from('\ufeffcasella;scadenza;note\n'), WINDOWS_ROW]),
      ['utf-8', 'note', 'Forl\ufffd \ufffd\ufffd\ufffd'],
    ],
    [
      'Windows-1252 at the very end',
      Buffer.concat([Buffer.from('casella;scadenza;note\n'), latin1('a@architettitorinopec.it;30/04/2027;virt\xf9')]),
      ['windows-1252', 'note', 'virtù'],
    ],
  ]
  for (const [name, list, expected] of cases) {
    for (const blockBytes of [1, 7, 64 * 1024]) t.strictSame(await read(list, undefined, blockBytes), expected, name)
  }
})

t.test('an encoding that is stated decides', async (t) => {
  t.strictSame(await read(latin1(TEXT + ROW.replace('€', '')), 'windows-1252'), ['windows-1252', 'città', 'Forlì «»'])
  t.strictSame(await read(TEXT.replace('città', 'perché') + ROW, 'windows-1252'), [
    'windows-1252',
    'perchÃ©',
    'ForlÃ¬ Â«â‚¬Â»',
  ])
  t.strictSame(await read(TEXT + ROW, 'utf-8'), ['utf-8', 'città', 'Forlì «€»'])
  t.equal(await read(latin1(TEXT + ROW), 'utf-8'), 'unusable-header')
  t.strictSame(await read(Buffer.from(TEXT + ROW, 'utf16le'), 'utf-16'), ['utf-16', 'città', 'Forlì «€»'])
  t.strictSame(await read(Buffer.from(`\ufeff${TEXT}${ROW}`, 'utf16le').swap16(), 'utf-16'), [
    'utf-16',
    'città',
    'Forlì «€»',
  ])
})

t.test('the encodings that a charset may name', async (t) => {
  const cases = {
    'UTF-8': 'utf-8',
    utf8: 'utf-8',
    'utf-16le': 'utf-16',
    'UTF-16': 'utf-16',
    'iso-8859-1': 'windows-1252',
  }
  for (const [charset, expected] of Object.entries(cases)) t.equal(encodingOf(charset), expected, charset)
  t.equal(encodingOf('cp1252'), 'windows-1252')
  for (const charset of ['iso-8859-15', 'macintosh', 'unknown', undefined]) t.equal(encodingOf(charset), undefined)
})

t.test('UTF-16 cannot be read without its mark, nor in NDJSON', async (t) => {
  const cases = {
    'without a mark': Buffer.from(TEXT, 'utf16le'),
    'without a mark, big-endian': Buffer.from(TEXT, 'utf16le').swap16(),
  }
  for (const [name, list] of Object.entries(cases)) {
    for (const format of [CSV, NDJSON] as const) {
      t.strictSame(await problemOf(list, format), ['unusable-header', ' wrong-format'], `${name}, ${format}`)
    }
    t.match(await open(list, CSV, 1), { problem: 'unusable-header' }, `${name}, byte by byte`)
  }
  t.strictSame(await problemOf(fixtureList('utf-16.csv'), NDJSON), ['unusable-header', ' wrong-format'])
})

t.test('lists as Excel saves them, in each encoding', async (t) => {
  for (const [name, encoding] of [
    ['utf-16.csv', 'utf-16'],
    ['windows-1252.csv', 'windows-1252'],
    ['excel-italia.csv', 'utf-8'],
  ] as const) {
    t.match(await open(fixtureList(name)), { encoding })
    t.ok(
      (await readRows(fixtureList(name))).every(({ line, cells }) => line > 1 && !cells.join().includes('\ufffd')),
      name,
    )
  }
})

t.test('a list in Windows-1252 of several blocks is decoded as one', async (t) => {
  const rows = `${ASCII_ROW.repeat(3000)}virt\xf9@architettitorinopec.it;30/04/2027;x;1\n${ASCII_ROW.repeat(3000)}`
  const read = await readRows(latin1(`casella;scadenza;note;spazio extra\n${rows}`))
  t.equal(read.length, 6001)
  t.match(read[3000], { address: 'virtù@architettitorinopec.it', faults: [] })
})

t.test('a byte order mark of UTF-8 is skipped', async (t) => {
  const list = `\ufeff${TEXT}a@architettitorinopec.it;30/04/2027\n`
  for (const blockBytes of [1, 64 * 1024]) t.match(await readRows(list, CSV, blockBytes), [{ line: 2, faults: [] }])
})

t.test('a single NUL at the start is not UTF-16', async (t) => {
  t.strictSame(await linesOf('\0\n{"address":"a@architettitorinopec.it","expiresOn":"2027-04-30"}', NDJSON), [
    [1, 'wrong-format'],
    [2, 'a'],
  ])
})

t.test('in a list of two encodings only the addresses that cannot be decoded are faulty', async (t) => {
  const list = Buffer.concat([
    Buffer.from('casella;scadenza;città\n'),
    latin1('virt\xf9@architettitorinopec.it;30/04/2027;Roma\n'),
    Buffer.from('b@architettitorinopec.it;30/04/2027;Forlì\n'),
  ])
  const [first, second] = await readRows(list)
  t.match(first, { line: 2, faults: [{ column: 'casella', code: 'wrong-format', allowed: 'UTF-8' }] })
  t.match(second, { line: 3, faults: [] })
})
