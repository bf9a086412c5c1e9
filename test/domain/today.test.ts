import t from 'tap'
import type { Agreement } from '../../src/domain/agreement.ts'
import { todayOf } from '../../src/domain/today.ts'
import { fixtureAgreements } from '../support/agreements.ts'

const rome = fixtureAgreements().byId('architetti-torino') as Agreement
const newYork: Agreement = { ...rome, timeZone: 'America/New_York' }

t.test('the date on which a question is asked that states none', async (t) => {
  const now = Date.parse('2026-11-27T23:30:00Z')
  t.equal(todayOf(rome, now), '2026-11-28', "today in the agreement's zone, where it is past midnight")
  t.equal(todayOf(newYork, now), '2026-11-27', "today in the agreement's zone, where it is not")
  t.equal(todayOf(undefined, now), '2026-11-28', 'today in Rome where no agreement is known')
})
