import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import t from 'tap'
import { fileFaults } from '../../src/agreements/file-faults.ts'
import { SHIPPED_FOLDER } from '../../src/agreements/load.ts'
import { holds } from '../support/arbitraries.ts'

const shipped = readFileSync(join(SHIPPED_FOLDER, 'architetti-torino.json'), 'utf8')

/** A member of a document: `holder[key]`. */
type Place = { holder: Record<string, unknown>; key: string; pointer: string }

/** Every member of a document at any depth. */
function placesOf(node: unknown, pointer = ''): Place[] {
  if (typeof node !== 'object' || node === null) return []
  const holder = node as Record<string, unknown>
  return Object.keys(holder).flatMap((key) => [
    { holder, key, pointer: `${pointer}/${key}` },
    ...placesOf(holder[key], `${pointer}/${key}`),
  ])
}

t.test('the shipped agreement has no fault', async (t) => {
  t.strictSame(fileFaults(JSON.parse(shipped)), [])
})

t.test('any value in any place of a file: the faults are reported, and nothing throws', async () => {
  const value = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom('', '2027-02-30', '10000.00', -1, 1e308))
  holds(
    fc.property(fc.array(fc.tuple(fc.nat(), value), { minLength: 1, maxLength: 3 }), (changes) => {
      const file = JSON.parse(shipped)
      for (const [at, put] of changes) {
        const places = placesOf(file)
        const { holder, key } = places[at % places.length] as Place
        holder[key] = put
      }
      return fileFaults(file).every(({ pointer, detail }) => /^(\/|$)/.test(pointer) && /^\S.*\.$/.test(detail))
    }),
    1000,
  )
})

t.test('every missing member is a fault, unless it is optional', async (t) => {
  const optional = new Set(['/services/0/aliases', '/services/1/aliases', '/purchase/guideUrl', '/sources/0/date'])
  for (const pointer of [
    '/activation/freeWindowMonths',
    '/purchase/steps/0/url',
    '/expiryHint',
    '/$schema',
    '/integrations',
    '/integrations/aruba',
    '/integrations/aruba/services/extra-space',
    '/integrations/aruba/services/preservation',
  ]) {
    optional.add(pointer)
  }
  const withoutFault = placesOf(JSON.parse(shipped)).flatMap(({ pointer }) => {
    const file = JSON.parse(shipped)
    const { holder, key } = placesOf(file).find((place) => place.pointer === pointer) as Place
    // A list may have fewer elements.
    if (Array.isArray(holder)) return []
    delete holder[key]
    return fileFaults(file).length === 0 ? [pointer] : []
  })
  t.strictSame(new Set(withoutFault), optional)
})
