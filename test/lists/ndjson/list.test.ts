import { readFileSync } from 'node:fs'
import t from 'tap'
import type { List } from '../../../src/lists/list.ts'
import { json, linesOf, NDJSON, open, problemOf, readRows } from '../../support/list.ts'

t.test('blank lines are skipped, and a list of them is empty', async (t) => {
  t.strictSame(await linesOf(`\n${json('a')}\n  \n\n${json('b')}`, NDJSON), [
    [2, 'a'],
    [5, 'b'],
  ])
  for (const list of ['', '\n \n', '\n'.repeat(70_000)]) t.strictSame(await problemOf(list, NDJSON), ['empty-list'])
})

t.test('the example of the documentation is a mailbox without faults, with every field', async (t) => {
  const documentation = readFileSync(new URL('../../../docs/lists.md', import.meta.url), 'utf8')
  const [example = ''] = documentation.match(/(?<=^ {4})\{.*\}$/m) ?? []
  const [row] = await readRows(example, NDJSON)
  t.match(row, { ...JSON.parse(example), faults: [] })
  t.strictSame(Object.keys(JSON.parse(example)), ['address', 'expiresOn', 'addOns', 'usedGigabytes', 'credit'])
})

t.test('a line that is not JSON, or not a mailbox, is a faulty row', async (t) => {
  const lines = ['{', '[1]', 'null', '{"address":"a@architettitorinopec.it"}', '{"address":5}', '5']
  t.strictSame(await linesOf(lines.join('\n'), NDJSON), [
    [1, 'wrong-format'],
    [2, 'wrong-type'],
    [3, 'wrong-type'],
    [4, 'missing-field'],
    [5, 'missing-field'],
    [6, 'wrong-type'],
  ])
  t.strictSame(await linesOf(Buffer.from('"\xe0"', 'latin1'), NDJSON), [[1, 'wrong-format']])
})

t.test('a faulty row keeps its other fields', async (t) => {
  const right = { address: 'a@architettitorinopec.it', expiresOn: '2027-04-30', usedGigabytes: 2.5, credit: '20.00' }
  const addOns = [{ service: 'extra-space', gigabytes: 3 }]
  const [address, addOn, whole] = await readRows(
    [{ ...right, addOns, address: 'a' }, { ...right, addOns: [{}] }, [1]].map((row) => JSON.stringify(row)).join('\n'),
    NDJSON,
  )
  t.match(address, { address: undefined, expiresOn: '2027-04-30', usedGigabytes: 2.5, credit: '20.00', addOns })
  t.strictSame(address?.cells, ['a', '2027-04-30', '2.5', '20.00'])
  t.match(addOn, { ...right, addOns: [] })
  t.match(whole, { address: undefined, expiresOn: undefined, addOns: [], faults: [{ column: '' }] })
})

t.test('a number too large for any type is out of range', async (t) => {
  const row = { ...JSON.parse(json('a')), usedGigabytes: 7777, addOns: [{ service: 'extra-space', gigabytes: 7777 }] }
  const [read] = await readRows(JSON.stringify(row).replaceAll('7777', '1e400'), NDJSON)
  t.strictSame(read?.faults, [
    { column: 'addOns/0/gigabytes', code: 'out-of-range', allowed: '1–1000' },
    { column: 'usedGigabytes', code: 'out-of-range', allowed: '0–10000' },
  ])
})

t.test('the columns are the fields and the services of all agreements', async (t) => {
  const list = (await open(json('a'), NDJSON)) as List
  t.match(list, {
    columns: [
      'address',
      'expiresOn',
      'usedGigabytes',
      'credit',
      'extra-space',
      'preservation',
      'extra-inbox',
      'archive',
    ],
    fieldColumns: { address: 0, expiresOn: 1, usedGigabytes: 2, credit: 3 },
    ignoredColumns: [],
  })
})
