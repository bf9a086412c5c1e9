import { loadAgreements } from '../src/agreements/load.ts'
import { type Agreement, type Agreements, createAgreements } from '../src/domain/agreement.ts'
import { checkEligibility } from '../src/domain/eligibility.ts'
import { quote } from '../src/domain/quote.ts'
import { checkRenewal } from '../src/domain/renewal.ts'
import { FIXTURE_AGREEMENTS } from './fixtures.ts'
import { questionsOfLife } from './questions.ts'
import { type Random, randomFrom } from './random.ts'

const FUNCTIONS = { quote, checkEligibility, checkRenewal }

/** A domain function under measurement. */
export type DomainFunction = keyof typeof FUNCTIONS

export const DOMAIN_FUNCTIONS = Object.keys(FUNCTIONS) as DomainFunction[]

/** One call, ready to be made. */
export type Evaluation = () => object

/** Distinct questions as in production, about three agreements: what is asked often is memoized. */
export function evaluationsOfLife(name: DomainFunction, count: number): Evaluation[] {
  const agreements = createAgreements(loadAgreements(FIXTURE_AGREEMENTS).agreements)
  const { quotes, eligibilities, renewals } = questionsOfLife(count)
  switch (name) {
    case 'quote':
      return quotes.map((question) => () => quote(agreements, question, question.asOf))
    case 'checkEligibility':
      return eligibilities.map((question) => () => checkEligibility(agreements, question, question.asOf))
    case 'checkRenewal':
      return renewals.map((question) => () => checkRenewal(agreements, question, question.asOf))
  }
}

const DAY = 86_400_000
const FIRST_DAY = Date.UTC(1000, 0, 1) / DAY
/** From one question to the next: further than from the first date of one to its last, so that they share no month. */
const DAYS_APART = 1300
/** Questions from the year 1000 until there are no four-digit years left. */
const LAP = 2500
/** A further lap asks about other days. */
const LAP_OFFSET = 53

/**
 * Questions that no memoized result answers: their agreement has prices and a VAT rate of its own, and each question
 * has its own address, quantities, credit and dates. A month returns after 2 500 questions, seldom with the same days.
 * @param seed another one gives other questions
 */
export function evaluationsWithoutMemory(name: DomainFunction, count: number, seed: number): Evaluation[] {
  const random = randomFrom(seed)
  const founding = loadAgreements(undefined).agreements.find(({ id }) => id === 'architetti-torino') as Agreement
  const agreements = ownAgreements(founding, random)
  return Array.from({ length: count }, (_, index) => {
    const first = FIRST_DAY + (index % LAP) * DAYS_APART + Math.floor(index / LAP) * LAP_OFFSET
    const asOf = dateOf(first)
    const addOns = [
      { service: 'extra-space', gigabytes: random.integer(1, 1000) },
      { service: 'preservation', gigabytes: random.integer(1, 1000) },
    ]
    const address = `iscritto.${index}@architettitorinopec.it`
    const mailbox = { address, expiresOn: dateOf(first + random.integer(0, 365)), addOns }
    const question = { mailbox, items: addOns, credit: amount(random, 99_999_999) }
    return () => FUNCTIONS[name](agreements, question, asOf)
  })
}

function ownAgreements(agreement: Agreement, random: Random): Agreements {
  const unitPrices = { 'extra-space': amount(random, 999_999), preservation: amount(random, 999_999) }
  const vatPercentage = amount(random, 9999)
  const priceLists = [{ validFrom: '0000-01-01', currency: 'EUR' as const, vatPercentage, unitPrices }]
  return createAgreements([{ ...agreement, priceLists }])
}

const dateOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10)

const amount = (random: Random, maximumCents: number): string => (random.integer(1, maximumCents) / 100).toFixed(2)
