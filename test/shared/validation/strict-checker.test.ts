import t from 'tap'
import { namedSchemas } from '../../../src/contract/schemas.ts'
import { QuoteRequest } from '../../../src/features/quotes/schema.ts'
import { FEATURES } from '../../../src/features.ts'
import { ref } from '../../../src/shared/schemas/builders.ts'
import { schemaFaults } from '../../../src/shared/validation/schema-faults.ts'
import { MAX_VALUES, strictChecker } from '../../../src/shared/validation/strict-checker.ts'

const check = strictChecker(namedSchemas(FEATURES))(ref(QuoteRequest))
const codes = (value: unknown) => schemaFaults(check(value) ?? []).map(({ pointer, code }) => `${pointer} ${code}`)

/** Sound, but for so many fields that nobody knows. */
const withUnknown = (count: number) => ({
  agreement: 'architetti-torino',
  items: [{ service: 'extra-space', gigabytes: 1 }],
  ...Object.fromEntries(Array.from({ length: count }, (_, index) => [`x${index}`, 1])),
})

t.test('a sound value has no fault, a wrong one all of its', async (t) => {
  t.equal(check(withUnknown(0)), undefined)
  t.strictSame(codes({ ...withUnknown(2), items: [] }), [
    '/x0 unknown-field',
    '/x1 unknown-field',
    '/items wrong-length',
  ])
})

t.test('of a document with too many values only the first fault is told', async (t) => {
  // The document itself, the agreement, the list, its item and that one’s two members.
  const known = 6
  t.equal(check(withUnknown(MAX_VALUES - known))?.length, MAX_VALUES - known)
  t.equal(check(withUnknown(MAX_VALUES - known + 1))?.length, 1)
  t.strictSame(codes({ agreement: 'architetti-torino', items: Array(32_000).fill(0) }), ['/items wrong-length'])
  const deep = { agreement: 'architetti-torino', items: Array(60).fill(Array(60).fill(0)) }
  t.strictSame(codes(deep), ['/items wrong-length'])
})
