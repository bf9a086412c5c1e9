import t from 'tap'
import { createMetrics, NO_COUNTERS } from '../../src/http/metrics.ts'

t.test('where no metrics are served, everything can be counted all the same', async (t) => {
  t.strictSame(Object.keys(NO_COUNTERS).sort(), Object.keys(createMetrics().counters).sort())
  for (const count of Object.values(NO_COUNTERS as never) as (() => void)[]) t.equal(count(), undefined)
})
