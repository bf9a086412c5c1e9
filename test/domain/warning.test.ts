import t from 'tap'
import type { Activation } from '../../src/domain/activation.ts'
import type { Agreement } from '../../src/domain/agreement.ts'
import { activationOnExpiryDay, expiryBeyondTerm, spaceOverBasePlan } from '../../src/domain/warning.ts'
import { fixtureAgreements } from '../support/agreements.ts'

const architects = fixtureAgreements().byId('architetti-torino') as Agreement
const withBasePlan = (basePlan: Partial<Agreement['basePlan']>): Agreement => ({
  ...architects,
  basePlan: { ...architects.basePlan, ...basePlan },
})

t.test('an expiry later than one term of the base plan', async (t) => {
  const table: { name: string; given: { termYears: number; expiresOn: string; asOf: string }; expect?: string }[] = [
    { name: 'a year to the day', given: { termYears: 1, expiresOn: '2027-11-22', asOf: '2026-11-22' } },
    {
      name: 'a year and a day',
      given: { termYears: 1, expiresOn: '2027-11-23', asOf: '2026-11-22' },
      expect: '2027-11-22',
    },
    { name: 'three years to the day', given: { termYears: 3, expiresOn: '2029-11-22', asOf: '2026-11-22' } },
    {
      name: 'from 29 February a year ends on the 28th',
      given: { termYears: 1, expiresOn: '2029-03-01', asOf: '2028-02-29' },
      expect: '2029-02-28',
    },
  ]
  for (const { name, given, expect } of table) {
    const agreement = withBasePlan({ termYears: given.termYears })
    t.strictSame(
      expiryBeyondTerm(agreement, given.expiresOn, given.asOf),
      expect === undefined ? [] : [{ code: 'expiry-beyond-term', latestExpected: expect }],
      name,
    )
  }
})

t.test('a free activation on the expiry day is free for zero days', async (t) => {
  const free: Activation = { mode: 'free', dueNow: '0.00', coveredUntil: '2027-04-30', freeFrom: '2027-02-01' }
  t.strictSame(activationOnExpiryDay(free, '2027-04-30'), [{ code: 'activation-on-expiry-day' }])
  t.strictSame(activationOnExpiryDay(free, '2027-04-29'), [])
  t.strictSame(activationOnExpiryDay({ ...free, mode: 'charged' }, '2027-04-30'), [], 'charged: it buys the next year')
})

t.test('space over the base plan: to two decimals, half up by the decimal digits', async (t) => {
  const table: { given: { used?: number; included: number }; expect?: number }[] = [
    { given: { used: undefined, included: 1 } },
    { given: { used: 0.5, included: 1 } },
    { given: { used: 1e-7, included: 1 } },
    { given: { used: 1, included: 1 } },
    { given: { used: 1.004, included: 1 } },
    { given: { used: 1.005, included: 1 }, expect: 0.01 },
    { given: { used: 1.01, included: 1 }, expect: 0.01 },
    { given: { used: 1.1, included: 1 }, expect: 0.1 },
    { given: { used: 1.994, included: 1 }, expect: 0.99 },
    { given: { used: 1.995, included: 1 }, expect: 1 },
    { given: { used: 3.1, included: 1 }, expect: 2.1 },
    { given: { used: 3.1, included: 3 }, expect: 0.1 },
    { given: { used: 10_000, included: 1 }, expect: 9999 },
    { given: { used: 10_000, included: 1000 }, expect: 9000 },
  ]
  for (const { given, expect } of table) {
    t.strictSame(
      spaceOverBasePlan(withBasePlan({ gigabytes: given.included }), given.used),
      expect === undefined ? [] : [{ code: 'space-over-base-plan', gigabytesOver: expect }],
      `${given.used} GB used, ${given.included} GB included`,
    )
  }
})
