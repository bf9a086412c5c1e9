import ICAL from 'ical.js'
import t from 'tap'
import { NOW, post, send, testApp } from '../../support/app.ts'

const app = await testApp()

const question = (mailbox: object = {}, more: object = {}) => ({
  mailbox: {
    address: 'mario.rossi@architettitorinopec.it',
    expiresOn: '2027-04-30',
    addOns: [{ service: 'extra-space', gigabytes: 3 }],
    usedGigabytes: 2.5,
    ...mailbox,
  },
  credit: '5.00',
  asOf: '2026-11-22',
  ...more,
})

const remind = (payload: object, headers: Record<string, string> = {}) =>
  send(app, { method: 'POST', url: '/v1/renewal-checks', payload, headers: { accept: 'text/calendar', ...headers } })

/** The only event of a calendar file, read by another library than the one that wrote it. */
function eventOf(file: string): ICAL.Event {
  const events = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent')
  if (events.length !== 1) throw new Error(`${events.length} events`)
  return new ICAL.Event(events[0])
}

t.test('an all-day event on the due date, with the text of the check', async (t) => {
  const response = await remind(question())
  t.equal(response.statusCode, 200)
  t.match(response.headers, {
    'content-type': 'text/calendar; charset=utf-8',
    'content-language': 'it',
    'cache-control': 'no-store',
    vary: 'Accept, Accept-Language',
  })
  const event = eventOf(response.body)
  const { body } = await post(app, '/renewal-checks', question())
  t.equal(event.startDate.toString(), '2027-04-30')
  t.ok(event.startDate.isDate)
  t.equal(event.summary, 'Rinnovo dei servizi aggiuntivi PEC: 10,98 euro (mario.rossi@architettitorinopec.it)')
  t.equal(event.description, `${body.text}\n${body.warnings[0].text}\nhttps://areaclienti.arubapec.it`)
  t.equal(
    event.component.getFirstPropertyValue('dtstamp')?.toString(),
    new Date(NOW).toISOString().slice(0, 19).concat('Z'),
  )
  t.strictSame(
    event.component.getAllSubcomponents('valarm').map((alarm) => alarm.getFirstPropertyValue('trigger')?.toString()),
    ['-P60D', '-P30D', '-P15D', '-P7D'],
  )
})

t.test('the file has the form of RFC 5545: CRLF, and no line longer than 75 octets', async (t) => {
  const { body } = await remind(question({ address: `${'ù'.repeat(60)}@architettitorinopec.it` }))
  t.ok(body.endsWith('END:VCALENDAR\r\n'))
  t.notMatch(body, /END:VALARM\r\n(?!BEGIN:VALARM|END:VEVENT)/, 'no property of the event after its alarms')
  t.equal(body.replaceAll('\r\n', '').search(/[\r\n]/), -1)
  t.ok(body.split('\r\n').every((line) => Buffer.byteLength(line) <= 75))
  t.match(eventOf(body).summary, 'ù'.repeat(60))
})

t.test('in English on request', async (t) => {
  const response = await remind(question(), { 'accept-language': 'en' })
  t.equal(response.headers['content-language'], 'en')
  t.equal(eventOf(response.body).summary, 'Renewal of PEC add-ons: EUR 10.98 (mario.rossi@architettitorinopec.it)')
})

t.test('the UID depends on the mailbox and the due date only, and does not reveal the address', async (t) => {
  const uid = async (mailbox: object, more: object = {}) => eventOf((await remind(question(mailbox, more))).body).uid
  const one = await uid({})
  t.match(one, /^[0-9a-f]{32}@pec-addons$/)
  t.equal(
    await uid({ addOns: [{ service: 'preservation', gigabytes: 1 }] }, { credit: '9.00', asOf: '2027-01-01' }),
    one,
  )
  t.equal(await uid({ address: 'Mario.Rossi@ArchitettiTorinoPEC.it' }), one)
  t.not(await uid({ expiresOn: '2027-05-01' }), one)
  t.not(await uid({ address: 'maria.rossi@architettitorinopec.it' }), one)
})

for (const [name, mailbox] of Object.entries({
  'a passed expiry': { expiresOn: '2026-11-21' },
  'no add-ons': { addOns: [] },
})) {
  t.test(`${name}: nothing-to-remind`, async (t) => {
    const response = await remind(question(mailbox))
    t.equal(response.statusCode, 422)
    t.equal(response.json().code, 'nothing-to-remind')
  })
}

t.test('the problems are those of the JSON response', async (t) => {
  const response = await remind(question({ address: 'a@elsewhere.example' }))
  t.equal(response.json().code, 'domain-not-covered')
  const html = await send(app, {
    method: 'POST',
    url: '/v1/renewal-checks',
    payload: question(),
    headers: { accept: 'text/html' },
  })
  t.equal(html.statusCode, 406)
})
