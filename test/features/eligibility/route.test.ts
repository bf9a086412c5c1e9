import t from 'tap'
import { post, testApp } from '../../support/app.ts'

const app = await testApp()
const mailbox = { address: 'mario.rossi@architettitorinopec.it', expiresOn: '2027-04-30' }
const items = [{ service: 'extra-space', gigabytes: 1 }]

t.test('eligible, charged, with enough credit', async (t) => {
  const question = { mailbox: { ...mailbox, addOns: items }, items, credit: '5.00', asOf: '2026-11-22' }
  const { status, body, headers } = await post(app, '/activation-eligibility', question)
  t.equal(status, 200)
  t.equal(headers['cache-control'], 'no-store')
  t.strictSame(body, {
    eligible: true,
    asOf: '2026-11-22',
    agreement: 'architetti-torino',
    text: "L'attivazione è possibile: attivando il 22 novembre 2026 si pagano 3,66 euro, IVA inclusa, e si è coperti fino al 30 aprile 2027, giorno in cui il rinnovo va pagato; aspettando fino al 1° febbraio 2027 (71 giorni) l'attivazione è gratuita e si risparmiano 3,66 euro.",
    reasons: [],
    currency: 'EUR',
    activation: { mode: 'charged', dueNow: '3.66', coveredUntil: '2027-04-30', freeFrom: '2027-02-01' },
    waiting: { until: '2027-02-01', days: 71, saves: '3.66' },
    credit: { required: '3.66', available: '5.00', toLoad: '0.00' },
    warnings: [],
  })
})

t.test('not eligible is 200 with every reason, in English', async (t) => {
  const question = { mailbox: { address: 'a@example.org', expiresOn: '2026-01-01' }, items }
  const { status, body } = await post(app, '/activation-eligibility', question, { 'accept-language': 'en' })
  t.equal(status, 200)
  t.strictSame(body, {
    eligible: false,
    asOf: '2026-11-22',
    text: 'The activation is not possible: no Order with an agreement uses the domain of the address (check the part after the @); the expiry of 1 January 2026 has passed (read the new date in the customer area).',
    reasons: [
      {
        code: 'domain-not-covered',
        text: 'No Order with an agreement uses the domain of the address (check the part after the @).',
      },
      {
        code: 'expiry-passed',
        text: 'The expiry of 1 January 2026 has passed (read the new date in the customer area).',
      },
    ],
    warnings: [],
  })
})

t.test('a misspelt domain: the reason names the covered one, and nothing is answered for it', async (t) => {
  const question = {
    mailbox: { ...mailbox, address: 'mario.rossi@architettitorino.pec.it' },
    items,
    asOf: '2026-11-22',
  }
  const { status, body } = await post(app, '/activation-eligibility', question, { 'accept-language': 'en' })
  t.equal(status, 200)
  t.strictSame(body, {
    eligible: false,
    asOf: '2026-11-22',
    text: 'The activation is not possible: no Order with an agreement uses the domain of the address (did you mean architettitorinopec.it? check the part after the @).',
    reasons: [
      {
        code: 'domain-not-covered',
        didYouMean: 'architettitorinopec.it',
        text: 'No Order with an agreement uses the domain of the address (did you mean architettitorinopec.it? check the part after the @).',
      },
    ],
    warnings: [],
  })
})
