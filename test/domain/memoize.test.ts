import t from 'tap'
import { memoize } from '../../src/domain/memoize.ts'

t.test('a result is computed once, until more than the limit are asked for', async (t) => {
  const computed: number[] = []
  const double = memoize(
    2,
    (value: number) => {
      computed.push(value)
      return value * 2
    },
    String,
  )
  t.strictSame([1, 2, 1, 2].map(double), [2, 4, 2, 4])
  t.strictSame(computed, [1, 2], 'two results are kept')
  t.equal(double(3), 6)
  t.equal(double(3), 6)
  t.strictSame(computed, [1, 2, 3], 'the third replaces them')
  t.equal(double(1), 2)
  t.strictSame(computed, [1, 2, 3, 1], 'what was dropped is computed again')
})

t.test('a result that is false, zero or empty is kept too', async (t) => {
  for (const result of [false, 0, '']) {
    let times = 0
    const ask = memoize(
      10,
      (_: string) => {
        times += 1
        return result
      },
      (text) => text,
    )
    t.equal(ask('key'), result)
    t.equal(ask('key'), result)
    t.equal(times, 1)
  }
})

t.test('the key is made of all arguments, and only the key counts', async (t) => {
  const computed: string[] = []
  const join = memoize(
    10,
    (first: string, second: string) => {
      computed.push(`${first}+${second}`)
      return first + second
    },
    (first, second) => `${first} ${second}`.toLowerCase(),
  )
  t.equal(join('ab', 'c'), 'abc')
  t.equal(join('a', 'bc'), 'abc')
  t.equal(join('AB', 'C'), 'abc', 'the same key')
  t.strictSame(computed, ['ab+c', 'a+bc'])
})
