import t from 'tap'
import type { Agreement } from '../../src/domain/agreement.ts'
import { checkEligibility } from '../../src/domain/eligibility.ts'
import { isRejection, type Rejection } from '../../src/domain/fault.ts'
import { quote } from '../../src/domain/quote.ts'
import { checkRenewal } from '../../src/domain/renewal.ts'
import { agreementListResponse, agreementResponse } from '../../src/features/agreements/response.ts'
import { eligibilityResponse } from '../../src/features/eligibility/response.ts'
import { quoteResponse } from '../../src/features/quotes/response.ts'
import { renewalResponse } from '../../src/features/renewals/response.ts'
import { serviceName } from '../../src/shared/messages/service-name.ts'
import { warningResponses } from '../../src/shared/messages/warnings.ts'
import { fixtureAgreements } from '../support/agreements.ts'

const agreements = fixtureAgreements()
const architects = agreements.byId('architetti-torino') as Agreement
const address = 'mario.rossi@architettitorinopec.it'
const items = [
  { service: 'extra-space', gigabytes: 3 },
  { service: 'preservation', gigabytes: 1 },
]

/** The answer of a question that is not refused. */
function answered<Answer extends object>(answer: Answer | Rejection): Answer {
  if (isRejection(answer)) throw new Error(JSON.stringify(answer))
  return answer
}

/** As a client reads it: what is absent is no field. */
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

t.test('a quote in English, without expiry: the price alone', async (t) => {
  const answer = answered(quote(agreements, { agreement: 'architetti-torino', items }, '2026-11-22'))
  t.strictSame(asJson(quoteResponse(answer, 'en')), {
    agreement: 'architetti-torino',
    priceListFrom: '2018-05-17',
    asOf: '2026-11-22',
    currency: 'EUR',
    text: 'One year costs EUR 15.86, VAT included (EUR 13.00 plus VAT at 22%).',
    lines: [
      {
        service: 'extra-space',
        name: 'Extra space for archive and inbox',
        gigabytes: 3,
        unitPrice: '3.00',
        net: '9.00',
      },
      { service: 'preservation', name: 'Legal preservation', gigabytes: 1, unitPrice: '4.00', net: '4.00' },
    ],
    yearly: { net: '13.00', vatPercentage: '22.00', vat: '2.86', gross: '15.86' },
    credit: { required: '15.86' },
    warnings: [],
  })
})

t.test('a quote in Italian, with its charges and its warning', async (t) => {
  const mailbox = { address: 'a@ingpec.eu', expiresOn: '2024-12-31' }
  const question = { mailbox, items: [{ service: 'extra-inbox', gigabytes: 3 }], credit: '10.00', horizonYears: 1 }
  t.strictSame(asJson(quoteResponse(answered(quote(agreements, question, '2024-03-31')), 'it')), {
    agreement: 'ingegneri-cni',
    priceListFrom: '2021-01-01',
    asOf: '2024-03-31',
    currency: 'EUR',
    text: 'Attivando il 31 marzo 2024 si pagano 7,32 euro, IVA inclusa, e si è coperti fino al 31 dicembre 2024, giorno in cui il rinnovo va pagato.',
    lines: [{ service: 'extra-inbox', name: 'Spazio aggiuntivo inbox', gigabytes: 3, unitPrice: '2.00', net: '6.00' }],
    yearly: { net: '6.00', vatPercentage: '22.00', vat: '1.32', gross: '7.32' },
    credit: { required: '7.32', available: '10.00', toLoad: '0.00' },
    activation: { mode: 'charged', dueNow: '7.32', coveredUntil: '2024-12-31' },
    charges: [
      {
        on: '2024-03-31',
        reason: 'activation',
        net: '6.00',
        vatPercentage: '22.00',
        vat: '1.32',
        gross: '7.32',
        priceListFrom: '2021-01-01',
      },
      {
        on: '2024-12-31',
        reason: 'renewal',
        net: '12.00',
        vatPercentage: '22.00',
        vat: '2.64',
        gross: '14.64',
        priceListFrom: '2024-04-01',
      },
    ],
    validThrough: '2024-03-31',
    warnings: [
      {
        code: 'price-list-changes',
        on: '2024-12-31',
        text: "Dall'addebito del 31 dicembre 2024 vale un altro listino.",
      },
    ],
  })
})

t.test('an eligibility: reasons by name, or by id where no agreement names the service', async (t) => {
  const mailbox = { address: 'a@ingpec.eu', expiresOn: '2027-04-30' }
  const asked = [
    { service: 'extra-inbox', gigabytes: 6 },
    { service: 'spam-filter', gigabytes: 1 },
  ]
  const answer = answered(checkEligibility(agreements, { mailbox, items: asked }, '2026-11-22'))
  t.strictSame(asJson(eligibilityResponse(answer, 'it')), {
    eligible: false,
    asOf: '2026-11-22',
    agreement: 'ingegneri-cni',
    text: "L'attivazione non è possibile: la convenzione non offre il servizio «spam-filter»; il servizio «Spazio aggiuntivo inbox» supererebbe il massimo di 5 GB per casella, compreso quanto c'è già.",
    reasons: [
      {
        code: 'service-not-offered',
        service: 'spam-filter',
        text: 'La convenzione non offre il servizio «spam-filter».',
      },
      {
        code: 'quantity-above-maximum',
        service: 'extra-inbox',
        text: "Il servizio «Spazio aggiuntivo inbox» supererebbe il massimo di 5 GB per casella, compreso quanto c'è già.",
      },
    ],
    warnings: [],
  })
})

t.test('an eligibility of no agreement, and one that is short of credit', async (t) => {
  const nowhere = { mailbox: { address: 'a@pec.it', expiresOn: '2026-11-21' }, items }
  t.strictSame(asJson(eligibilityResponse(answered(checkEligibility(agreements, nowhere, '2026-11-22')), 'en')), {
    eligible: false,
    asOf: '2026-11-22',
    text: 'The activation is not possible: no Order with an agreement uses the domain of the address (check the part after the @); the expiry of 21 November 2026 has passed (read the new date in the customer area).',
    reasons: [
      {
        code: 'domain-not-covered',
        text: 'No Order with an agreement uses the domain of the address (check the part after the @).',
      },
      {
        code: 'expiry-passed',
        text: 'The expiry of 21 November 2026 has passed (read the new date in the customer area).',
      },
    ],
    warnings: [],
  })
  const short = { mailbox: { address, expiresOn: '2027-04-30' }, items, credit: '15.85' }
  t.strictSame(asJson(eligibilityResponse(answered(checkEligibility(agreements, short, '2027-02-01')), 'en')), {
    eligible: false,
    asOf: '2027-02-01',
    agreement: 'architetti-torino',
    text: 'The activation is not possible: the credit must cover one year of the services chosen, EUR 15.86 VAT included; to load: EUR 0.01.',
    reasons: [
      {
        code: 'insufficient-credit',
        text: 'The credit must cover one year of the services chosen, EUR 15.86 VAT included; to load: EUR 0.01.',
      },
    ],
    currency: 'EUR',
    activation: { mode: 'free', dueNow: '0.00', coveredUntil: '2027-04-30', freeFrom: '2027-02-01' },
    credit: { required: '15.86', available: '15.85', toLoad: '0.01' },
    warnings: [],
  })
})

t.test('an eligibility that is one', async (t) => {
  const question = { mailbox: { address, expiresOn: '2027-04-30' }, items, credit: '20.00' }
  t.strictSame(asJson(eligibilityResponse(answered(checkEligibility(agreements, question, '2026-11-22')), 'it')), {
    eligible: true,
    asOf: '2026-11-22',
    agreement: 'architetti-torino',
    text: "L'attivazione è possibile: attivando il 22 novembre 2026 si pagano 15,86 euro, IVA inclusa, e si è coperti fino al 30 aprile 2027, giorno in cui il rinnovo va pagato; aspettando fino al 1° febbraio 2027 (71 giorni) l'attivazione è gratuita e si risparmiano 15,86 euro.",
    reasons: [],
    currency: 'EUR',
    activation: { mode: 'charged', dueNow: '15.86', coveredUntil: '2027-04-30', freeFrom: '2027-02-01' },
    waiting: { until: '2027-02-01', days: 71, saves: '15.86' },
    credit: { required: '15.86', available: '20.00', toLoad: '0.00' },
    warnings: [],
  })
})

t.test('a renewal that is due, and one that is not', async (t) => {
  const basePlan = {
    gigabytes: 1,
    paidBy: 'sponsor',
    renewal: 'automatic',
    sponsor: { name: 'Ordine Architetti Torino', shortName: 'OAT' },
  }
  const mailbox = { address, expiresOn: '2027-04-30', addOns: items, usedGigabytes: 3.1 }
  const due = answered(checkRenewal(agreements, { mailbox, credit: '4.88' }, '2026-11-22'))
  t.strictSame(asJson(renewalResponse(due, 'en')), {
    outcome: 'partly-covered',
    asOf: '2026-11-22',
    agreement: 'architetti-torino',
    text: 'The credit does not suffice to renew every add-on: the renewal on 30 April 2027 costs EUR 15.86, VAT included; to load by 15 April 2027: EUR 10.98; which add-ons would stay active is not documented.',
    dueOn: '2027-04-30',
    daysLeft: 159,
    currency: 'EUR',
    lines: [
      {
        service: 'extra-space',
        name: 'Extra space for archive and inbox',
        gigabytes: 3,
        unitPrice: '3.00',
        net: '9.00',
        ifRenewedAlone: '10.98',
        outcome: 'deactivated',
      },
      {
        service: 'preservation',
        name: 'Legal preservation',
        gigabytes: 1,
        unitPrice: '4.00',
        net: '4.00',
        ifRenewedAlone: '4.88',
        outcome: 'undetermined',
      },
    ],
    amountDue: { net: '13.00', vatPercentage: '22.00', vat: '2.86', gross: '15.86' },
    priceListFrom: '2018-05-17',
    credit: { required: '15.86', available: '4.88', toLoad: '10.98', loadBy: '2027-04-15' },
    basePlan,
    warnings: [
      {
        code: 'space-over-base-plan',
        gigabytesOver: 2.1,
        text: "The mailbox exceeds, or will exceed, the base plan's space by 2.1 GB: a full PEC mailbox can stop receiving messages, with legal consequences for its holder.",
      },
    ],
  })
  const nothing = { mailbox: { address, expiresOn: '2027-04-30', addOns: [] } }
  t.strictSame(asJson(renewalResponse(answered(checkRenewal(agreements, nothing, '2026-11-22')), 'it')), {
    outcome: 'nothing-to-renew',
    asOf: '2026-11-22',
    agreement: 'architetti-torino',
    text: 'La casella non ha servizi aggiuntivi da rinnovare; il piano base si rinnova da sé, a carico di Ordine Architetti Torino.',
    basePlan,
    warnings: [],
  })
})

t.test('an agreement in one language', async (t) => {
  const prova = agreements.byId('ordine-di-prova') as Agreement
  t.strictSame(asJson(agreementResponse(prova, 'en')), {
    ...(asJson(prova) as object),
    basePlan: { ...prova.basePlan, name: 'Test mailbox, 1 GB' },
    services: [
      { id: 'extra-space', name: 'Test space' },
      { id: 'archive', name: 'Test archive', aliases: ['archivio'] },
    ],
    priceLists: [
      {
        validFrom: '2020-01-01',
        validThrough: '2028-12-31',
        currency: 'EUR',
        vatPercentage: '22.00',
        unitPrices: [
          { service: 'extra-space', unitPrice: '3.33' },
          { service: 'archive', unitPrice: '1.11' },
        ],
      },
    ],
  })
  const steps = agreementResponse(architects, 'it').purchase.steps
  t.equal(steps.length, 5)
  t.match(steps[0], { text: /^Entrare nell'area clienti/, url: 'https://areaclienti.arubapec.it' })
  t.strictSame(Object.keys(steps[1] as object), ['text'])
})

t.test('all agreements in short, in the order of their ids', async (t) => {
  const { items } = agreementListResponse(agreements.all, 'it')
  t.strictSame(
    items.map(({ id }) => id),
    ['architetti-torino', 'ingegneri-cni', 'ordine-di-prova'],
  )
  t.strictSame(agreementListResponse(agreements.all.toReversed(), 'it'), { items }, 'whatever order they were read in')
  t.strictSame(items[1], {
    id: 'ingegneri-cni',
    sponsor: { name: 'Consiglio Nazionale degli Ingegneri', shortName: 'CNI' },
    domains: ['ingpec.eu'],
    services: [{ id: 'extra-inbox', name: 'Spazio aggiuntivo inbox' }],
  })
})

t.test('names and warnings', async (t) => {
  t.equal(serviceName(architects, 'preservation', 'it'), 'Conservazione')
  t.equal(serviceName(architects, 'extra-inbox', 'it'), 'extra-inbox', 'its id where the agreement does not offer it')
  t.strictSame(warningResponses([{ code: 'expiry-beyond-term', latestExpected: '2027-11-22' }], 'en'), [
    {
      code: 'expiry-beyond-term',
      latestExpected: '2027-11-22',
      text: 'The expiry is later than expected (22 November 2027 at the latest): check the date in the customer area.',
    },
  ])
})
