import fc from 'fast-check'
import t from 'tap'
import { type Agreement, createAgreements } from '../../src/domain/agreement.ts'
import { addDays, addYears, anniversaryFrom, type CivilDate, daysBetween } from '../../src/domain/calendar.ts'
import { priceListOn } from '../../src/domain/price-list.ts'
import { type Quote, type QuoteQuestion, quote } from '../../src/domain/quote.ts'
import { isRejection } from '../../src/domain/rejection.ts'
import { checkRenewal } from '../../src/domain/renewal.ts'
import { ADDRESS, addOns, agreement, credit, holds, term } from '../support/arbitraries.ts'

const question = fc.record({
  agreement,
  items: addOns,
  term,
  horizonYears: fc.integer({ min: 1, max: 10 }),
  credit: fc.option(credit, { nil: undefined }),
  dated: fc.boolean(),
})
type Question = typeof question extends fc.Arbitrary<infer Value> ? Value : never

const unlimited = (agreement: Agreement): Agreement => ({
  ...agreement,
  services: agreement.services.map(({ maximumGigabytes: _, ...service }) => service),
})

/** Asks on a date; undefined where the question is rejected. */
function ask({ agreement, items, term, horizonYears, credit, dated }: Question, asOf: CivilDate): Quote | undefined {
  const mailbox = { address: ADDRESS, ...(dated && { expiresOn: term.expiresOn }) }
  const asked: QuoteQuestion = { mailbox, items, horizonYears, credit }
  const answer = quote(createAgreements([unlimited(agreement)]), asked, asOf)
  return isRejection(answer) ? undefined : answer
}

/** What must stay the same as long as an answer is valid. */
const terms = ({ yearly, activation }: Quote): string =>
  JSON.stringify([yearly, activation?.mode, activation?.dueNow, activation?.freeFrom])

t.test('asked again on any date through validThrough: the same price, mode and amount due now', async (t) => {
  let bounded = 0
  holds(
    fc.property(question, fc.array(fc.nat(), { maxLength: 8 }), (given, later) => {
      const answer = ask(given, given.term.asOf)
      if (answer === undefined) return
      const { validThrough } = answer
      const end = validThrough ?? addYears(given.term.asOf, 20)
      const span = daysBetween(given.term.asOf, end)
      if (span < 0) throw new Error(`valid only through ${end}`)
      for (const days of [0, span, ...later.map((value) => value % (span + 1))]) {
        const again = ask(given, addDays(given.term.asOf, days))
        if (again === undefined) throw new Error(`rejected ${days} days later`)
        if (terms(again) !== terms(answer)) throw new Error(`other terms ${days} days later`)
        if (again.validThrough !== validThrough) throw new Error(`valid through another day ${days} days later`)
      }
      if (validThrough === undefined) return
      // The day after, something differs: no answer at all, another price list, or free at last.
      const after = ask(given, addDays(validThrough, 1))
      if (after === undefined) return
      bounded += 1
      const otherList = after.yearly.priceListFrom !== answer.yearly.priceListFrom
      const freeAtLast = answer.activation?.mode === 'charged' && after.activation?.mode === 'free'
      if (!otherList && !freeAtLast) throw new Error('nothing changes the day after')
    }),
    1000,
  )
  t.ok(bounded > 50, 'the day after was tried often enough')
})

t.test('the credit required is one year’s gross; what is due now is that or nothing', async () => {
  holds(
    fc.property(question, (given) => {
      const answer = ask(given, given.term.asOf)
      if (answer === undefined) return true
      const { yearly, credit, activation, waiting } = answer
      return (
        credit.required === yearly.gross &&
        credit.available === given.credit &&
        (activation === undefined || activation.dueNow === (activation.mode === 'free' ? '0.00' : yearly.gross)) &&
        (waiting === undefined ||
          (activation?.mode === 'charged' &&
            waiting.until === activation.freeFrom &&
            waiting.days > 0 &&
            waiting.saves === activation.dueNow))
      )
    }),
  )
})

t.test('who waits as advised pays nothing then, and is not covered worse', async (t) => {
  let advised = 0
  holds(
    fc.property(question, (given) => {
      const { waiting, activation } = ask({ ...given, dated: true }, given.term.asOf) ?? {}
      if (waiting === undefined || activation === undefined) return true
      advised += 1
      const then = ask({ ...given, dated: true }, waiting.until)
      // An answer there is: no one is advised to wait for a day without a price list.
      return then?.activation?.mode === 'free' && then.activation.coveredUntil >= activation.coveredUntil
    }),
    2000,
  )
  t.ok(advised > 50, 'there was advice often enough')
})

t.test('the schedule: the activation first, then every due date in order, with that date’s prices', async () => {
  holds(
    fc.property(question, (given) => {
      const { asOf, expiresOn } = given.term
      const answer = ask({ ...given, dated: true }, asOf)
      if (answer === undefined) return
      const { activation, warnings, charges: [first, ...renewals] = [] } = answer
      if (first?.reason !== 'activation' || first.on !== asOf || first.gross !== activation?.dueNow) {
        throw new Error('the activation is not first')
      }
      const free = activation.mode === 'free'
      const end = addYears(asOf, given.horizonYears)
      let expected = free ? expiresOn : anniversaryFrom(expiresOn, addDays(asOf, 1))
      if (expected !== activation.coveredUntil) throw new Error('not covered until the first renewal')
      for (const { on, reason, priceListFrom, gross } of renewals) {
        if (reason !== 'renewal' || on !== expected) throw new Error(`a renewal on ${on}, not on ${expected}`)
        if (priceListFrom !== priceListOn(given.agreement.priceLists, on)?.validFrom) throw new Error('another list')
        const mailbox = { address: ADDRESS, expiresOn: on, addOns: given.items }
        const check = checkRenewal(createAgreements([given.agreement]), { mailbox }, on)
        if (isRejection(check) || check.due?.charge.gross !== gross) throw new Error('the renewal check differs')
        expected = anniversaryFrom(expiresOn, addDays(on, 1))
      }
      const ends = warnings.find(({ code }) => code === 'price-list-ends')
      if (expected <= end) {
        if (ends === undefined || !('on' in ends) || ends.on !== expected) throw new Error('no warning of the end')
        if (priceListOn(given.agreement.priceLists, expected)) throw new Error('ended too early')
      } else if (ends !== undefined) throw new Error('a warning of an end that is none')
      const changed = renewals.find(({ priceListFrom }) => priceListFrom !== first.priceListFrom)
      const changes = warnings.find(({ code }) => code === 'price-list-changes')
      if (changed?.on !== (changes && 'on' in changes ? changes.on : undefined))
        throw new Error('no warning of the change')
    }),
  )
})
