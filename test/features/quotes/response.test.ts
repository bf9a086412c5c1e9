import t from 'tap'
import { quote } from '../../../src/domain/quote.ts'
import { quoteResponse } from '../../../src/features/quotes/response.ts'
import { fixtureAgreements } from '../../support/agreements.ts'
import { accepted, asJson } from '../../support/domain-result.ts'

const agreements = fixtureAgreements()

t.test('in English, without an expiry date: only the price', async (t) => {
  const items = [
    { service: 'extra-space', gigabytes: 3 },
    { service: 'preservation', gigabytes: 1 },
  ]
  const result = accepted(quote(agreements, { agreement: 'architetti-torino', items }, '2026-11-22'))
  t.strictSame(asJson(quoteResponse(result, 'en')), {
    agreement: 'architetti-torino',
    priceListFrom: '2018-05-17',
    asOf: '2026-11-22',
    currency: 'EUR',
    text: 'One year costs EUR 15.86, VAT included (EUR 13.00 plus VAT at 22%); the expiry date of the mailbox would also show whether the activation is free (it is with fewer than 3 months left) and whether waiting pays.',
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

t.test('in Italian, with charges and a warning', async (t) => {
  const mailbox = { address: 'a@ingpec.eu', expiresOn: '2024-12-31' }
  const question = { mailbox, items: [{ service: 'extra-inbox', gigabytes: 3 }], credit: '10.00', horizonYears: 1 }
  t.strictSame(asJson(quoteResponse(accepted(quote(agreements, question, '2024-03-31')), 'it')), {
    agreement: 'ingegneri-cni',
    priceListFrom: '2021-01-01',
    asOf: '2024-03-31',
    currency: 'EUR',
    text: 'Attivando il 31 marzo 2024 si pagano 7,32 euro, IVA inclusa, e si è coperti fino al 31 dicembre 2024, giorno in cui il rinnovo va pagato; per questi soli servizi, acquistando restano 2,68 euro: poi caricare altri 11,96 euro entro il 16 dicembre 2024, altrimenti il 31 dicembre 2024 i servizi aggiuntivi vengono disattivati.',
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
    renewal: { dueOn: '2024-12-31', amountDue: '14.64', loadBy: '2024-12-16', left: '2.68', toLoad: '11.96' },
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
