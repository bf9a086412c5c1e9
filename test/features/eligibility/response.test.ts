import t from 'tap'
import { checkEligibility } from '../../../src/domain/eligibility.ts'
import { eligibilityResponse } from '../../../src/features/eligibility/response.ts'
import { fixtureAgreements } from '../../support/agreements.ts'
import { accepted, asJson } from '../../support/domain-result.ts'

const agreements = fixtureAgreements()
const address = 'mario.rossi@architettitorinopec.it'
const items = [
  { service: 'extra-space', gigabytes: 3 },
  { service: 'preservation', gigabytes: 1 },
]

t.test('reasons name the service, or its id if the agreement does not offer it', async (t) => {
  const mailbox = { address: 'a@ingpec.eu', expiresOn: '2027-04-30' }
  const asked = [
    { service: 'extra-inbox', gigabytes: 6 },
    { service: 'spam-filter', gigabytes: 1 },
  ]
  const result = accepted(checkEligibility(agreements, { mailbox, items: asked }, '2026-11-22'))
  t.strictSame(asJson(eligibilityResponse(result, 'it')), {
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

t.test('no agreement, and too little credit', async (t) => {
  const nowhere = { mailbox: { address: 'a@pec.it', expiresOn: '2026-11-21' }, items }
  t.strictSame(asJson(eligibilityResponse(accepted(checkEligibility(agreements, nowhere, '2026-11-22')), 'en')), {
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
  t.strictSame(asJson(eligibilityResponse(accepted(checkEligibility(agreements, short, '2027-02-01')), 'en')), {
    eligible: false,
    asOf: '2027-02-01',
    agreement: 'architetti-torino',
    text: 'The activation is not possible: the credit must cover one year of the chosen services, EUR 15.86 VAT included; to load: EUR 0.01.',
    reasons: [
      {
        code: 'insufficient-credit',
        text: 'The credit must cover one year of the chosen services, EUR 15.86 VAT included; to load: EUR 0.01.',
      },
    ],
    currency: 'EUR',
    activation: { mode: 'free', dueNow: '0.00', coveredUntil: '2027-04-30', freeFrom: '2027-02-01' },
    credit: { required: '15.86', available: '15.85', toLoad: '0.01' },
    warnings: [],
  })
})

t.test('eligible', async (t) => {
  const question = { mailbox: { address, expiresOn: '2027-04-30' }, items, credit: '20.00' }
  t.strictSame(asJson(eligibilityResponse(accepted(checkEligibility(agreements, question, '2026-11-22')), 'it')), {
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
