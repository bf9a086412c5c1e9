import t from 'tap'
import { namedSchemas } from '../../../src/contract/schemas.ts'
import { QuoteRequest } from '../../../src/features/quotes/request-schema.ts'
import { FEATURES } from '../../../src/features.ts'
import { ref } from '../../../src/shared/schemas/builders.ts'
import { schemaFaults } from '../../../src/shared/validation/schema-faults.ts'
import { MAX_VALUES, strictChecker } from '../../../src/shared/validation/strict-checker.ts'

const check = strictChecker(namedSchemas(FEATURES))(ref(QuoteRequest))
const codes = (value: unknown) => schemaFaults(check(value) ?? []).map(({ pointer, code }) => `${pointer} ${code}`)

/** A valid request, plus a number of unknown fields. */
const withUnknownFields = (count: number) => ({
  agreement: 'architetti-torino',
  items: [{ service: 'extra-space', gigabytes: 1 }],
  ...Object.fromEntries(Array.from({ length: count }, (_, index) => [`x${index}`, 1])),
})

t.test('a valid value has no faults; for an invalid one all are found', async (t) => {
  t.equal(check(withUnknownFields(0)), undefined)
  t.strictSame(codes({ ...withUnknownFields(2), items: [] }), [
    '/x0 unknown-field',
    '/x1 unknown-field',
    '/items wrong-length',
  ])
})

t.test('in a document with too many values only the first fault is reported', async (t) => {
  // The document, the agreement, the list of items, the item and its two fields.
  const known = 6
  t.equal(check(withUnknownFields(MAX_VALUES - known))?.length, MAX_VALUES - known)
  t.equal(check(withUnknownFields(MAX_VALUES - known + 1))?.length, 1)
  t.strictSame(codes({ agreement: 'architetti-torino', items: Array(32_000).fill(0) }), ['/items wrong-length'])
  const deep = { agreement: 'architetti-torino', items: Array(60).fill(Array(60).fill(0)) }
  t.strictSame(codes(deep), ['/items wrong-length'])
})
