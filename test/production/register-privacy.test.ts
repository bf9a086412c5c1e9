import { pino } from 'pino'
import t, { type Test } from 'tap'
import { optOutToken } from '../../src/delivery/opt-out-token.ts'
import { createMetrics } from '../../src/http/metrics.ts'
import { logOptions } from '../../src/http/server/log.ts'
import { saveDecisions } from '../../src/register/deliveries.ts'
import { deliveryId } from '../../src/register/delivery.ts'
import { createFeed } from '../../src/register/feeds.ts'
import { createKey } from '../../src/register/keys.ts'
import { saveMailboxes } from '../../src/register/mailboxes.ts'
import { createRegister } from '../../src/register/register.ts'
import { keyedHash } from '../../src/register/secret.ts'
import { SCOPES } from '../../src/shared/key-scopes.ts'
import { testApp } from '../support/app.ts'
import { linesOf } from '../support/log.ts'
import { recordWith } from '../support/records.ts'
import { emptyStore, STORES } from '../support/stores.ts'

const NAME = 'anna.bianchi.secret'
const CREDIT = '8421.37'
const record = recordWith({
  id: 'theid',
  address: `${NAME}@architettitorinopec.it`,
  contact: `${NAME}@example.org`,
  credit: CREDIT,
})

for (const kind of STORES) {
  t.test(
    `${kind}: no address, credit, or secret of a key, an opt-out or a feed reaches a log line or a metric`,
    async (t) => {
      const { stream, lines } = linesOf()
      const logger = pino(logOptions('trace'), stream)
      const metrics = createMetrics()
      const register = createRegister(await emptyStore(t as Test, kind), { logger })
      const app = await testApp({}, undefined, { logger, metrics, register })
      t.teardown(() => register.close())
      const settings = { name: NAME, scopes: SCOPES }
      const key = await register.write(async (db) => {
        await saveMailboxes(db, [record])
        return createKey(db, settings, '2026-11-20T09:00:00.000Z')
      })
      const secret = key.slice(13)
      const [optOut, feed] = await register.write(async (db) => {
        const about = { mailbox: record.id, dueOn: '2027-04-30', step: 30, channel: 'mail' } as const
        const id = deliveryId(about)
        const decision = { ...about, id, agreement: record.agreement, run: 'run', decidedOn: '2027-03-31' }
        const createdAt = '2027-03-31T06:00:00.000Z'
        await saveDecisions(db, [{ ...decision, state: 'waiting', createdAt }], createdAt)
        const made = { agreement: record.agreement, name: NAME, language: 'it' } as const
        return [optOutToken(await keyedHash(db), id), await createFeed(db, made, createdAt)] as const
      })
      const form = { 'content-type': 'application/x-www-form-urlencoded' }
      const bad = `pec_${key.slice(4, 12)}_${'s3cret'.repeat(6).slice(0, 32)}`
      const url = '/v1/mailboxes/theid'
      const json = { 'content-type': 'application/json' }
      const requests: [status: number, request: object][] = [
        [200, { url: '/v1/mailboxes' }],
        [400, { url: '/v1/mailboxes', query: { cursor: NAME, [NAME]: NAME } }],
        [200, { url }],
        [404, { url: `/v1/mailboxes/${NAME}` }],
        [200, { method: 'POST', url: '/v1/mailbox-searches', payload: { address: record.address } }],
        [200, { method: 'POST', url: '/v1/mailbox-searches', payload: { contains: NAME, limit: 1 } }],
        [400, { method: 'POST', url: '/v1/mailbox-searches', payload: { contains: NAME, cursor: NAME } }],
        [200, { url: '/v1/renewal-reports' }],
        [400, { method: 'PATCH', url, headers: { ...json, 'if-match': '"1"' }, payload: { [NAME]: NAME } }],
        [
          412,
          {
            method: 'PATCH',
            url,
            headers: { ...json, 'if-match': NAME },
            payload: { contact: `${NAME}2@example.org` },
          },
        ],
        [
          200,
          {
            method: 'PATCH',
            url,
            headers: { ...json, 'if-match': '"1"' },
            payload: { contact: `${NAME}2@example.org` },
          },
        ],
        [401, { url, headers: { authorization: `Bearer ${bad}` } }],
        [200, { url: `/opt-outs/${optOut}` }],
        [200, { method: 'POST', url: `/opt-outs/${optOut}`, headers: form, payload: 'reminders=off' }],
        [415, { method: 'POST', url: `/opt-outs/${optOut}`, payload: { reminders: 'off' } }],
        [404, { url: `/opt-outs/${optOut.slice(1)}` }],
        [405, { method: 'DELETE', url: `/opt-outs/${optOut}` }],
        [200, { url: `/calendars/${feed}.ics` }],
        [404, { url: `/calendars/${feed}` }],
        [405, { method: 'POST', url: `/calendars/${feed}.ics` }],
        [204, { method: 'DELETE', url, headers: { 'if-match': '"3"' } }],
      ]
      for (const [status, { headers, ...request }] of requests as [number, { headers?: object }][]) {
        const sent = { ...request, headers: { authorization: `Bearer ${key}`, 'user-agent': NAME, ...headers } }
        const { statusCode, body } = await app.inject(sent)
        t.equal(statusCode, status, JSON.stringify(request))
        for (const token of [optOut, feed]) t.notOk(body.includes(token.slice(8)), 'no response has a token')
      }
      // A table that is missing is a fault of the program, whose error may quote the query.
      await register.write((db) => db.schema.alterTable('mailboxes').renameTo('gone').execute())
      const failed = await app.inject({
        method: 'POST',
        url: '/v1/mailbox-searches',
        headers: { authorization: `Bearer ${key}` },
        payload: { address: record.address },
      })
      t.equal(failed.statusCode, 500)
      t.notMatch(failed.body, /anna|gone|select/)
      await app.close()
      const logged = JSON.stringify(lines())
      t.ok(lines().some(({ msg }) => msg === 'request failed'))
      t.match(logged, key.slice(4, 12), 'the public part of the key is logged')
      for (const text of [NAME, CREDIT, secret, bad.slice(13), optOut.slice(0, 32), optOut.slice(32), feed.slice(8)]) {
        t.notOk(logged.includes(text), text)
        t.notOk((await metrics.text()).includes(text), text)
      }
    },
  )
}
