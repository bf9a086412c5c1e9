import { pino } from 'pino'
import t, { type Test } from 'tap'
import { createMetrics } from '../../../src/http/metrics.ts'
import { logOptions } from '../../../src/http/server/log.ts'
import { createFeed, type Feed, revokeFeed } from '../../../src/register/feeds.ts'
import type { MailboxRecord } from '../../../src/register/mailbox-record.ts'
import { deleteMailboxes, saveMailboxes } from '../../../src/register/mailboxes.ts'
import { createRegister } from '../../../src/register/register.ts'
import { setReminders } from '../../../src/register/set-reminders.ts'
import { NOW, testApp } from '../../support/app.ts'
import { reminderIn, remindersIn } from '../../support/calendar.ts'
import { linesOf } from '../../support/log.ts'
import { recordWith } from '../../support/records.ts'
import { emptyStore, STORES, type StoreName, temporaryFolder } from '../../support/stores.ts'

const DAY_MS = 24 * 3_600_000

/** An application with mailboxes, and a feed of theirs. Its clock stands still where a test has put it. */
async function feedApp(
  t: Test,
  records: readonly MailboxRecord[] = [recordWith()],
  { kind, environment = {}, ...feed }: { kind?: StoreName; environment?: object } & Partial<Feed> = {},
) {
  const { stream, lines } = linesOf()
  const logger = pino(logOptions('trace'), stream)
  const metrics = createMetrics()
  const register = createRegister(kind ? await emptyStore(t, kind) : 'sqlite::memory:', { logger })
  const clock = { now: NOW }
  const app = await testApp({ ...environment }, () => clock.now, { register, logger, metrics })
  t.teardown(async () => {
    await app.close()
    await register.close()
  })
  const token = await register.write(async (db) => {
    await saveMailboxes(db, records)
    const made = { agreement: 'architetti-torino', name: 'Segreteria', language: 'it', ...feed } as const
    return createFeed(db, made, '2026-11-20T09:00:00.000Z')
  })
  const url = `/calendars/${token}.ics`
  return { app, register, clock, token, url, lines, metrics }
}

const mailbox = (name: string, values: Partial<MailboxRecord> = {}): MailboxRecord =>
  recordWith({ id: name, address: `${name}@architettitorinopec.it`, ...values })

for (const kind of STORES) {
  t.test(`${kind}: all renewals to come, and nothing else`, async (t) => {
    const shown = Array.from({ length: 60 }, (_, index) => mailbox(`m${String(index).padStart(2, '0')}`))
    const { app, url } = await feedApp(
      t as Test,
      [
        ...shown,
        mailbox('a-without-add-ons', { addOns: [] }),
        mailbox('b-expired', { expiresOn: '2026-11-21' }),
        mailbox('c-not-covered', { address: 'c@pec.example' }),
        mailbox('d-of-another', { address: 'd@pec.example', agreement: 'another' }),
        mailbox('e-off', { reminders: 'off' }),
      ],
      { kind },
    )
    const { statusCode, headers, body } = await app.inject({ url })
    t.equal(statusCode, 200)
    t.match(headers, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-language': 'it',
      'cache-control': 'private, max-age=3600',
      'x-robots-tag': 'noindex',
      etag: /^W\/"[\w-]+"$/,
    })
    t.strictSame(
      remindersIn(body).map(({ summary, start, alarms }) => [/\((.*)@/.exec(summary)?.[1], start, alarms.length]),
      [['e-off', '2027-04-30', 0], ...shown.map(({ id }) => [id, '2027-04-30', 0])],
    )
    const head = await app.inject({ method: 'HEAD', url })
    t.strictSame([head.statusCode, head.body, head.headers.etag], [200, '', headers.etag])
  })
}

t.test('the whole calendar, in both languages', async (t) => {
  const begun = (language: string): string =>
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      `PRODID:-//pec-addons//pec-addons//${language}`,
      `NAME:${language === 'EN' ? 'PEC renewals' : 'Rinnovi PEC'} – Ordine Architetti Torino`,
      `X-WR-CALNAME:${language === 'EN' ? 'PEC renewals' : 'Rinnovi PEC'} – Ordine Architetti Torino`,
      'REFRESH-INTERVAL;VALUE=DURATION:PT12H',
      'X-PUBLISHED-TTL:PT12H',
      'BEGIN:VEVENT',
    ].join('\r\n')
  const italian = await feedApp(t as Test)
  const { body } = await italian.app.inject({ url: italian.url, headers: { 'accept-language': 'en' } })
  t.ok(body.startsWith(begun('IT')), body.slice(0, 400))
  t.match(body, /\r\nLAST-MODIFIED:20261121T230000Z\r\n/)
  t.match(body, /\r\nDTSTAMP:20261121T230000Z\r\n/)
  t.ok(body.endsWith('END:VEVENT\r\nEND:VCALENDAR\r\n'))
  for (const line of body.split('\r\n')) t.ok(Buffer.byteLength(line) <= 75, line)
  t.strictSame(reminderIn(body), {
    uid: reminderIn(body).uid,
    sequence: Date.parse('2026-11-21T23:00:00Z') / 60_000,
    summary: 'Rinnovo dei servizi aggiuntivi PEC: 10,98 euro (mario.rossi@architettitorinopec.it)',
    description: [
      "Il credito basta: il 30 aprile 2027 i servizi aggiuntivi si rinnovano per un anno con 10,98 euro, IVA inclusa, e restano 0,00 euro; a rinnovo avvenuto, verificarlo nell'area clienti.",
      'https://areaclienti.arubapec.it',
    ].join('\n'),
    start: '2027-04-30',
    end: '2027-05-01',
    alarms: [],
  })
  const english = await feedApp(t as Test, [recordWith()], { language: 'en' })
  const calendar = (await english.app.inject({ url: english.url })).body
  t.ok(calendar.startsWith(begun('EN')))
  t.match(reminderIn(calendar).summary, /^Renewal of PEC add-ons: EUR 10\.98/)
  const none = await feedApp(t as Test, [])
  t.match((await none.app.inject({ url: none.url })).body, /X-PUBLISHED-TTL:PT12H\r\nEND:VCALENDAR\r\n$/)
})

t.test('an event has the UID of the calendar file of its mailbox', async (t) => {
  const { app, url } = await feedApp(t as Test)
  const { address, expiresOn, addOns } = recordWith()
  const file = await app.inject({
    method: 'POST',
    url: '/v1/renewal-checks',
    headers: { accept: 'text/calendar' },
    payload: { mailbox: { address: address.toUpperCase(), expiresOn, addOns } },
  })
  const [one, other] = [reminderIn(file.body), reminderIn((await app.inject({ url })).body)]
  t.equal(one.uid, other.uid)
  t.ok(one.sequence >= other.sequence)
})

t.test('the same day gives the same bytes; another day, a change and a removal show', async (t) => {
  const { app, url, register, clock } = await feedApp(t as Test, [recordWith(), mailbox('other')])
  const first = await app.inject({ url })
  const etag = String(first.headers.etag)
  clock.now += 3_600_000
  const again = await app.inject({ url })
  t.strictSame([again.body, again.headers.etag], [first.body, etag])
  for (const tag of [etag, etag.slice(2), `"x", ${etag}`, '*']) {
    const cached = await app.inject({ url, headers: { 'if-none-match': tag } })
    t.strictSame([cached.statusCode, cached.body, cached.headers.etag], [304, '', etag], tag)
    t.equal(cached.headers['cache-control'], 'private, max-age=3600')
  }
  const tags = new Set([etag])
  const changed = async (name: string): Promise<string> => {
    const response = await app.inject({ url, headers: { 'if-none-match': [...tags].join(', ') } })
    t.equal(response.statusCode, 200, name)
    tags.add(String(response.headers.etag))
    return response.body
  }
  await register.write((db) => saveMailboxes(db, [mailbox('third')]))
  t.equal(remindersIn(await changed('a mailbox is added')).length, 3)
  await register.write((db) => deleteMailboxes(db, ['third']))
  await register.write((db) => setReminders(db, 'other', 'off', new Date(clock.now).toISOString()))
  const [mario, other] = remindersIn(await changed('a mailbox is changed'))
  t.equal(mario?.sequence, remindersIn(first.body)[0]?.sequence, 'what has not changed')
  t.equal(other?.sequence, clock.now / 60_000, 'what has')
  clock.now += DAY_MS
  const [next] = remindersIn(await changed('the next day'))
  t.equal(next?.sequence, Date.parse('2026-11-22T23:00:00Z') / 60_000)
  clock.now += 90 * DAY_MS
  t.match(remindersIn(await changed('a credit is too old'))[0], { description: /il credito deve esserci/ })
  clock.now = Date.parse('2027-05-01T09:00:00Z')
  t.equal(remindersIn(await changed('the expiry has passed')).length, 0)
})

t.test('no calendar: a token that is wrong or revoked, an agreement that is no more', async (t) => {
  const { app, url, token, register } = await feedApp(t as Test)
  const gone = await feedApp(t as Test, [], { agreement: 'no-more' })
  const unknown = await app.inject({ url: '/calendars/nothing.ics' })
  t.equal(unknown.statusCode, 404)
  const { requestId: _, ...problem } = unknown.json()
  t.match(problem, { code: 'not-found', instance: '/calendars/-' })
  const same = async (path: string, of = app): Promise<void> => {
    const response = await of.inject({ url: path })
    const { requestId: __, ...body } = response.json()
    t.strictSame([response.statusCode, body], [404, problem], path)
  }
  for (const wrong of [`${token.slice(0, 39)}-`, `${token.slice(0, 8)}${'x'.repeat(32)}`, 'x'.repeat(40)]) {
    await same(`/calendars/${wrong}.ics`)
  }
  await same(`/calendars/${token}`)
  await same(gone.url, gone.app)
  await same(url, await testApp())
  await register.write((db) => revokeFeed(db, token.slice(0, 8), '2026-11-22T11:00:00.000Z'))
  await same(url)
})

t.test(
  'the limits, a register that cannot be used, and no token or address in a log line, metric or problem',
  async (t) => {
    const records = Array.from({ length: 80 }, (_, index) => mailbox(`secret${index}`))
    const environment = { REPORT_CONCURRENCY: '1', RATE_LIMIT_MAX: '4' }
    const { app, url, token, lines, metrics } = await feedApp(t as Test, records, { environment })
    const [one, other] = await Promise.all([app.inject({ url }), app.inject({ url })])
    t.equal(remindersIn(one.body).length, 80)
    t.match(other, { statusCode: 503, headers: { 'retry-after': '10', etag: undefined } })
    const responses = [other, await app.inject({ url: '/calendars/x.ics' }), await app.inject({ url })]
    responses.push(await app.inject({ url }), await app.inject({ method: 'POST', url }))
    t.strictSame(
      responses.map(({ statusCode }) => statusCode),
      [503, 404, 200, 429, 405],
    )
    for (const { statusCode, body } of responses) {
      if (statusCode >= 400) t.equal(JSON.parse(body).instance, '/calendars/-')
    }
    const logged = JSON.stringify(lines())
    t.match(logged, '"route":"/calendars/:token.ics"')
    for (const secret of [token.slice(8), 'secret1']) t.notOk(logged.includes(secret), secret)
    for (const secret of [token.slice(8), 'secret1']) t.notOk((await metrics.text()).includes(secret))

    const lost = createRegister(`sqlite:${temporaryFolder(t as Test)}`)
    const unavailable = await (await testApp({}, undefined, { register: lost })).inject({ url })
    t.match(unavailable.json(), { code: 'register-unavailable', instance: '/calendars/-' })
  },
)
