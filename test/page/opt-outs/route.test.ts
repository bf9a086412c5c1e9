import { pino } from 'pino'
import t, { type Test } from 'tap'
import { optOutToken } from '../../../src/delivery/opt-out-token.ts'
import { createMetrics } from '../../../src/http/metrics.ts'
import { logOptions } from '../../../src/http/server/log.ts'
import { saveDecisions } from '../../../src/register/deliveries.ts'
import { deliveryId } from '../../../src/register/delivery.ts'
import type { MailboxRecord } from '../../../src/register/mailbox-record.ts'
import { deleteMailboxes, mailboxById, saveMailboxes } from '../../../src/register/mailboxes.ts'
import { createRegister } from '../../../src/register/register.ts'
import { keyedHash } from '../../../src/register/secret.ts'
import { testApp } from '../../support/app.ts'
import { linesOf } from '../../support/log.ts'
import { recordWith } from '../../support/records.ts'
import { emptyStore, STORES, type StoreName, temporaryFolder } from '../../support/stores.ts'

const AGREEMENTS = ['architetti-torino']
const FORM = { 'content-type': 'application/x-www-form-urlencoded' }
const ONE_CLICK = { payload: 'List-Unsubscribe=One-Click', headers: FORM }

/** An application whose register has a mailbox that was sent a mail, and the token in that mail. */
async function optOutApp(t: Test, values: Partial<MailboxRecord> = {}, kind?: StoreName, environment = {}) {
  const { stream, lines } = linesOf()
  const logger = pino(logOptions('trace'), stream)
  const metrics = createMetrics()
  const register = createRegister(kind ? await emptyStore(t, kind) : 'sqlite::memory:', { logger })
  const app = await testApp(environment, undefined, { register, logger, metrics })
  t.teardown(async () => {
    await app.close()
    await register.close()
  })
  const record = recordWith(values)
  const key = { mailbox: record.id, dueOn: '2027-04-30', step: 30, channel: 'mail' } as const
  const delivery = deliveryId(key)
  const token = await register.write(async (db) => {
    await saveMailboxes(db, [record])
    const decision = { ...key, id: delivery, agreement: record.agreement, run: 'run', decidedOn: '2027-03-31' }
    const createdAt = '2027-03-31T06:00:00.000Z'
    await saveDecisions(db, [{ ...decision, state: 'waiting', createdAt }], createdAt)
    return optOutToken(await keyedHash(db), delivery)
  })
  const url = `/opt-outs/${token}`
  const stored = () => register.read((db) => mailboxById(db, AGREEMENTS, record.id))
  return { app, register, record, delivery, token, url, stored, lines, metrics }
}

for (const kind of STORES) {
  t.test(`${kind}: GET shows, POST acts, and the page turns the reminders on again`, async (t) => {
    const { app, record, url, stored } = await optOutApp(t as Test, {}, kind)
    const shown = await app.inject({ url })
    t.equal(shown.statusCode, 200)
    t.match(shown.body, '<html lang="it">')
    t.match(shown.body, 'I promemoria per la casella mario.<wbr>rossi@<wbr>architettitorinopec.<wbr>it sono attivi.')
    t.match(shown.body, 'offerti tramite Ordine Architetti Torino.')
    t.match(shown.body, '<button name="reminders" value="off">Disattiva i promemoria</button>')
    const head = await app.inject({ method: 'HEAD', url })
    t.strictSame([head.statusCode, head.body], [200, ''])
    for (const query of ['?reminders=off', '?List-Unsubscribe=One-Click']) await app.inject({ url: url + query })
    t.strictSame(await stored(), record, 'nothing has changed')

    const off = await app.inject({ method: 'POST', url, ...ONE_CLICK })
    t.equal(off.statusCode, 200)
    t.match(off.body, 'I promemoria per la casella mario.<wbr>rossi@<wbr>architettitorinopec.<wbr>it sono disattivati')
    t.match(off.body, '<button name="reminders" value="on">Riattiva i promemoria</button>')
    const changed = { ...record, reminders: 'off', version: 2, updatedAt: '2026-11-22T11:00:00.000Z' }
    t.strictSame(await stored(), changed)
    t.equal((await app.inject({ method: 'POST', url, ...ONE_CLICK })).body, off.body)
    t.strictSame(await stored(), changed, 'the second time nothing changes')
    t.equal((await app.inject({ url })).body, off.body)

    const on = await app.inject({ method: 'POST', url, payload: 'reminders=on', headers: FORM })
    t.strictSame([on.statusCode, on.body], [200, shown.body])
    t.match(await stored(), { reminders: 'on', version: 3 })
    await app.inject({ method: 'POST', url, payload: 'reminders=off', headers: FORM })
    t.match(await stored(), { reminders: 'off', version: 4 })
  })
}

t.test('the page: no script, no cookie, no cache, and nothing that tells others of it', async (t) => {
  const { app, url } = await optOutApp(t as Test)
  for (const { headers, body } of [
    await app.inject({ url }),
    await app.inject({ method: 'POST', url, ...ONE_CLICK }),
  ]) {
    t.match(headers, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
      'content-language': 'it',
    })
    t.equal(headers['set-cookie'], undefined)
    t.notMatch(body, /<script|<link|<img|style=|href=|src=/)
  }
})

t.test('the language is that of the mailbox, or else that of the browser', async (t) => {
  const headers = { 'accept-language': 'en' }
  const english = await optOutApp(t as Test, { language: 'en' })
  t.match((await english.app.inject({ url: english.url })).body, 'Reminders are on for the mailbox mario.<wbr>rossi@')
  const italian = await optOutApp(t as Test)
  t.match((await italian.app.inject({ url: italian.url, headers })).body, '<html lang="it">')
  const { language: _, ...record } = recordWith({ id: 'none' })
  const none = await optOutApp(t as Test, { language: undefined as never })
  t.strictSame((await none.stored())?.language, undefined, record.id)
  t.match((await none.app.inject({ url: none.url, headers })).body, 'Turn the reminders off</button>')
  const off = await none.app.inject({ method: 'POST', url: none.url, ...ONE_CLICK, headers: { ...FORM, ...headers } })
  t.match(off.body, 'Reminders are off for the mailbox')
  t.match((await none.app.inject({ url: none.url })).body, '<html lang="it">')
})

t.test('forms in every shape, and bodies that say nothing', async (t) => {
  const multipart = (name: string, value: string): string =>
    `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n--b--\r\n`
  const asMultipart = { 'content-type': 'multipart/form-data; boundary=b' }
  const cases: readonly [status: number, payload: string, headers: Record<string, string>][] = [
    [200, 'List-Unsubscribe=One-Click', { 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8' }],
    [200, 'x=1&List-Unsubscribe=One%2DClick', FORM],
    [200, multipart('List-Unsubscribe', 'One-Click'), asMultipart],
    [200, multipart('reminders', 'off'), asMultipart],
    [400, '', FORM],
    [400, '', {}],
    [400, 'List-Unsubscribe=Two-Clicks', FORM],
    [400, 'reminders=maybe', FORM],
    [400, multipart('reminders', 'off'), { 'content-type': 'multipart/form-data' }],
    [400, '--b\r\nno form', asMultipart],
    [413, `reminders=off&x=${'x'.repeat(20_000)}`, FORM],
    [415, '{"reminders":"off"}', { 'content-type': 'application/json' }],
    [415, 'reminders=off', { 'content-type': 'text/plain' }],
    [415, 'reminders=off', { ...FORM, 'content-encoding': 'gzip' }],
  ]
  for (const [status, payload, headers] of cases) {
    const { app, url, stored } = await optOutApp(t as Test)
    const response = await app.inject({ method: 'POST', url, payload, headers })
    const place = `${status} ${payload.slice(0, 40)} ${headers['content-type']}`
    t.equal(response.statusCode, status, place)
    t.equal((await stored())?.reminders, status === 200 ? 'off' : 'on', place)
    if (status === 400) t.match(response.body, '<p role="alert">La richiesta non diceva')
    if (status > 400) t.equal(response.json().instance, '/opt-outs/-', place)
  }
})

t.test('what is no link of a mail, or of one no more, is one page', async (t) => {
  const { app, register, record, delivery, token, url } = await optOutApp(t as Test)
  const digest = deliveryId({ mailbox: 'x', dueOn: '2027-04-30', step: 0, channel: 'webhook' })
  const ofDigest = await register.write(async (db) => {
    const about = { id: digest, agreement: record.agreement, run: 'run', dueOn: '2027-04-30', step: 0 }
    const createdAt = '2027-03-31T06:00:00.000Z'
    const decision = { ...about, channel: 'digest', decidedOn: '2027-03-31', state: 'waiting', createdAt } as const
    await saveDecisions(db, [decision], createdAt)
    return optOutToken(await keyedHash(db), digest)
  })
  const neverSent = optOutToken(await register.read(keyedHash), 'f'.repeat(32))
  const unknown = await app.inject({ url: '/opt-outs/nothing' })
  t.equal(unknown.statusCode, 404)
  t.match(unknown.body, '<h1>Collegamento non valido</h1>')
  await register.write((db) =>
    saveMailboxes(db, [recordWith({ id: 'other', address: 'other@architettitorinopec.it' })]),
  )
  for (const wrong of [`${delivery}${'0'.repeat(32)}`, token.slice(1), `${token}0`, ofDigest, neverSent]) {
    for (const request of [{ method: 'GET' }, { method: 'POST', ...ONE_CLICK }, { method: 'POST' }] as const) {
      const response = await app.inject({ ...request, url: `/opt-outs/${wrong}` })
      t.equal(response.statusCode, 404)
      t.equal(response.body, unknown.body)
    }
  }
  await register.write((db) => deleteMailboxes(db, [record.id], '2026-11-27T09:00:00.000Z'))
  t.equal((await app.inject({ url })).body, unknown.body, 'an erased mailbox')
  t.equal((await app.inject({ method: 'POST', url, ...ONE_CLICK })).body, unknown.body)
  t.match((await app.inject({ url, headers: { 'accept-language': 'en' } })).body, 'This link is not valid')
  t.equal((await app.inject({ url: '/opt-outs/' })).statusCode, 404)

  const fresh = createRegister('sqlite::memory:')
  t.teardown(() => fresh.close())
  const withoutSecret = await testApp({}, undefined, { register: fresh })
  t.equal((await withoutSecret.inject({ url })).body, unknown.body, 'a register that never sent anything')
  const withoutRegister = await testApp()
  t.equal((await withoutRegister.inject({ url })).json().code, 'not-found')
})

t.test('while the register cannot be used', async (t) => {
  const register = createRegister(`sqlite:${temporaryFolder(t as Test)}`)
  const app = await testApp({}, undefined, { register })
  for (const request of [{ method: 'GET' }, { method: 'POST', ...ONE_CLICK }] as const) {
    const response = await app.inject({ ...request, url: `/opt-outs/${'a'.repeat(64)}` })
    t.equal(response.statusCode, 503)
    t.equal(response.headers['retry-after'], '5')
    t.match(response.body, 'Nulla è cambiato: riprovare tra qualche minuto.')
  }
})

t.test('a limit of requests, and no token or address in a log line, a metric or a problem', async (t) => {
  const { app, register, url, token, lines, metrics } = await optOutApp(t as Test, {}, undefined, {
    RATE_LIMIT_MAX: '6',
  })
  const responses = [
    await app.inject({ url }),
    await app.inject({ method: 'POST', url, ...ONE_CLICK }),
    await app.inject({ method: 'PUT', url }),
    await app.inject({ url: `${url}/more` }),
    await app.inject({ url: `${url}%` }),
    await app.inject({ url: `${url}?${'x'.repeat(3000)}` }),
    await app.inject({ method: 'POST', url, payload: '{}', headers: { 'content-type': 'application/json' } }),
  ]
  await register.write((db) => db.schema.alterTable('deliveries').renameTo('gone').execute())
  responses.push(
    await app.inject({ url }),
    await app.inject({ url }),
    await app.inject({ url }),
    await app.inject({ url }),
  )
  t.strictSame(
    responses.map(({ statusCode }) => statusCode),
    [200, 200, 405, 404, 404, 414, 415, 500, 500, 500, 429],
  )
  for (const { statusCode, body } of responses) {
    t.notOk(body.includes(token), `${statusCode}`)
    if (statusCode >= 400) t.equal(JSON.parse(body).instance, '/opt-outs/-', `${statusCode}`)
  }
  const logged = JSON.stringify(lines())
  t.match(logged, '"route":"/opt-outs/:token"')
  for (const secret of [token, token.slice(0, 32), 'mario.rossi']) {
    t.notOk(logged.includes(secret))
    t.notOk((await metrics.text()).includes(secret))
  }
})
