import t from 'tap'
import { createReadiness } from '../../../src/http/server/readiness.ts'
import { testApp } from '../../support/app.ts'

/** What the load is at which second, and what the instance then reports. */
type Course = readonly (readonly [second: number, isOverloaded: boolean, reason: 'overloaded' | undefined])[]

const courses: { name: string; random: number; course: Course }[] = [
  {
    name: 'a short peak changes nothing',
    random: 0,
    course: [
      [0, true, undefined],
      [4, true, undefined],
      [4.5, false, undefined],
      [5, true, undefined],
      [9.9, true, undefined],
    ],
  },
  {
    name: 'an overload that lasts is reported until it has been over for a while',
    random: 0,
    course: [
      [0, true, undefined],
      [4.9, true, undefined],
      [5, true, 'overloaded'],
      [6, false, 'overloaded'],
      [8, true, 'overloaded'],
      [9, false, 'overloaded'],
      [11.9, false, 'overloaded'],
      [12, false, undefined],
      [13, true, undefined],
    ],
  },
  {
    name: 'replicas under the same load report it at different times',
    random: 0.5,
    course: [
      [0, true, undefined],
      [9.9, true, undefined],
      [10, true, 'overloaded'],
    ],
  },
]

for (const { name, random, course } of courses) {
  t.test(name, async (t) => {
    const readiness = createReadiness(random)
    for (const [second, isOverloaded, reason] of course) {
      readiness.update(isOverloaded, second * 1000)
      t.equal(readiness.reason(), reason, `at ${second} s`)
    }
  })
}

t.test('live always, ready until overloaded or stopping, and never limited', async (t) => {
  const readiness = createReadiness(0)
  const app = await testApp({ RATE_LIMIT_MAX: '1' }, undefined, { readiness })
  const health = async (path: string) => {
    const { statusCode, headers, body } = await app.inject(`/health/${path}`)
    return [statusCode, headers['cache-control'], headers['x-ratelimit-limit'], JSON.parse(body)]
  }
  for (let times = 0; times < 3; times++) {
    t.strictSame(await health('live'), [200, 'no-store', undefined, { status: 'live' }])
    t.strictSame(await health('ready'), [200, 'no-store', undefined, { status: 'ready' }])
  }
  readiness.update(true, 0)
  readiness.update(true, 5000)
  t.strictSame(await health('ready'), [503, 'no-store', undefined, { status: 'overloaded' }])
  readiness.stop()
  t.strictSame(await health('ready'), [503, 'no-store', undefined, { status: 'stopping' }])
  t.strictSame(await health('live'), [200, 'no-store', undefined, { status: 'live' }])
})
