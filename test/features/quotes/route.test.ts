import t from 'tap'
import { post, testApp } from '../../support/app.ts'

t.test('the real example', async (t) => {
  const app = await testApp()
  const { status, body } = await post(app, '/quotes', {
    mailbox: { address: 'mario.rossi@architettitorinopec.it', expiresOn: '2027-04-30' },
    items: [
      { service: 'extra-space', gigabytes: 3 },
      { service: 'preservation', gigabytes: 1 },
    ],
    asOf: '2026-11-22',
  })
  t.equal(status, 200)
  t.strictSame(body, {
    agreement: 'architetti-torino',
    priceListFrom: '2018-05-17',
    asOf: '2026-11-22',
    currency: 'EUR',
    text: "Attivando il 22 novembre 2026 si pagano 15,86 euro, IVA inclusa, e si è coperti fino al 30 aprile 2027, giorno in cui il rinnovo va pagato; aspettando fino al 1° febbraio 2027 (71 giorni) l'attivazione è gratuita e si risparmiano 15,86 euro.",
    lines: [
      { service: 'extra-space', name: 'Spazio extra archivio e inbox', gigabytes: 3, unitPrice: '3.00', net: '9.00' },
      { service: 'preservation', name: 'Conservazione', gigabytes: 1, unitPrice: '4.00', net: '4.00' },
    ],
    yearly: { net: '13.00', vatPercentage: '22.00', vat: '2.86', gross: '15.86' },
    credit: { required: '15.86' },
    activation: { mode: 'charged', dueNow: '15.86', coveredUntil: '2027-04-30', freeFrom: '2027-02-01' },
    waiting: { until: '2027-02-01', days: 71, saves: '15.86' },
    charges: ['2026-11-22', '2027-04-30', '2028-04-30'].map((on, index) => ({
      on,
      reason: index === 0 ? 'activation' : 'renewal',
      net: '13.00',
      vatPercentage: '22.00',
      vat: '2.86',
      gross: '15.86',
      priceListFrom: '2018-05-17',
    })),
    validThrough: '2027-01-31',
    warnings: [],
  })
})
