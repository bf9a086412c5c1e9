import type { EligibilityRequestBody } from '../src/features/eligibility/schema.ts'
import type { QuoteRequestBody } from '../src/features/quotes/request-schema.ts'
import type { RenewalRequestBody } from '../src/features/renewals/request-schema.ts'
import { type Random, randomFrom } from './random.ts'

const DAY = 86_400_000

/** What the questions vary in. */
interface Offer {
  readonly domain: string
  readonly services: readonly string[]
}

/** The founding agreement, which most questions are about, and those of the test fixtures. */
const FOUNDING: Offer = { domain: 'architettitorinopec.it', services: ['extra-space', 'preservation'] }
const OTHERS: readonly Offer[] = [
  { domain: 'ingpec.eu', services: ['extra-inbox'] },
  { domain: 'pec.prova.example', services: ['extra-space', 'archive'] },
]

/** Questions of each kind, all with a date, so that the answers are the same whenever the benchmark runs. */
export interface Questions {
  readonly quotes: readonly Dated<QuoteRequestBody>[]
  readonly eligibilities: readonly Dated<EligibilityRequestBody>[]
  readonly renewals: readonly Dated<RenewalRequestBody>[]
}

export type Dated<Body> = Body & { readonly asOf: string }

/**
 * `count` distinct questions of each kind, the same in every run, as members ask them: dates of two years, an expiry
 * within the year after, few gigabytes, credits of all sizes.
 */
export function questionsOfLife(count: number): Questions {
  const random = randomFrom(20180517)
  const numbers = Array.from({ length: count }, (_, index) => index)
  return {
    quotes: numbers.map((number) => quoteQuestion(random, number)),
    eligibilities: numbers.map((number) => eligibilityQuestion(random, number)),
    renewals: numbers.map((number) => renewalQuestion(random, number)),
  }
}

/** The date some days after 2026-01-01. Not by the domain's calendar, which is measured and may memoize. */
export const dateAfter = (days: number): string =>
  new Date(Date.UTC(2026, 0, 1) + days * DAY).toISOString().slice(0, 10)

const anOffer = (random: Random): Offer => (random.chance(0.8) ? FOUNDING : random.pick(OTHERS))

const address = (number: number, { domain }: Offer): string => `iscritto.${number}@${domain}`

export const creditOf = (random: Random): string =>
  `${random.integer(0, 40)}.${String(random.integer(0, 99)).padStart(2, '0')}`

function dates(random: Random): { asOf: string; expiresOn: string } {
  const asOf = random.integer(0, 729)
  return { asOf: dateAfter(asOf), expiresOn: dateAfter(asOf + random.integer(0, 365)) }
}

const addOns = (random: Random, services: readonly string[]) =>
  services.map((service) => ({ service, gigabytes: random.integer(1, 5) }))

/** With an expiry and two services. */
function quoteQuestion(random: Random, number: number): Dated<QuoteRequestBody> {
  const offer = random.chance(0.8) ? FOUNDING : (OTHERS[1] as Offer)
  const { asOf, expiresOn } = dates(random)
  return {
    mailbox: { address: address(number, offer), expiresOn },
    items: addOns(random, offer.services),
    asOf,
    ...(random.chance(0.5) && { credit: creditOf(random) }),
  }
}

function eligibilityQuestion(random: Random, number: number): Dated<EligibilityRequestBody> {
  const offer = anOffer(random)
  const { asOf, expiresOn } = dates(random)
  return {
    mailbox: {
      address: address(number, offer),
      expiresOn,
      ...(random.chance(0.5) && { addOns: addOns(random, offer.services.slice(0, 1)) }),
    },
    items: addOns(random, offer.services),
    asOf,
    ...(random.chance(0.5) && { credit: creditOf(random) }),
  }
}

function renewalQuestion(random: Random, number: number): Dated<RenewalRequestBody> {
  const offer = anOffer(random)
  const { asOf, expiresOn } = dates(random)
  return {
    mailbox: {
      address: address(number, offer),
      expiresOn,
      addOns: addOns(random, offer.services.slice(0, random.integer(1, 2))),
      ...(random.chance(0.5) && { usedGigabytes: random.integer(0, 600) / 100 }),
    },
    asOf,
    ...(random.chance(0.8) && { credit: creditOf(random) }),
  }
}
