import t from 'tap'
import { createLoad, LOAD_LIMITS } from '../../../src/http/server/load.ts'

const { eventLoopDelayMs: LATE, sampleEveryMs: EVERY, turnMs: TURN } = LOAD_LIMITS

/** One sample: how long after the one before it, in milliseconds, how late it found the event loop, and what it makes of it. */
type Sample = readonly [after: number, delay: number, isTooHigh: boolean]

const courses: { name: string; course: readonly Sample[] }[] = [
  { name: 'nothing to do', course: Array(10).fill([EVERY, 0, false]) },
  { name: 'busy, as a report makes it', course: Array(10).fill([EVERY + LATE, LATE, false]) },
  {
    name: 'a step that takes long is no overload, nor are two',
    course: [
      [EVERY, 0, false],
      [TURN - 1, TURN - EVERY, false],
      [TURN - 1, TURN - EVERY, false],
      [EVERY, 0, false],
      [EVERY, LATE + 1, false],
      [EVERY, LATE + 1, false],
      [EVERY, LATE, false],
    ],
  },
  {
    name: 'late three times in a row is one, until it is late no more',
    course: [
      [EVERY, LATE + 1, false],
      [EVERY, LATE + 1, false],
      [EVERY, LATE + 1, true],
      [EVERY, LATE + 1, true],
      [EVERY, LATE, false],
      [EVERY, LATE + 1, false],
    ],
  },
  {
    name: 'a turn in which no sample could be taken is one, whatever the sample after it says',
    course: [
      [EVERY, 0, false],
      [TURN, 0, true],
      [EVERY, LATE + 1, true],
      [EVERY, 0, false],
    ],
  },
]

for (const { name, course } of courses) {
  t.test(name, async (t) => {
    const load = createLoad(LOAD_LIMITS)
    let now = 1_000_000
    load.begin(now)
    for (const [index, [after, delay, isTooHigh]] of course.entries()) {
      now += after
      load.sample(delay, now)
      t.equal(load.isTooHigh(now), isTooHigh, `sample ${index}`)
    }
  })
}

t.test('whoever asks in a turn that takes too long is refused before its sample is taken', async (t) => {
  const load = createLoad(LOAD_LIMITS)
  const start = 1_000_000
  t.notOk(load.isTooHigh(start), 'not yet listening')
  load.begin(start)
  t.notOk(load.isTooHigh(start + TURN - 1))
  t.ok(load.isTooHigh(start + TURN))
  load.sample(0, start + TURN)
  t.ok(load.isTooHigh(start + TURN), 'until the next sample')
  load.sample(0, start + TURN + EVERY)
  t.notOk(load.isTooHigh(start + TURN + EVERY))
})
