import t from 'tap'
import { post, testApp } from '../support/app.ts'
import { contract } from '../support/contract.ts'

const items = [{ service: 'extra-space', gigabytes: 1 }]

/** A date in a request, the code of its fault, and whether the pattern in the contract rejects it too. */
const dates: readonly [date: string, code: string | undefined, rejectedByPattern: boolean][] = [
  ['1899-12-31', 'out-of-range', true],
  ['1900-01-01', undefined, false],
  ['2150-12-31', undefined, false],
  ['2151-01-01', 'out-of-range', true],
  ['9999-12-31', 'out-of-range', true],
  ['2027-02-29', 'wrong-format', false],
  ['2028-02-29', undefined, false],
  ['1899-02-29', 'wrong-format', true],
  ['2027-13-01', 'wrong-format', false],
  ['2027-2-3', 'wrong-format', true],
  ['2027-02-03T00:00:00Z', 'wrong-format', true],
  ['', 'wrong-format', true],
]

t.test('dates in requests: the pattern checks the years, the format checks the calendar', async (t) => {
  const app = await testApp()
  const pattern = new RegExp(contract.components.schemas.RequestDate.pattern)
  for (const [asOf, code, rejectedByPattern] of dates) {
    const { status, body } = await post(app, '/quotes', { agreement: 'architetti-torino', items, asOf })
    t.equal(pattern.test(asOf), !rejectedByPattern, `${asOf} and the pattern`)
    const faults = body.errors?.map((fault: { pointer: string; code: string }) => [fault.pointer, fault.code])
    if (code) t.strictSame([status, faults], [400, [['/asOf', code]]], asOf)
    else t.not(status, 400, asOf)
  }
})
