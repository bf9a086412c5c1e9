import t from 'tap'
import { NOW, post, send, testApp } from '../../support/app.ts'
import { reminderIn } from '../../support/calendar.ts'

const app = await testApp()
const CALENDAR = { accept: 'text/calendar' }

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
  send(app, { method: 'POST', url: '/v1/renewal-checks', payload, headers: { ...CALENDAR, ...headers } })

t.test('an all-day event on the due date, with the text of the check', async (t) => {
  const response = await remind(question())
  t.equal(response.statusCode, 200)
  t.match(response.headers, {
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': 'attachment; filename="rinnovo-pec-2027-04-30.ics"',
    'content-language': 'it',
    'cache-control': 'no-store',
    vary: 'Accept, Accept-Language',
  })
  const { body } = await post(app, '/renewal-checks', question())
  t.strictSame(reminderIn(response.body), {
    uid: 'aafdd7fb3a87578cde8d45732b4a312d@pec-addons',
    sequence: NOW / 60_000,
    summary: 'Rinnovo dei servizi aggiuntivi PEC: 10,98 euro (mario.rossi@architettitorinopec.it)',
    description: `${body.text}\n${body.warnings[0].text}\nhttps://areaclienti.arubapec.it`,
    start: '2027-04-30',
    end: '2027-05-01',
    alarms: ['2027-03-01T09:00:00', '2027-03-31T09:00:00', '2027-04-15T09:00:00', '2027-04-23T09:00:00'],
  })
  t.match(response.body, /\r\nDTSTART;VALUE=DATE:20270430\r\nDTEND;VALUE=DATE:20270501\r\n/)
  t.match(response.body, '\r\nDTSTAMP:20261122T110000Z\r\n')
  t.strictSame(response.body.match(/^TRIGGER.*(?=\r)/gm), [
    'TRIGGER:-P59DT15H',
    'TRIGGER:-P29DT15H',
    'TRIGGER:-P14DT15H',
    'TRIGGER:-P6DT15H',
  ])
})

t.test('the file has the form of RFC 5545: CRLF, and no line longer than 75 octets', async (t) => {
  const { body } = await remind(question({ address: `${'ù'.repeat(60)}@architettitorinopec.it` }))
  t.ok(body.endsWith('END:VCALENDAR\r\n'))
  t.notMatch(body, /END:VALARM\r\n(?!BEGIN:VALARM|END:VEVENT)/, 'no property of the event after its alarms')
  t.equal(body.replaceAll('\r\n', '').search(/[\r\n]/), -1)
  t.ok(body.split('\r\n').every((line) => Buffer.byteLength(line) <= 75))
  t.match(reminderIn(body).summary, 'ù'.repeat(60))
})

t.test('no line is folded within an escape', async (t) => {
  // The first is a case that a folding by octets alone gets wrong.
  const mailboxes = [1.5, 9.99, 123.45, 9999.99].flatMap((usedGigabytes) =>
    [3, 10, 100, 1000].map((gigabytes) => ({ usedGigabytes, addOns: [{ service: 'extra-space', gigabytes }] })),
  )
  for (const mailbox of mailboxes) {
    for (const credit of [undefined, '0.00', '999999.99']) {
      for (const language of ['it', 'en']) {
        const { body } = await remind(question(mailbox, { credit }), { 'accept-language': language })
        const odd = body.split('\r\n').filter((line) => /(?<!\\)(?:\\\\)*\\$/.test(line))
        t.strictSame(odd, [], `${JSON.stringify(mailbox)} ${credit} ${language}`)
        reminderIn(body)
      }
    }
  }
})

t.test('on the due date the alarm rings on the next morning, after the beginning of the event', async (t) => {
  const file = async (now: string): Promise<string> => {
    const clock = await testApp({}, () => Date.parse(now))
    const payload = question({}, { asOf: now.slice(0, 10) })
    return (await send(clock, { method: 'POST', url: '/v1/renewal-checks', payload, headers: CALENDAR })).body
  }
  const early = await file('2027-04-30T05:00Z')
  t.match(early, '\r\nTRIGGER;RELATED=START:PT9H\r\n')
  t.strictSame(reminderIn(early).alarms, ['2027-04-30T09:00:00'])
  const late = await file('2027-04-30T10:00Z')
  t.match(late, '\r\nTRIGGER;RELATED=START:P1DT9H\r\n')
  t.strictSame(reminderIn(late).alarms, ['2027-05-01T09:00:00'])
})

t.test('an alarm that would lie in the past rings on the next morning instead', async (t) => {
  const { body } = await remind(question({}, { asOf: '2027-04-20' }))
  t.strictSame(reminderIn(body).alarms, ['2027-04-21T09:00:00', '2027-04-23T09:00:00'])
})

t.test('a file made later has a higher sequence number and time stamp', async (t) => {
  let now = NOW
  const clock = await testApp({}, () => now)
  const file = async () =>
    (await send(clock, { method: 'POST', url: '/v1/renewal-checks', payload: question(), headers: CALENDAR })).body
  const first = await file()
  now += 60_000
  const second = await file()
  t.ok(reminderIn(second).sequence > reminderIn(first).sequence)
  t.equal(reminderIn(second).uid, reminderIn(first).uid)
  t.match(second, '\r\nDTSTAMP:20261122T110100Z\r\n')
})

t.test('in English on request', async (t) => {
  const response = await remind(question(), { 'accept-language': 'en' })
  t.equal(response.headers['content-language'], 'en')
  t.equal(reminderIn(response.body).summary, 'Renewal of PEC add-ons: EUR 10.98 (mario.rossi@architettitorinopec.it)')
})

t.test('the UID depends on the mailbox and the due date only, and does not reveal the address', async (t) => {
  const uid = async (mailbox: object, more: object = {}) => reminderIn((await remind(question(mailbox, more))).body).uid
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

t.test('a reminder is read later, so its text never says “today”', async (t) => {
  const dueToday = question({}, { asOf: '2027-04-30' })
  t.match((await post(app, '/renewal-checks', dueToday)).body.text, 'oggi, 30 aprile 2027')
  t.match(reminderIn((await remind(dueToday)).body).description, /^Con questo credito il 30 aprile 2027 .* entro il 30/)
})
