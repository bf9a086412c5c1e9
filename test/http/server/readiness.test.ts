import t from 'tap'
import { createReadiness } from '../../../src/http/server/readiness.ts'
import { testApp } from '../../support/app.ts'

/** What the load is at which second, and what the instance then tells. */
type Course = readonly (readonly [second: number, isOverloaded: boolean, told: 'overloaded' | undefined])[]

const courses: { name: string; chance: number; course: Course }[] = [
  {
    name: 'a short peak does not make it leave',
    chance: 0,
    course: [
      [0, true, undefined],
      [4, true, undefined],
      [4.5, false, undefined],
      [5, true, undefined],
      [9.9, true, undefined],
    ],
  },
  {
    name: 'an overload that lasts does, and it comes back only when that has been over for a while',
    chance: 0,
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
    name: 'replicas under the same load leave at different times',
    chance: 0.5,
    course: [
      [0, true, undefined],
      [9.9, true, undefined],
      [10, true, 'overloaded'],
    ],
  },
]

for (const { name, chance, course } of courses) {
  t.test(name, async (t) => {
    const readiness = createReadiness(chance)
    for (const [second, isOverloaded, told] of course) {
      readiness.look(isOverloaded, second * 1000)
      t.equal(readiness.reason(), told, `at ${second} s`)
    }
  })
}

t.test('health in answers: live always, ready until told otherwise, never limited', async (t) => {
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
  readiness.look(true, 0)
  readiness.look(true, 5000)
  t.strictSame(await health('ready'), [503, 'no-store', undefined, { status: 'overloaded' }])
  readiness.stop()
  t.strictSame(await health('ready'), [503, 'no-store', undefined, { status: 'stopping' }])
  t.strictSame(await health('live'), [200, 'no-store', undefined, { status: 'live' }])
})
