import t from 'tap'
import { post, testApp } from '../../support/app.ts'

const app = await testApp()
const mailbox = {
  address: 'mario.rossi@architettitorinopec.it',
  expiresOn: '2027-04-30',
  addOns: [
    { service: 'extra-space', gigabytes: 3 },
    { service: 'preservation', gigabytes: 1 },
  ],
}
const extraSpace = { service: 'extra-space', gigabytes: 3, unitPrice: '3.00', net: '9.00', ifRenewedAlone: '10.98' }
const preservation = { service: 'preservation', gigabytes: 1, unitPrice: '4.00', net: '4.00', ifRenewedAlone: '4.88' }
const always = {
  asOf: '2026-11-22',
  agreement: 'architetti-torino',
  basePlan: {
    gigabytes: 1,
    paidBy: 'sponsor',
    renewal: 'automatic',
    sponsor: { name: 'Ordine Architetti Torino', shortName: 'OAT' },
  },
}
const due = {
  dueOn: '2027-04-30',
  daysLeft: 159,
  currency: 'EUR',
  amountDue: { net: '13.00', vatPercentage: '22.00', vat: '2.86', gross: '15.86' },
  priceListFrom: '2018-05-17',
}

t.test('a credit for some add-ons but not all: which are renewed is undetermined', async (t) => {
  const question = { mailbox: { ...mailbox, usedGigabytes: 2.5 }, credit: '4.88', asOf: '2026-11-22' }
  const { status, body, headers } = await post(app, '/renewal-checks', question)
  t.equal(status, 200)
  t.equal(headers['cache-control'], 'no-store')
  t.strictSame(body, {
    ...always,
    ...due,
    outcome: 'partly-covered',
    text: 'Il credito non basta a rinnovare tutti i servizi aggiuntivi: il rinnovo del 30 aprile 2027 costa 15,86 euro, IVA inclusa; da caricare entro il 15 aprile 2027: 10,98 euro; quali servizi resterebbero attivi non è documentato.',
    lines: [
      { ...extraSpace, name: 'Spazio extra archivio e inbox', outcome: 'deactivated' },
      { ...preservation, name: 'Conservazione', outcome: 'undetermined' },
    ],
    credit: { required: '15.86', loadBy: '2027-04-15', available: '4.88', toLoad: '10.98' },
    warnings: [
      {
        code: 'space-over-base-plan',
        text: 'La casella supera, o supererà, di 1,5 GB lo spazio del piano base: una casella PEC piena può non ricevere più messaggi, con conseguenze legali per il titolare.',
        gigabytesOver: 1.5,
      },
    ],
  })
})

t.test('a credit equal to the amount due, in English', async (t) => {
  const question = { mailbox, credit: '15.86', asOf: '2026-11-22' }
  const { body } = await post(app, '/renewal-checks', question, { 'accept-language': 'en' })
  t.strictSame(body, {
    ...always,
    ...due,
    outcome: 'renewed',
    text: 'The credit is sufficient: on 30 April 2027 the add-ons are renewed for a year at EUR 15.86, VAT included, and EUR 0.00 remain; once renewed, check it in the customer area.',
    lines: [
      { ...extraSpace, name: 'Extra space for archive and inbox', outcome: 'renewed' },
      { ...preservation, name: 'Legal preservation', outcome: 'renewed' },
    ],
    credit: { required: '15.86', loadBy: '2027-04-15', available: '15.86', toLoad: '0.00', remaining: '0.00' },
    warnings: [],
  })
})

t.test('nothing to renew', async (t) => {
  const { body } = await post(app, '/renewal-checks', { mailbox: { ...mailbox, addOns: [] } })
  t.strictSame(body, {
    ...always,
    outcome: 'nothing-to-renew',
    text: 'La casella non ha servizi aggiuntivi da rinnovare; il piano base si rinnova da sé, a carico di Ordine Architetti Torino.',
    warnings: [],
  })
})

t.test('the credits of the real example and their outcomes', async (t) => {
  for (const [credit, outcome] of [
    [undefined, 'credit-unknown'],
    ['15.86', 'renewed'],
    ['15.85', 'partly-covered'],
    ['4.88', 'partly-covered'],
    ['4.87', 'deactivated'],
    ['0.00', 'deactivated'],
  ]) {
    const { body } = await post(app, '/renewal-checks', { mailbox, credit, asOf: '2026-11-22' })
    t.equal(body.outcome, outcome, String(credit))
  }
})
