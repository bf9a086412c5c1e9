import t from 'tap'
import { remember } from '../../src/domain/remember.ts'

t.test('a result is computed once, until more than the bound are asked for', async (t) => {
  const computed: number[] = []
  const double = remember(2, (value: number) => {
    computed.push(value)
    return value * 2
  })
  t.strictSame([1, 2, 1, 2].map(double), [2, 4, 2, 4])
  t.strictSame(computed, [1, 2], 'two results are remembered')
  t.equal(double(3), 6)
  t.equal(double(3), 6)
  t.strictSame(computed, [1, 2, 3], 'the third replaces them')
  t.equal(double(1), 2)
  t.strictSame(computed, [1, 2, 3, 1], 'what was forgotten is computed anew')
})

t.test('a result that is false, zero or empty is remembered too', async (t) => {
  for (const result of [false, 0, '']) {
    let times = 0
    const ask = remember(10, (_: string) => {
      times += 1
      return result
    })
    t.equal(ask('key'), result)
    t.equal(ask('key'), result)
    t.equal(times, 1)
  }
})
