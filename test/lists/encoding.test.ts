import t from 'tap'
import { CSV, linesOf, NDJSON, open, problemOf, readRows } from '../support/list.ts'
import { fixtureList } from '../support/report.ts'

const TEXT = 'casella;scadenza\n'

t.test('a list in UTF-16 cannot be read, with or without a byte order mark', async (t) => {
  const cases = {
    'with a mark': fixtureList('utf-16.csv'),
    'with a mark, big-endian': Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16(),
    'without a mark': Buffer.from(TEXT, 'utf16le'),
    'without a mark, big-endian': Buffer.from(TEXT, 'utf16le').swap16(),
  }
  for (const [name, list] of Object.entries(cases)) {
    for (const format of [CSV, NDJSON] as const) {
      t.strictSame(await problemOf(list, format), ['unusable-header', ' wrong-format'], `${name}, ${format}`)
    }
    t.match(await open(list, CSV, 1), { problem: 'unusable-header' }, `${name}, byte by byte`)
  }
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

t.test('a header that is not UTF-8 cannot be used', async (t) => {
  const list = Buffer.from('casella;scadenza;citt\xe0\n', 'latin1')
  t.strictSame(await problemOf(list), ['unusable-header', ' wrong-format'])
})

t.test('in a list in another encoding only the addresses that cannot be decoded are faulty', async (t) => {
  const [first, second] = await readRows(fixtureList('windows-1252.csv'))
  t.match(first, { line: 2, faults: [{ column: 'casella', code: 'wrong-format', allowed: 'UTF-8' }] })
  t.match(second, { line: 3, faults: [] })
})
