import fc from 'fast-check'
import t from 'tap'
import { createAgreements } from '../../src/domain/agreement.ts'
import { checkEligibility } from '../../src/domain/eligibility.ts'
import { isLess, sum } from '../../src/domain/money.ts'
import { isRejection } from '../../src/domain/rejection.ts'
import { checkRenewal, type Renewal } from '../../src/domain/renewal.ts'
import { ADDRESS, addOns, agreement, credit, holds, term } from '../support/arbitraries.ts'

const lower = (a: string, b: string): [string, string] => (isLess(b, a) ? [b, a] : [a, b])

/** From bad to good. */
const OUTCOMES = ['deactivated', 'partly-covered', 'renewed']
const LINES = ['deactivated', 'undetermined', 'renewed']

t.test('a higher credit never makes a renewal worse', async (t) => {
  const met = new Set<string>()
  holds(
    fc.property(agreement, addOns, term, credit, credit, (given, has, { asOf, expiresOn }, one, other) => {
      const agreements = createAgreements([given])
      const check = (credit: string): Renewal | undefined => {
        const answer = checkRenewal(agreements, { mailbox: { address: ADDRESS, expiresOn, addOns: has }, credit }, asOf)
        return isRejection(answer) ? undefined : answer
      }
      const [less, more] = lower(one, other).map(check)
      if (!less?.due || !more?.due) return less === more
      met.add(less.outcome).add(more.outcome)
      return (
        OUTCOMES.indexOf(less.outcome) <= OUTCOMES.indexOf(more.outcome) &&
        less.due.lines.every((line, index) => {
          const same = more.due?.lines[index]
          return same !== undefined && LINES.indexOf(line.outcome) <= LINES.indexOf(same.outcome)
        })
      )
    }),
  )
  t.strictSame([...met].sort(), [...OUTCOMES].sort(), 'every outcome was met')
})

t.test('a renewal: required is the gross, and to load, available and remaining agree', async () => {
  holds(
    fc.property(agreement, addOns, term, credit, (given, has, { asOf, expiresOn }, available) => {
      const mailbox = { address: ADDRESS, expiresOn, addOns: has }
      const answer = checkRenewal(createAgreements([given]), { mailbox, credit: available }, asOf)
      if (isRejection(answer) || answer.due === undefined) return true
      const { credit, charge, dueOn, daysLeft, lines } = answer.due
      const renewed = answer.outcome === 'renewed'
      const there = isLess(available, credit.required) ? available : credit.required
      return (
        credit.required === charge.gross &&
        sum([credit.toLoad as string, there]) === credit.required &&
        (credit.toLoad === '0.00') === renewed &&
        (credit.remaining !== undefined) === renewed &&
        (!renewed || sum([credit.remaining as string, credit.required]) === available) &&
        credit.loadBy >= asOf &&
        credit.loadBy <= dueOn &&
        daysLeft >= 0 &&
        dueOn <= expiresOn &&
        (answer.outcome === 'deactivated') === lines.every((line) => isLess(available, line.ifRenewedAlone))
      )
    }),
  )
})

t.test('a higher credit never makes an activation ineligible, and changes nothing but the credit', async () => {
  holds(
    fc.property(
      agreement,
      addOns,
      addOns,
      term,
      credit,
      credit,
      (given, has, items, { asOf, expiresOn }, one, other) => {
        const agreements = createAgreements([given])
        const check = (credit: string | undefined) => {
          const mailbox = { address: ADDRESS, expiresOn, addOns: has }
          const answer = checkEligibility(agreements, { mailbox, items, credit }, asOf)
          if (isRejection(answer)) throw new Error('rejected')
          return answer
        }
        const [less, more] = lower(one, other).map(check) as [ReturnType<typeof check>, ReturnType<typeof check>]
        const unknown = check(undefined)
        const others = ({ reasons, activation, waiting, warnings }: typeof less) =>
          JSON.stringify([reasons.filter(({ code }) => code !== 'insufficient-credit'), activation, waiting, warnings])
        return (
          Number(less.eligible) <= Number(more.eligible) &&
          Number(more.eligible) <= Number(unknown.eligible) &&
          less.reasons.length >= more.reasons.length &&
          others(less) === others(more) &&
          others(more) === others(unknown)
        )
      },
    ),
  )
})
