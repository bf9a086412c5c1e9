import fc from 'fast-check'
import t from 'tap'
import type { AddOn } from '../../src/domain/add-on.ts'
import { type Agreement, createAgreements } from '../../src/domain/agreement.ts'
import { priceListOn } from '../../src/domain/price-list.ts'
import { quote } from '../../src/domain/quote.ts'
import { isRejection } from '../../src/domain/rejection.ts'
import { checkRenewal, nextRenewal } from '../../src/domain/renewal.ts'
import { ADDRESS, addOns, agreement, credit, holds, term } from '../support/arbitraries.ts'

const question = fc.record({
  agreement: agreement.map(
    (any): Agreement => ({
      ...any,
      services: any.services.map(({ maximumGigabytes: _, ...service }) => service),
    }),
  ),
  items: addOns,
  has: fc.option(addOns, { nil: undefined }),
  term,
  credit: fc.option(credit, { nil: undefined }),
})
type Question = typeof question extends fc.Arbitrary<infer Value> ? Value : never

const cents = (amount: string): number => Number(amount.replace('.', ''))

/** The quote and its renewal; undefined where the question is rejected. */
function ask({ agreement, items, has, term, credit }: Question) {
  const mailbox = { address: ADDRESS, expiresOn: term.expiresOn, ...(has && { addOns: has }) }
  const answer = quote(createAgreements([agreement]), { mailbox, items, credit }, term.asOf)
  return isRejection(answer) ? undefined : answer
}

t.test(
  'left is the credit once loaded less what is due now; to load is what is missing; neither is negative',
  async (t) => {
    const outcomes = new Map<string, number>()
    holds(
      fc.property(question, (given) => {
        const answer = ask(given)
        if (answer?.activation === undefined) return
        const { activation, renewal, credit } = answer
        const inForce = priceListOn(given.agreement.priceLists, activation.coveredUntil) !== undefined
        if (inForce !== (renewal !== undefined)) throw new Error('a renewal without a price list, or none with one')
        if (renewal === undefined) return
        outcomes.set(renewal.outcome, (outcomes.get(renewal.outcome) ?? 0) + 1)
        const loaded = Math.max(cents(given.credit ?? '0.00'), cents(credit.required))
        if (cents(renewal.left) !== loaded - cents(activation.dueNow)) throw new Error('left')
        if (cents(renewal.toLoad) !== Math.max(0, cents(renewal.amountDue) - cents(renewal.left)))
          throw new Error('to load')
        if ((renewal.outcome === 'renewed') !== (renewal.toLoad === '0.00')) throw new Error('outcome')
        if (cents(renewal.left) < 0 || cents(renewal.toLoad) < 0) throw new Error('negative')
        if (renewal.loadBy < given.term.asOf || renewal.loadBy > renewal.dueOn) throw new Error('load by')
      }),
      2000,
    )
    for (const outcome of ['renewed', 'partly-covered', 'deactivated']) {
      t.ok((outcomes.get(outcome) ?? 0) > 20, `${outcome} occurred often enough`)
    }
    t.equal(outcomes.size, 3, 'the credit is always known')
  },
)

/** Gigabytes by service, added up independently of the rule. */
function together(lists: readonly (readonly AddOn[])[]): AddOn[] {
  const gigabytes = new Map<string, number>()
  for (const addOn of lists.flat()) {
    gigabytes.set(addOn.service, (gigabytes.get(addOn.service) ?? 0) + addOn.gigabytes)
  }
  return [...gigabytes].map(([service, amount]) => ({ service, gigabytes: amount }))
}

t.test(
  'asked as a renewal check on the due date with what is left: the same amount, the same to load, the same outcome',
  async (t) => {
    let both = 0
    holds(
      fc.property(question, (given) => {
        const renewal = ask(given)?.renewal
        if (renewal === undefined) return
        const { has = [], items, term } = given
        const sameDay = has.length > 0 && nextRenewal(term.expiresOn, term.asOf) === renewal.dueOn
        if (sameDay === renewal.itemsAlone) throw new Error('for the items alone, or not')
        if (sameDay) both += 1
        const mailbox = { address: ADDRESS, expiresOn: renewal.dueOn, addOns: sameDay ? together([has, items]) : items }
        const check = checkRenewal(
          createAgreements([given.agreement]),
          { mailbox, credit: renewal.left },
          renewal.dueOn,
        )
        if (isRejection(check)) throw new Error('rejected')
        if (check.due?.charge.gross !== renewal.amountDue) throw new Error('another amount due')
        if (check.due.credit.toLoad !== renewal.toLoad) throw new Error('another amount to load')
        if (check.outcome !== renewal.outcome) throw new Error('another outcome')
      }),
      2000,
    )
    t.ok(both > 100, 'what the mailbox has was counted often enough')
  },
)
