import t from 'tap'
import { recordReader } from '../../../src/lists/csv/records.ts'

t.test('between broken records others get their turn', async (t) => {
  const read = recordReader(';', (cells) => cells[0]?.includes('\n') ?? false, 2)
  const batches = [...read(Buffer.from('"a\nb"\n'.repeat(100))), ...read(undefined)]
  const lines = batches.flat().map(({ line }) => line)
  t.strictSame(
    lines,
    Array.from({ length: 200 }, (_, index) => index + 2),
    'each line is a row of its own, and none is lost',
  )
  t.ok(batches.length > 3)
  t.ok(batches.every((records) => records.length <= 64))
})
