import { deepStrictEqual } from 'node:assert/strict'
import fc from 'fast-check'
import { Histogram, Registry } from 'prom-client'
import t from 'tap'
import { countDurations } from '../../src/http/durations.ts'

const NAME = 'durations_seconds'
const HELP = 'How long.'
const BOUNDS = [0.001, 0.25, 1, 60]

const answers = fc.array(
  fc.tuple(
    fc.constantFrom('GET', 'POST'),
    fc.constantFrom('/v1/quotes', '/v1/agreements/:agreementId', '(none)'),
    fc.constantFrom(200, 404),
    fc.oneof(fc.constantFrom(0, 1000, ...BOUNDS), fc.double({ min: 0, max: 100, noNaN: true })),
  ),
)

t.test('tells the same as the library’s own histogram, whatever came and however often it is asked', async () => {
  const lines = async (registry: Registry): Promise<string[]> => (await registry.metrics()).split('\n').toSorted()
  await fc.assert(
    fc.asyncProperty(answers, answers, async (before, after) => {
      const [ours, theirs] = [new Registry(), new Registry()]
      const count = countDurations(ours, NAME, HELP, BOUNDS)
      const labelNames = ['method', 'route', 'status']
      const histogram = new Histogram({ name: NAME, help: HELP, labelNames, buckets: BOUNDS, registers: [theirs] })
      for (const some of [before, after]) {
        for (const [method, route, status, seconds] of some) {
          count(method, route, status, seconds)
          histogram.observe({ method, route, status }, seconds)
        }
        deepStrictEqual(await lines(ours), await lines(theirs))
      }
    }),
    { seed: 20180517 },
  )
})
