import t from 'tap'
import { NOW, post, send, testApp } from '../../support/app.ts'
import { reminderIn } from '../../support/calendar.ts'

const app = await testApp()
const CALENDAR = { accept: 'text/calendar' }
const address = 'mario.rossi@architettitorinopec.it'

const question = (mailbox: object = {}, more: object = {}) => ({
  mailbox: { address, expiresOn: '2027-04-30', ...mailbox },
  items: [{ service: 'extra-space', gigabytes: 2 }],
  asOf: '2026-11-22',
  credit: '7.32',
  ...more,
})

const remind = (payload: object, headers: Record<string, string> = {}) =>
  send(app, { method: 'POST', url: '/v1/quotes', payload, headers: { ...CALENDAR, ...headers } })

t.test('the renewal after the purchase, with the credit that the purchase leaves', async (t) => {
  const response = await remind(question())
  t.equal(response.statusCode, 200)
  t.match(response.headers, {
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': 'attachment; filename="rinnovo-pec-2027-04-30.ics"',
    'content-language': 'it',
    'cache-control': 'no-store',
    vary: 'Accept, Accept-Language',
  })
  t.strictSame(reminderIn(response.body), {
    uid: 'e02718192905b715bbcbb7ab55a9735a@pec-addons',
    sequence: NOW / 60_000,
    summary: `Rinnovo dei servizi aggiuntivi PEC appena scelti: 7,32 euro (${address})`,
    description:
      'Il rinnovo del 30 aprile 2027 costa 7,32 euro, IVA inclusa; per questi soli servizi, acquistando restano 0,00 euro: poi caricare altri 7,32 euro entro il 15 aprile 2027, altrimenti il 30 aprile 2027 i servizi aggiuntivi vengono disattivati.\nhttps://areaclienti.arubapec.it',
    start: '2027-04-30',
    end: '2027-05-01',
    alarms: ['2027-03-01T09:00:00', '2027-03-31T09:00:00', '2027-04-15T09:00:00', '2027-04-23T09:00:00'],
  })
})

t.test('in English, with what the mailbox has and a warning', async (t) => {
  const mailbox = { expiresOn: '2028-04-30', addOns: [{ service: 'preservation', gigabytes: 1 }] }
  const response = await remind(question(mailbox, { credit: '10.00' }), { 'accept-language': 'en' })
  t.equal(response.headers['content-language'], 'en')
  const { summary, description, start } = reminderIn(response.body)
  t.equal(summary, `Renewal of PEC add-ons: EUR 12.20 (${address})`)
  t.equal(start, '2027-04-30')
  t.strictSame(description.split('\n'), [
    'The renewal on 30 April 2027 costs EUR 12.20, VAT included; buying leaves EUR 2.68: then load another EUR 9.52 by 15 April 2027, or the add-ons are deactivated on 30 April 2027.',
    'The expiry is later than expected (22 November 2027 at the latest): check the date in the customer area.',
    'https://areaclienti.arubapec.it',
  ])
})

t.test(
  'the event of the renewal check is updated, but never by one that leaves out what the mailbox may have',
  async (t) => {
    const check = { mailbox: { ...question().mailbox, addOns: question().items }, credit: '0.00', asOf: '2026-11-22' }
    const ofCheck = await send(app, { method: 'POST', url: '/v1/renewal-checks', payload: check, headers: CALENDAR })
    const { uid } = reminderIn(ofCheck.body)
    t.equal(reminderIn((await remind(question({ addOns: [] }))).body).uid, uid)
    const unknown = reminderIn((await remind(question(), { 'accept-language': 'en' })).body)
    t.not(unknown.uid, uid)
    t.equal(unknown.uid, reminderIn((await remind(question())).body).uid)
    t.equal(unknown.summary, `Renewal of the PEC add-ons just chosen: EUR 7.32 (${address})`)
  },
)

for (const [name, payload] of Object.entries({
  'without an expiry': question({ expiresOn: undefined }),
  'by agreement': question({}, { agreement: 'architetti-torino', mailbox: undefined }),
  'no price list on the due date': question(
    { address: 'a@pec.prova.example', expiresOn: '2029-01-01' },
    { items: [{ service: 'archive', gigabytes: 1 }], asOf: '2028-11-22' },
  ),
})) {
  t.test(`${name}: nothing-to-remind`, async (t) => {
    const response = await remind(payload)
    t.equal(response.statusCode, 422)
    t.equal(response.json().code, 'nothing-to-remind')
    const { status, body } = await post(app, '/quotes', payload)
    t.equal(status, 200)
    t.notOk('renewal' in body)
  })
}

t.test('the problems are those of the JSON response', async (t) => {
  t.equal((await remind(question({ address: 'a@elsewhere.example' }))).json().code, 'domain-not-covered')
  t.equal((await remind(question(), { accept: 'text/html' })).statusCode, 406)
  const either = await remind(question(), { accept: 'text/calendar;q=0.5, application/json' })
  t.equal(either.json().renewal.toLoad, '7.32')
})

t.test('a reminder is read later, so its text never says “today”', async (t) => {
  const lastDayToLoad = question({ addOns: [{ service: 'preservation', gigabytes: 1 }] }, { asOf: '2027-04-15' })
  t.match((await post(app, '/quotes', lastDayToLoad)).body.text, 'entro oggi, 15 aprile 2027, altrimenti')
  t.match(reminderIn((await remind(lastDayToLoad)).body).description, 'entro il 15 aprile 2027, altrimenti')
})
