import t from 'tap'
import {
  type Activation,
  activate,
  firstFreeDay,
  isWithinFreeWindow,
  waitingAdvice,
} from '../../src/domain/activation.ts'
import type { Agreement } from '../../src/domain/agreement.ts'
import { addDays } from '../../src/domain/calendar.ts'
import { fixtureAgreements } from '../support/agreements.ts'
import { casesOf } from '../support/cases.ts'

const agreements = fixtureAgreements()
const YEARLY = '15.86'

t.test('free or charged, until when, from when free, and whether waiting pays', async (t) => {
  type Given = { agreement?: string; asOf: string; expiresOn: string }
  type Expect = { mode: 'free' | 'charged'; coveredUntil: string; freeFrom?: string; waitingDays?: number }
  for (const { name, given, expect } of casesOf<Given, Expect>('activation-cases.json')) {
    const agreement = agreements.byId(given.agreement ?? 'architetti-torino') as Agreement
    const activation = activate(agreement, given.expiresOn, given.asOf, YEARLY)
    const { waitingDays, ...terms } = expect
    t.strictSame(activation, { freeFrom: undefined, ...terms, dueNow: terms.mode === 'free' ? '0.00' : YEARLY }, name)
    t.strictSame(
      waitingAdvice(activation, given.asOf, agreement.priceLists),
      waitingDays && { until: terms.freeFrom, days: waitingDays, saves: YEARLY },
      `${name}: waiting`,
    )
  }
})

t.test('the free window: strictly fewer months than these', async (t) => {
  const table: { given: { months: number; expiresOn: string }; expect: string }[] = [
    { given: { months: 3, expiresOn: '2027-02-28' }, expect: '2026-12-01' },
    { given: { months: 3, expiresOn: '2027-04-30' }, expect: '2027-02-01' },
    { given: { months: 3, expiresOn: '2027-02-22' }, expect: '2026-11-23' },
    { given: { months: 3, expiresOn: '2028-02-29' }, expect: '2027-12-01' },
    { given: { months: 3, expiresOn: '2027-05-31' }, expect: '2027-03-01' },
    { given: { months: 3, expiresOn: '2027-05-28' }, expect: '2027-03-01' },
    { given: { months: 3, expiresOn: '2027-05-29' }, expect: '2027-03-01' },
    { given: { months: 1, expiresOn: '2027-02-28' }, expect: '2027-02-01' },
    { given: { months: 2, expiresOn: '2027-02-28' }, expect: '2027-01-01' },
    { given: { months: 1, expiresOn: '2027-01-31' }, expect: '2027-01-01' },
    { given: { months: 11, expiresOn: '2027-04-30' }, expect: '2026-06-01' },
    { given: { months: 11, expiresOn: '2027-03-31' }, expect: '2026-05-01' },
  ]
  for (const { given, expect } of table) {
    const { months, expiresOn } = given
    t.equal(firstFreeDay(months, expiresOn), expect, `${months} months before ${expiresOn}`)
    t.equal(isWithinFreeWindow(months, expiresOn, expect), true)
    t.equal(isWithinFreeWindow(months, expiresOn, addDays(expect, -1)), false)
  }
})

t.test('waiting pays up to the very day that the charge would cover', async (t) => {
  const charged: Activation = { mode: 'charged', dueNow: '15.86', coveredUntil: '2027-04-30' }
  const { priceLists } = agreements.byId('architetti-torino') as Agreement
  const advice = (activation: Activation) => waitingAdvice(activation, '2027-04-01', priceLists)
  const on = (freeFrom: string) => advice({ ...charged, freeFrom })
  t.strictSame(on('2027-04-29'), { until: '2027-04-29', days: 28, saves: '15.86' })
  t.strictSame(on('2027-04-30'), { until: '2027-04-30', days: 29, saves: '15.86' }, 'on it')
  t.equal(on('2027-05-01'), undefined, 'a day later it no longer covers')
  t.equal(advice(charged), undefined, 'without a free window')
  const free: Activation = { mode: 'free', dueNow: '0.00', coveredUntil: '2027-04-30', freeFrom: '2027-02-01' }
  t.equal(advice(free), undefined, 'already free')
})
