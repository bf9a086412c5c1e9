import t from 'tap'
import { stopSignals } from '../../../src/http/server/stop-signals.ts'

const courses: { name: string; signals: [NodeJS.Signals, at: number][]; expect: string[] }[] = [
  { name: 'one signal stops', signals: [['SIGTERM', 0]], expect: ['stop SIGTERM'] },
  {
    name: 'the same signal again at once, as npm sends it, is no second one',
    signals: [
      ['SIGINT', 1000],
      ['SIGINT', 1000],
      ['SIGINT', 1099],
    ],
    expect: ['stop SIGINT'],
  },
  {
    name: 'the same signal again later stops at once',
    signals: [
      ['SIGINT', 1000],
      ['SIGINT', 1100],
    ],
    expect: ['stop SIGINT', 'stop at once SIGINT'],
  },
  {
    name: 'another signal stops at once, however soon',
    signals: [
      ['SIGINT', 1000],
      ['SIGTERM', 1001],
    ],
    expect: ['stop SIGINT', 'stop at once SIGTERM'],
  },
]

for (const { name, signals, expect } of courses) {
  t.test(name, async (t) => {
    const done: string[] = []
    let now = 0
    const onSignal = stopSignals(
      {
        stop: (signal) => done.push(`stop ${signal}`),
        stopAtOnce: (signal) => done.push(`stop at once ${signal}`),
      },
      () => now,
    )
    for (const [signal, at] of signals) {
      now = at
      onSignal(signal)
    }
    t.strictSame(done, expect)
  })
}
