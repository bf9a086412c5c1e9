import t from 'tap'
import { testApp } from '../support/app.ts'
import { type ServiceProcess, startService } from '../support/process.ts'
import { isClosed, type RawClient, rawClient } from '../support/raw-client.ts'
import { rawRequest } from '../support/raw-http.ts'
import { until } from '../support/until.ts'

const ROWS = 60_000
const LIST = `casella;scadenza;spazio extra\n${'m@architettitorinopec.it;30/04/2027;3\n'.repeat(ROWS)}`

/** Begins a report that is larger than what a connection holds, and stops reading it after the first bytes. */
async function beginReport({ port }: ServiceProcess): Promise<RawClient> {
  const client = await rawClient(port)
  client.send(rawRequest('POST', '/v1/renewal-reports?asOf=2026-11-22', LIST, { 'content-type': 'text/csv' }))
  await client.until(/^HTTP\/1\.1 200 /)
  client.socket.pause()
  return client
}

t.test('a report in progress at a stop is written to its end', async (t) => {
  const service = await startService(t, { SHUTDOWN_TIMEOUT_MS: '3600000' })
  const client = await beginReport(service)
  const ended = service.stop()
  await until(() => isClosed(service.port))
  client.socket.resume()
  const response = await client.closed()
  t.match(response.slice(-2_000), new RegExp(`\\n\\{"summary":.*"rowsRead":${ROWS},.*\\}\\n\\r\\n0\\r\\n\\r\\n$`))
  t.equal(await ended, 0)
  t.notOk(service.log.some(({ level }) => Number(level) >= 40))
})

t.test('no other time-out ends a stop', async (t) => {
  t.equal((await testApp()).initialConfig.pluginTimeout, 0, 'that of Fastify for plugins would')
})

t.test('a report that no one reads is cut after the time-out of a stop', async (t) => {
  const service = await startService(t, { SHUTDOWN_TIMEOUT_MS: '300' })
  const client = await beginReport(service)
  t.equal(await service.stop(), 0)
  client.socket.resume()
  t.notMatch(await client.closed(), /"summary"/)
  t.match(
    service.log.filter(({ level }) => Number(level) >= 40),
    [{ level: 40, connections: 1, msg: 'stopping: requests in progress are cut' }],
  )
})
