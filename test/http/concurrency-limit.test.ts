import t from 'tap'
import { createConcurrencyLimit } from '../../src/http/concurrency-limit.ts'

t.test('a place can be taken again when it has been freed', async (t) => {
  const limit = createConcurrencyLimit(2)
  const release = limit.acquire()
  t.ok(release)
  t.ok(limit.acquire())
  t.notOk(limit.acquire())
  release?.()
  t.ok(limit.acquire())
  t.notOk(limit.acquire())
})
