import { get } from 'node:http'
import { text } from 'node:stream/consumers'
import t, { type Test } from 'tap'
import { createMetrics } from '../../src/http/metrics.ts'
import { PASSWORD, startAruba, USERNAME } from '../support/aruba-server.ts'
import { freePort } from '../support/free-port.ts'
import { startService } from '../support/process.ts'
import { emptyStore } from '../support/stores.ts'
import { until } from '../support/until.ts'

const load = (url: string): Promise<string> =>
  new Promise((resolve, reject) => {
    get(url, (response) => resolve(text(response))).once('error', reject)
  })

t.test('the service reads the mailboxes from Aruba by itself, and says so without naming one', async (t) => {
  const aruba = await startAruba(t as Test)
  const metricsPort = await freePort()
  const service = await startService(t as Test, {
    DATABASE_URL: await emptyStore(t as Test, 'sqlite'),
    METRICS_PORT: String(metricsPort),
    ARUBA_API_URL: aruba.url,
    ARUBA_USERNAME: USERNAME,
    ARUBA_PASSWORD: PASSWORD,
    ARUBA_SYNC_AT: '00:00',
    SHUTDOWN_DELAY_MS: '0',
  })
  const line = await service.logged(({ msg }) => msg === 'mailboxes read from Aruba')
  t.match(line, { agreement: 'architetti-torino', listed: 1, added: 1 })
  const metrics = await load(`http://127.0.0.1:${metricsPort}/metrics`)
  t.match(metrics, 'pec_addons_aruba_syncs_total{result="applied"} 1\n')
  t.match(metrics, /pec_addons_aruba_sync_timestamp_seconds\{agreement="architetti-torino"\} 1\d{9}/)
  t.equal(await service.stop(), 0)
  t.notMatch(JSON.stringify(service.log), /mario|rossi|partner-user|partner-secret|access-|refresh-/)
})

t.test('a stop ends a reading, which has changed nothing', async (t) => {
  const aruba = await startAruba(t as Test, { reply: ({ path }) => (path.endsWith('info') ? 'hang' : undefined) })
  const service = await startService(t as Test, {
    DATABASE_URL: await emptyStore(t as Test, 'sqlite'),
    ARUBA_API_URL: aruba.url,
    ARUBA_USERNAME: USERNAME,
    ARUBA_PASSWORD: PASSWORD,
    ARUBA_SYNC_AT: '00:00',
  })
  await until(() => aruba.timesOf('info') > 0)
  t.equal(await service.stop(), 0)
  t.notMatch(JSON.stringify(service.log), /Aruba/)
})

t.test('a wrong password is logged without it', async (t) => {
  const aruba = await startAruba(t as Test)
  const service = await startService(t as Test, {
    DATABASE_URL: await emptyStore(t as Test, 'sqlite'),
    ARUBA_API_URL: aruba.url,
    ARUBA_USERNAME: USERNAME,
    ARUBA_PASSWORD: 'wrong-secret',
    ARUBA_SYNC_AT: '00:00',
  })
  const line = await service.logged(({ msg }) => msg === 'mailboxes not read from Aruba')
  t.match(line, { agreement: 'architetti-torino', fault: 'unauthorized' })
  t.equal(await service.stop(), 0)
  t.notMatch(JSON.stringify(service.log), /secret|partner-user/)
})

t.test('while the register is unavailable there is no time rather than an old one', async (t) => {
  const metrics = createMetrics()
  let read: () => Promise<ReadonlyMap<string, string>> = async () => new Map([['a', '2026-11-22T05:00:00.000Z']])
  metrics.watchArubaSyncs(() => read())
  t.match(await metrics.text(), 'pec_addons_aruba_sync_timestamp_seconds{agreement="a"} 1795323600\n')
  read = () => Promise.reject(new Error('unavailable'))
  t.notMatch(await metrics.text(), 'pec_addons_aruba_sync_timestamp_seconds{')
})
