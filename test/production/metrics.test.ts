import t from 'tap'
import { createMetrics } from '../../src/http/metrics.ts'
import { post, testApp } from '../support/app.ts'

const ITEMS = [{ service: 'extra-space', gigabytes: 1 }]
const MAILBOX = { address: 'mario.rossi@architettitorinopec.it', expiresOn: '2027-04-30' }

/** The figures of one metric, without those of histograms' buckets. */
async function figures(metrics: ReturnType<typeof createMetrics>, name: string): Promise<string[]> {
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
  metrics.counters.reportRows('checked', 7)
  metrics.counters.reportRows('faulty', 2)
  t.strictSame(await figures(metrics, 'pec_addons_'), [
    'pec_addons_quotes_total{agreement="ordine-di-prova"} 1',
    'pec_addons_quotes_total{agreement="architetti-torino"} 2',
    'pec_addons_activations_total{mode="charged"} 2',
    'pec_addons_activations_total{mode="free"} 1',
    'pec_addons_renewal_checks_total{outcome="deactivated"} 1',
    'pec_addons_renewal_checks_total{outcome="renewed"} 1',
    'pec_addons_report_rows_total{result="checked"} 7',
    'pec_addons_report_rows_total{result="faulty"} 2',
  ])
})

t.test('no path, parameter or invented method becomes a label', async (t) => {
  const metrics = createMetrics()
  const app = await testApp({}, undefined, { metrics })
  await app.inject('/v1/agreements/architetti-torino')
  for (let number = 0; number < 20; number++) {
    await app.inject(`/v1/agreements/agreement-${number}`)
    await app.inject(`/v1/nowhere-${number}`)
    await app.inject({ method: 'DELETE', url: '/v1/agreements' })
    await app.inject({ method: 'PATCH' as never, url: `/x?${number}` })
  }
  t.strictSame(
    (await figures(metrics, 'http_request_duration_seconds_count')).map((line) => line.slice(line.indexOf('{'))),
    [
      '{method="GET",route="/v1/agreements/:agreementId",status="200"} 1',
      '{method="GET",route="/v1/agreements/:agreementId",status="404"} 20',
      '{method="GET",route="(none)",status="404"} 20',
      '{method="other",route="(none)",status="405"} 20',
      '{method="other",route="(none)",status="404"} 20',
    ],
  )
})

t.test('what an operator watches of the process is there', async (t) => {
  const text = await createMetrics().text()
  for (const name of [
    'nodejs_eventloop_lag_p99_seconds',
    'process_resident_memory_bytes',
    'process_cpu_seconds_total',
  ]) {
    t.match(text, new RegExp(`^${name} `, 'm'), name)
  }
})
