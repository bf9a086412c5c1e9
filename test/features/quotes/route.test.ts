import t from 'tap'
import { post, testApp } from '../../support/app.ts'

const app = await testApp()

t.test('the real example', async (t) => {
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
    text: "Attivando il 22 novembre 2026 si pagano 15,86 euro, IVA inclusa, e si è coperti fino al 30 aprile 2027, giorno in cui il rinnovo va pagato; aspettando fino al 1° febbraio 2027 (71 giorni) l'attivazione è gratuita e si risparmiano 15,86 euro; per questi soli servizi, una volta caricato il credito richiesto, acquistando senza aspettare restano 0,00 euro: poi caricare altri 15,86 euro entro il 15 aprile 2027, altrimenti il 30 aprile 2027 i servizi aggiuntivi vengono disattivati.",
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
    renewal: { dueOn: '2027-04-30', amountDue: '15.86', loadBy: '2027-04-15', left: '0.00', toLoad: '15.86' },
    validThrough: '2027-01-31',
    warnings: [],
  })
})

const worked = {
  mailbox: { address: 'mario.rossi@architettitorinopec.it', expiresOn: '2027-04-30' },
  items: [{ service: 'extra-space', gigabytes: 2 }],
  asOf: '2026-11-26',
  credit: '7.32',
}

t.test('the renewal after a purchase that spends the credit', async (t) => {
  const { body } = await post(app, '/quotes', worked, { 'accept-language': 'en' })
  t.strictSame(body.renewal, {
    dueOn: '2027-04-30',
    amountDue: '7.32',
    loadBy: '2027-04-15',
    left: '0.00',
    toLoad: '7.32',
  })
  t.match(
    body.text,
    'for these services alone, buying without waiting leaves EUR 0.00: then load another EUR 7.32 by 15 April 2027, or the add-ons are deactivated on 30 April 2027.',
  )
})

t.test('add-ons that the mailbox has are renewed from the same credit', async (t) => {
  const addOns = [
    { service: 'preservation', gigabytes: 1 },
    { service: 'extra-space', gigabytes: 1 },
  ]
  const question = { ...worked, mailbox: { ...worked.mailbox, addOns }, asOf: '2027-02-01' }
  const { body } = await post(app, '/quotes', question, { 'accept-language': 'en' })
  t.strictSame(body.renewal, {
    dueOn: '2027-04-30',
    amountDue: '15.86',
    loadBy: '2027-04-15',
    left: '7.32',
    toLoad: '8.54',
  })
  t.strictSame(
    body.yearly,
    { net: '6.00', vatPercentage: '22.00', vat: '1.32', gross: '7.32' },
    'the price is that of the items',
  )
  t.match(body.text, 'not all add-ons are renewed on 30 April 2027')
  t.notMatch(body.text, 'for these services alone')
})

t.test('what is wrong with the add-ons that the mailbox has', async (t) => {
  const faultsOf = async (addOns: object[]) => {
    const { status, body } = await post(app, '/quotes', { ...worked, mailbox: { ...worked.mailbox, addOns } })
    return [status, ...body.errors.map(({ code, pointer }: Record<string, string>) => `${code} ${pointer}`)]
  }
  const space = { service: 'extra-space', gigabytes: 1 }
  t.strictSame(await faultsOf([space, space, { service: 'extra-inbox', gigabytes: 1 }]), [
    422,
    'duplicate-service /mailbox/addOns/1/service',
    'service-not-offered /mailbox/addOns/2/service',
  ])
  t.strictSame(await faultsOf([{ ...space, gigabytes: 0 }]), [400, 'out-of-range /mailbox/addOns/0/gigabytes'])
})

t.test('a misspelt domain: the fault names the covered one', async (t) => {
  const question = { ...worked, mailbox: { ...worked.mailbox, address: 'mario.rossi@architettitorino.pec.it' } }
  const fault = {
    pointer: '/mailbox/address',
    code: 'domain-not-covered',
    didYouMean: 'architettitorinopec.it',
    detail:
      'No Order with an agreement uses this domain: did you mean architettitorinopec.it? Check the part after the @.',
  }
  const quoted = await post(app, '/quotes', question, { 'accept-language': 'en' })
  t.equal(quoted.status, 422)
  t.strictSame(quoted.body.errors, [fault])
  const check = { mailbox: { ...question.mailbox, addOns: [] } }
  const checked = await post(app, '/renewal-checks', check, { 'accept-language': 'en' })
  t.strictSame(checked.body.errors, [fault])
  const far = await post(app, '/quotes', { ...worked, mailbox: { address: 'mario.rossi@pec.it' } })
  t.strictSame(Object.keys(far.body.errors[0]), ['pointer', 'code', 'detail'])
})

t.test('an address is never corrected: mailto:, commas and invisible characters are wrong-format', async (t) => {
  for (const address of [
    'mailto:a@architettitorinopec.it',
    'a,b@architettitorinopec.it',
    '\u200ba@architettitorinopec.it',
  ]) {
    const { status, body } = await post(app, '/quotes', { ...worked, mailbox: { address } })
    t.equal(status, 400, address)
    t.strictSame(
      body.errors.map(({ code, pointer }: Record<string, string>) => `${code} ${pointer}`),
      ['wrong-format /mailbox/address'],
    )
  }
})
