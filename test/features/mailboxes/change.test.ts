import type { InjectOptions } from 'fastify'
import { sql } from 'kysely'
import t, { type Test } from 'tap'
import { mailboxById, updateMailbox } from '../../../src/register/mailboxes.ts'
import { ask, problem } from '../../support/problem.ts'
import { recordWith } from '../../support/records.ts'
import { type RegisteredApp, registeredApp } from '../../support/registered-app.ts'
import { emptyStore, STORES } from '../../support/stores.ts'
import { until } from '../../support/until.ts'

const url = '/v1/mailboxes/mario'
const PATCH = 'application/merge-patch+json'
const { version: _, ...record } = recordWith()

/** Sends changes of one mailbox with a key that may read and write. */
async function changer({ app, headersWith }: RegisteredApp) {
  const key = await headersWith({ scopes: ['read', 'write'] })
  const send = (method: 'GET' | 'PATCH' | 'DELETE', version?: string, body?: unknown, type = PATCH, to = url) =>
    ask(app, {
      method,
      url: to,
      headers: {
        ...key,
        ...(version !== undefined && { 'if-match': version }),
        ...(body !== undefined && { 'content-type': type }),
      },
      ...(body !== undefined && { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
    } as InjectOptions)
  return send
}

t.test('a change, as a merge patch or as JSON, gives the mailbox with its new version', async (t) => {
  const registered = await registeredApp(t as Test, [recordWith()])
  const send = await changer(registered)
  const read = await send('GET')
  t.equal(read.headers.etag, '"1"')
  t.match(read.body, { ...record, check: { outcome: 'renewed', asOf: '2026-11-22' } })
  t.notOk('version' in read.body)

  const patched = await send('PATCH', '"1"', { contact: null, credit: '5.00' })
  const { contact: __, ...rest } = record
  const { check, ...changed } = patched.body
  const updatedAt = '2026-11-22T11:00:00.000Z'
  t.strictSame(changed, { ...rest, credit: '5.00', creditReadOn: '2026-11-22', updatedAt, creditCounts: true })
  t.equal(check.outcome, 'deactivated')
  t.strictSame([patched.status, patched.headers.etag, patched.headers['cache-control']], [200, '"2"', 'no-store'])
  t.strictSame((await send('GET')).body, { ...patched.body, deliveries: [] })

  const json = await send('PATCH', '"7", "2"', { reminders: 'off' }, 'application/json; charset=utf-8')
  t.strictSame([json.status, json.headers.etag, json.body.reminders], [200, '"3"', 'off'])
  const same = await send('PATCH', '"3"', { reminders: 'off' })
  t.strictSame([same.status, same.headers.etag, same.body], [200, '"3"', json.body], 'nothing changes')
  t.strictSame((await send('PATCH', '"3"', {})).headers.etag, '"3"')
})

t.test('a mailbox is removed, for good', async (t) => {
  const registered = await registeredApp(t as Test, [recordWith(), recordWith({ id: 'anna', address: 'a@b.it' })])
  const send = await changer(registered)
  const { status, headers, body } = await send('DELETE', '"1"', 'a body that says nothing', 'text/plain')
  t.strictSame([status, headers.etag, body], [204, undefined, ''])
  t.equal((await send('GET')).status, 404)
  t.equal((await send('DELETE', '"1"')).status, 404)
  const { register } = registered
  t.equal(await register.read((db) => mailboxById(db, ['architetti-torino'], 'mario')), undefined)
  t.match(await register.read((db) => mailboxById(db, ['architetti-torino'], 'anna')), { id: 'anna' })
})

t.test('without the current version nothing is changed', async (t) => {
  const send = await changer(await registeredApp(t as Test, [recordWith()]))
  for (const method of ['PATCH', 'DELETE'] as const) {
    const body = method === 'PATCH' ? { reminders: 'off' } : undefined
    for (const none of [undefined, '*', ' * ']) {
      t.strictSame((await send(method, none, body)).body.code, 'version-required', `${method} ${none}`)
    }
    for (const stale of ['"2"', '1', 'W/"1"', '""', '"1', '"1""2"', 'x'.repeat(2000)]) {
      const { status, body: problem } = await send(method, stale, body)
      t.strictSame([status, problem.code], [412, 'stale-version'], `${method} ${stale}`)
    }
    for (const id of ['none', '%00', "'--", 'x'.repeat(100), '%F0%9F%98%80']) {
      const unknown = await send(method, '"1"', body, PATCH, `/v1/mailboxes/${id}`)
      t.strictSame([unknown.status, unknown.body.code], [404, 'unknown-mailbox'], `${method} ${id}`)
    }
  }
  t.equal((await send('GET', undefined, undefined, PATCH, '/v1/mailboxes/%00')).status, 404)
  t.equal((await send('GET')).headers.etag, '"1"')
})

t.test('a patch that cannot be is rejected with every fault', async (t) => {
  const send = await changer(await registeredApp(t as Test, [recordWith()]))
  const faults = async (body: unknown) => {
    const { status, body: problem } = await send('PATCH', '"1"', body)
    return [
      status,
      ...(problem.errors ?? []).map((each: { pointer: string; code: string }) => `${each.pointer} ${each.code}`),
    ]
  }
  const cases: readonly [body: unknown, ...expected: unknown[]][] = [
    [{ id: 'x' }, 400, '/id unknown-field'],
    [{ address: 'x@y.it', agreement: 'x' }, 400, '/address unknown-field', '/agreement unknown-field'],
    [{ readOn: '2026-11-22' }, 400, '/readOn unknown-field'],
    [{ expiresOn: null }, 400, '/expiresOn wrong-type'],
    [{ addOns: null, reminders: null }, 400, '/addOns wrong-type', '/reminders wrong-type'],
    [{ creditReadOn: null }, 400, '/creditReadOn wrong-type'],
    [{ credit: 5 }, 400, '/credit wrong-type'],
    [{ credit: '5' }, 400, '/credit wrong-format'],
    [{ credit: '-5.00' }, 400, '/credit out-of-range'],
    [{ usedGigabytes: -1 }, 400, '/usedGigabytes out-of-range'],
    [{ expiresOn: '2027-02-30' }, 400, '/expiresOn wrong-format'],
    [{ contact: 'mario' }, 400, '/contact wrong-format'],
    [{ contact: 'a@b.it\r\nBcc: c@d.it' }, 400, '/contact wrong-format'],
    [{ contact: 'mario@architettitorinopec.it' }, 400, '/contact wrong-format'],
    [{ contact: `${'a'.repeat(300)}@example.org` }, 400, '/contact wrong-length'],
    [{ language: 'fr' }, 400, '/language wrong-format'],
    ['{"__proto__": {}}', 400, '/__proto__ unknown-field'],
    [[], 400, ' wrong-type'],
    [null, 400, ' wrong-type'],
    ['null', 400, ' wrong-type'],
    ['{', 400],
    [{ addOns: [{ service: 'fax', gigabytes: 1 }] }, 422, '/addOns/0/service service-not-offered'],
  ]
  for (const [body, ...expected] of cases) t.strictSame(await faults(body), expected, JSON.stringify(body))
  const wrong = await send('PATCH', '"1"', '{}', 'text/csv')
  t.equal(wrong.status, 415)
  t.equal((await send('PATCH', '"1"', '{}', `${PATCH}; charset=latin1`)).status, 415)
  t.strictSame((await send('PATCH', '"1"', '')).body, problem('malformed-json', url))
  t.equal((await send('GET')).headers.etag, '"1"')
})

for (const kind of STORES) {
  t.test(`${kind}: of changes at the same time one wins, and the others are stale`, async (t) => {
    const registered = await registeredApp(t as Test, [recordWith()], await emptyStore(t as Test, kind))
    const send = await changer(registered)
    for (let version = 1; version <= 5; version++) {
      const credits = ['1.00', '2.00', '3.00', '4.00'].map((credit) => ({ credit: `${version}${credit}` }))
      const results = await Promise.all(credits.map((body) => send('PATCH', `"${version}"`, body)))
      const won = results.filter(({ status }) => status === 200)
      t.equal(won.length, 1)
      t.equal(results.filter(({ status }) => status === 412).length, 3)
      t.equal(won[0]?.headers.etag, `"${version + 1}"`)
      t.equal((await send('GET')).body.credit, won[0]?.body.credit)
    }
    const last = await Promise.all([
      send('DELETE', '"6"'),
      send('DELETE', '"6"'),
      send('PATCH', '"6"', { credit: '9.00' }),
    ])
    const statuses = last.map(({ status }) => status)
    t.equal(statuses.filter((status) => status === 204 || status === 200).length, 1, String(statuses))
    t.ok(statuses.every((status) => [200, 204, 404, 412].includes(status)))
  })
}

t.test('PostgreSQL: a change that waits for another one is stale once that is done', async (t) => {
  const registered = await registeredApp(t as Test, [recordWith()], await emptyStore(t as Test, 'postgres'))
  const send = await changer(registered)
  const waiting = () =>
    registered.register.read(async (db) => {
      const { rows } = await sql<{ pid: number }>`
        select pid from pg_locks where not granted and locktype = 'transactionid' and pid in
          (select pid from pg_stat_activity where datname = current_database())`.execute(db)
      return rows.length
    })
  const changes = await registered.register.write(async (db) => {
    await updateMailbox(db, recordWith({ version: 2 }), 1)
    const patched = send('PATCH', '"1"', { credit: '5.00' })
    await until(async () => (await waiting()) === 1)
    return [patched]
  })
  t.equal((await changes[0])?.status, 412)
  const removals = await registered.register.write(async (db) => {
    await updateMailbox(db, recordWith({ version: 3 }), 2)
    const removed = send('DELETE', '"2"')
    await until(async () => (await waiting()) === 1)
    return [removed]
  })
  t.equal((await removals[0])?.status, 412)
  t.equal((await send('GET')).headers.etag, '"3"')
})
