import t from 'tap'
import { createMetrics } from '../../src/http/metrics.ts'
import { createKey } from '../../src/register/keys.ts'
import { countMailboxes } from '../../src/register/mailboxes.ts'
import { createRegister } from '../../src/register/register.ts'
import { SCOPES } from '../../src/shared/key-scopes.ts'
import { post, send, testApp } from '../support/app.ts'
import { report } from '../support/report.ts'

const ITEMS = [{ service: 'extra-space', gigabytes: 1 }]
const MAILBOX = { address: 'mario.rossi@architettitorinopec.it', expiresOn: '2027-04-30' }

/** The lines of one metric, without the buckets and sums of histograms. */
async function valuesOf(metrics: ReturnType<typeof createMetrics>, name: string): Promise<string[]> {
  const lines = (await metrics.text()).split('\n')
  return lines.filter((line) => line.startsWith(name) && !line.includes('_bucket') && !line.includes('_sum'))
}

t.test('what the service counts of its own domain', async (t) => {
  const metrics = createMetrics()
  const app = await testApp({}, undefined, { metrics })
  await post(app, '/quotes', { agreement: 'ordine-di-prova', items: [{ service: 'extra-space', gigabytes: 1 }] })
  await post(app, '/quotes', { mailbox: MAILBOX, items: ITEMS })
  await post(app, '/quotes', { mailbox: MAILBOX, items: ITEMS, asOf: '2027-03-01' })
  await post(app, '/quotes', { agreement: 'unknown', items: ITEMS })
  await post(app, '/activation-eligibility', { mailbox: MAILBOX, items: ITEMS })
  await post(app, '/activation-eligibility', { mailbox: { ...MAILBOX, address: 'a@example.org' }, items: ITEMS })
  for (const credit of ['0.00', '3.66'])
    await post(app, '/renewal-checks', { mailbox: { ...MAILBOX, addOns: ITEMS }, credit })
  t.strictSame(await valuesOf(metrics, 'pec_addons_'), [
    'pec_addons_quotes_total{agreement="ordine-di-prova"} 1',
    'pec_addons_quotes_total{agreement="architetti-torino"} 2',
    'pec_addons_activations_total{mode="charged"} 2',
    'pec_addons_activations_total{mode="free"} 1',
    'pec_addons_renewal_checks_total{outcome="deactivated"} 1',
    'pec_addons_renewal_checks_total{outcome="renewed"} 1',
  ])
})

t.test('what is measured of the register', async (t) => {
  const metrics = createMetrics()
  const register = createRegister('sqlite::memory:', {
    observe: metrics.watchRegister(() => register.read(countMailboxes)),
  })
  const app = await testApp({}, undefined, { metrics, register })
  t.teardown(() => register.close())
  const key = await register.write((db) => createKey(db, { name: 'x', scopes: SCOPES }, '2026-11-26T09:00:00.000Z'))
  const list =
    'address,expiresOn,extra-space\na@architettitorinopec.it,2027-04-30,1\nb@architettitorinopec.it,2027-04-30,1'
  const importWith = async (query: string, payload: string): Promise<void> => {
    const url = `/v1/mailbox-imports?agreement=architetti-torino&${query}`
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'text/csv' }
    await send(app, { method: 'POST', url, payload, headers })
  }
  await importWith('dryRun=true', list)
  await importWith('mode=merge', list)
  await importWith('mode=replace', list.split('\n').slice(0, 2).join('\n'))
  t.strictSame(await valuesOf(metrics, 'pec_addons_imports_total'), [
    'pec_addons_imports_total{result="dry-run"} 1',
    'pec_addons_imports_total{result="applied"} 1',
    'pec_addons_imports_total{result="held"} 1',
  ])
  t.strictSame(await valuesOf(metrics, 'pec_addons_registered_mailboxes'), [
    'pec_addons_registered_mailboxes{agreement="architetti-torino"} 2',
  ])
  t.strictSame(await valuesOf(metrics, 'pec_addons_register_available'), ['pec_addons_register_available 1'])
  const counted = await valuesOf(metrics, 'pec_addons_register_duration_seconds_count')
  // The key and two imports; a dry run writes nothing.
  t.match(counted.sort().join('\n'), /operation="read"} [1-9]\d*\n.*operation="write"} 3/)

  const unreachable = createMetrics()
  const lost = createRegister('postgres://nobody@127.0.0.1:1/none', {
    observe: unreachable.watchRegister(() => lost.read(countMailboxes)),
  })
  await t.rejects(lost.read(countMailboxes), { message: /^register unavailable/ })
  t.strictSame(await valuesOf(unreachable, 'pec_addons_registered_mailboxes'), [], 'no number rather than an old one')
  t.strictSame(await valuesOf(unreachable, 'pec_addons_register_available'), ['pec_addons_register_available 0'])
})

t.test('a report counts its rows by result, and those that were checked by outcome', async (t) => {
  const metrics = createMetrics()
  const app = await testApp({}, undefined, { metrics })
  const rows = [
    'renewed;30/04/2027;50,00;1;',
    'renewed2;30/04/2027;3,66;1;',
    'deactivated;30/04/2027;0,00;1;',
    'partly;30/04/2027;7,00;3;1',
    'unknown;30/04/2027;;1;',
    'unknown2;30/04/2027;;1;',
    'passed;20/11/2026;;1;',
    'nothing;30/04/2027;;;',
    'nothing2;30/04/2027;;;',
    'nothing3;30/04/2027;;;',
    'faulty;31/02/2027;;;',
    'passed;20/11/2026;;1;',
  ].map((row) => row.replace(';', '@architettitorinopec.it;'))
  const list = ['casella;scadenza;credito;spazio extra;conservazione', ...rows].join('\n')
  t.equal((await report(app, list)).statusCode, 200)
  const outcomes = [
    'pec_addons_renewal_checks_total{outcome="expiry-passed"} 1',
    'pec_addons_renewal_checks_total{outcome="nothing-to-renew"} 3',
    'pec_addons_renewal_checks_total{outcome="credit-unknown"} 2',
    'pec_addons_renewal_checks_total{outcome="renewed"} 2',
    'pec_addons_renewal_checks_total{outcome="partly-covered"} 1',
    'pec_addons_renewal_checks_total{outcome="deactivated"} 1',
  ]
  t.strictSame(await valuesOf(metrics, 'pec_addons_'), [
    ...outcomes,
    'pec_addons_report_rows_total{result="checked"} 10',
    'pec_addons_report_rows_total{result="filtered"} 0',
    'pec_addons_report_rows_total{result="faulty"} 1',
    'pec_addons_report_rows_total{result="repeated"} 1',
  ])
  // Due within 30 days: the expiry that has passed, and the faulty row.
  await report(app, list, { query: 'asOf=2026-11-22&dueWithinDays=30' })
  t.strictSame(await valuesOf(metrics, 'pec_addons_'), [
    'pec_addons_renewal_checks_total{outcome="expiry-passed"} 2',
    ...outcomes.slice(1),
    'pec_addons_report_rows_total{result="checked"} 11',
    'pec_addons_report_rows_total{result="filtered"} 9',
    'pec_addons_report_rows_total{result="faulty"} 2',
    'pec_addons_report_rows_total{result="repeated"} 2',
  ])
})

t.test('how long requests took, in buckets that include their bound', async (t) => {
  const metrics = createMetrics()
  for (const seconds of [0.0001, 0.0002, 0.00025, 61]) metrics.observeRequest('POST', '/v1/quotes', 200, seconds)
  const lines = (await metrics.text()).split('\n').filter((line) => line.startsWith('http_request_duration_seconds_'))
  const of = 'method="POST",route="/v1/quotes",status="200"'
  const bucket = (bound: string, count: number) => `http_request_duration_seconds_bucket{le="${bound}",${of}} ${count}`
  const middle = ['0.0005', '0.001', '0.0025', '0.005', '0.01', '0.025', '0.05', '0.1', '0.25', '0.5', '1', '2.5', '10']
  t.strictSame(lines, [
    bucket('0.0001', 1),
    bucket('0.00025', 3),
    ...middle.map((bound) => bucket(bound, 3)),
    bucket('60', 3),
    bucket('+Inf', 4),
    `http_request_duration_seconds_sum{${of}} 61.00055`,
    `http_request_duration_seconds_count{${of}} 4`,
  ])
})

t.test('no path, parameter or invented method becomes a label', async (t) => {
  const metrics = createMetrics()
  const app = await testApp({}, undefined, { metrics })
  await app.inject('/v1/agreements/architetti-torino')
  for (let number = 0; number < 20; number++) {
    await app.inject(`/v1/agreements/agreement-${number}`)
    await app.inject(`/v1/nowhere-${number}`)
    await app.inject({ method: 'PUT', url: '/v1/agreements' })
    await app.inject({ method: 'PURGE' as never, url: `/x?${number}` })
  }
  t.strictSame(
    (await valuesOf(metrics, 'http_request_duration_seconds_count')).map((line) => line.slice(line.indexOf('{'))),
    [
      '{method="GET",route="/v1/agreements/:agreementId",status="200"} 1',
      '{method="GET",route="/v1/agreements/:agreementId",status="404"} 20',
      '{method="GET",route="(none)",status="404"} 20',
      '{method="other",route="(none)",status="405"} 20',
      '{method="other",route="(none)",status="404"} 20',
    ],
  )
})

t.test('the process is measured too', async (t) => {
  const text = await createMetrics().text()
  for (const name of [
    'nodejs_eventloop_lag_p99_seconds',
    'process_resident_memory_bytes',
    'process_cpu_seconds_total',
  ]) {
    t.match(text, new RegExp(`^${name} `, 'm'), name)
  }
})
