import t from 'tap'
import { memoize, rememberByAddOns } from '../../src/domain/memoize.ts'

t.test('a result is computed once, until more than the bound are asked for', async (t) => {
  const computed: number[] = []
  const double = memoize(2, (value: number) => {
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
    const ask = memoize(10, (_: string) => {
      times += 1
      return result
    })
    t.equal(ask('key'), result)
    t.equal(ask('key'), result)
    t.equal(times, 1)
  }
})

t.test('add-ons: another service, other gigabytes, another order or one more are another question', async (t) => {
  const asked: string[] = []
  const ask = rememberByAddOns(20, (addOns) => {
    const name = addOns.map(({ service, gigabytes }) => `${gigabytes} ${service}`).join(', ')
    asked.push(name)
    return name
  })
  const [space, more, other] = [
    { service: 'space', gigabytes: 1 },
    { service: 'space', gigabytes: 11 },
    { service: 'preservation', gigabytes: 1 },
  ]
  const questions = [[], [space], [more], [other], [space, other], [other, space], [space, other, more]]
  const names = ['', '1 space', '11 space', '1 preservation']
  names.push('1 space, 1 preservation', '1 preservation, 1 space', '1 space, 1 preservation, 11 space')
  t.strictSame(questions.map(ask), names)
  t.strictSame(questions.toReversed().map(ask), names.toReversed())
  t.strictSame(asked, names, 'each is computed once')
})
