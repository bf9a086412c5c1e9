import t from 'tap'
import { checkRenewal } from '../../../src/domain/renewal.ts'
import { renewalResponse } from '../../../src/shared/renewal/response.ts'
import { fixtureAgreements } from '../../support/agreements.ts'
import { accepted, asJson } from '../../support/domain-result.ts'

const agreements = fixtureAgreements()
const address = 'mario.rossi@architettitorinopec.it'
const items = [
  { service: 'extra-space', gigabytes: 3 },
  { service: 'preservation', gigabytes: 1 },
]

t.test('a renewal that is due, and one that is not', async (t) => {
  const basePlan = {
    gigabytes: 1,
    paidBy: 'sponsor',
    renewal: 'automatic',
    sponsor: { name: 'Ordine Architetti Torino', shortName: 'OAT' },
  }
  const mailbox = { address, expiresOn: '2027-04-30', addOns: items, usedGigabytes: 3.1 }
  const due = accepted(checkRenewal(agreements, { mailbox, credit: '4.88' }, '2026-11-22'))
  t.strictSame(asJson(renewalResponse(due, 'en')), {
    outcome: 'partly-covered',
    asOf: '2026-11-22',
    agreement: 'architetti-torino',
    text: 'The credit is not sufficient to renew all add-ons: the renewal on 30 April 2027 costs EUR 15.86, VAT included; to load by 15 April 2027: EUR 10.98; which add-ons would stay active is not documented.',
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
  t.strictSame(asJson(renewalResponse(accepted(checkRenewal(agreements, nothing, '2026-11-22')), 'it')), {
    outcome: 'nothing-to-renew',
    asOf: '2026-11-22',
    agreement: 'architetti-torino',
    text: 'La casella non ha servizi aggiuntivi da rinnovare; il piano base si rinnova da sé, a carico di Ordine Architetti Torino.',
    basePlan,
    warnings: [],
  })
})
