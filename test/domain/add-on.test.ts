import t from 'tap'
import { addTogether, gigabytesOf } from '../../src/domain/add-on.ts'
import { addOnsOf } from '../support/cases.ts'

t.test('two lists as one: the gigabytes of one service are added', async (t) => {
  const table = [
    { name: 'different services', given: [{ a: 1 }, { b: 2 }], expect: { a: 1, b: 2 } },
    { name: 'the same service', given: [{ a: 1 }, { a: 2 }], expect: { a: 3 } },
    {
      name: 'both',
      given: [
        { a: 1, b: 2 },
        { c: 3, b: 4 },
      ],
      expect: { a: 1, b: 6, c: 3 },
    },
    { name: 'none and some', given: [{}, { a: 2 }], expect: { a: 2 } },
    { name: 'some and none', given: [{ a: 2 }, {}], expect: { a: 2 } },
  ] as { name: string; given: [Record<string, number>, Record<string, number>]; expect: Record<string, number> }[]
  for (const { name, given, expect } of table) {
    t.strictSame(addTogether(addOnsOf(given[0]), addOnsOf(given[1])), addOnsOf(expect), name)
  }
})

t.test('the gigabytes of one service', async (t) => {
  t.equal(gigabytesOf(addOnsOf({ a: 1, b: 2 }), 'b'), 2)
  t.equal(gigabytesOf(addOnsOf({ a: 1 }), 'b'), 0)
})
