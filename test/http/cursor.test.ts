import fc from 'fast-check'
import t from 'tap'
import { decodeCursor, encodeCursor } from '../../src/http/cursor.ts'
import { holds } from '../support/arbitraries.ts'

const SCOPE = ['list', 'AbCdEfGh', undefined, 'renewed', 60, undefined]

t.test('a cursor gives back the position, to the same request alone', async (t) => {
  const cursor = encodeCursor(SCOPE, '2026-11-22 1 04-30 id')
  t.match(cursor, /^[A-Za-z0-9_-]+$/)
  t.equal(decodeCursor(SCOPE, cursor), '2026-11-22 1 04-30 id')
  t.equal(decodeCursor(['list', 'OtherKey', undefined, 'renewed', 60, undefined], cursor), undefined)
  t.equal(decodeCursor(['list', 'AbCdEfGh', 'renewed', undefined, 60, undefined], cursor), undefined)
})

t.test('any other text is no cursor', async (t) => {
  holds(fc.property(fc.string(), (text) => decodeCursor(SCOPE, text) === undefined))
  const cursor = encodeCursor(SCOPE, 'è 2026')
  t.equal(decodeCursor(SCOPE, cursor), 'è 2026')
  holds(
    fc.property(
      fc.nat(cursor.length - 1),
      fc.string({ unit: fc.constantFrom(...'AZaz09-_+/='), minLength: 1, maxLength: 3 }),
      (at, text) => {
        const changed = cursor.slice(0, at) + text + cursor.slice(at + text.length)
        return changed === cursor || decodeCursor(SCOPE, changed) === undefined
      },
    ),
  )
  for (const text of [`${cursor}=`, `${cursor}A`, `${cursor}\n`, ` ${cursor}`, cursor.slice(0, -1)]) {
    t.equal(decodeCursor(SCOPE, text), undefined, JSON.stringify(text))
  }
})
