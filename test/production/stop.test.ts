import t from 'tap'
import { startService } from '../support/process.ts'
import { rawClient } from '../support/raw-client.ts'
import { QUOTE, rawRequest } from '../support/raw-http.ts'
import { until } from '../support/until.ts'

const READY = rawRequest('GET', '/health/ready')
const HALF = rawRequest('POST', '/v1/quotes', QUOTE).slice(0, -10)
/** A signal that comes again this soon is no second one: see stop-signals.ts. */
const REPEATED_WITHIN_MS = 100

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  t.test(`${signal} with nothing to do ends the process with 0`, async (t) => {
    const service = await startService(t)
    t.equal(await service.stop(signal), 0)
    t.match(service.log.slice(-2), [{ signal, msg: 'stopping' }, { msg: 'stopped' }])
  })
}

t.test('during the delay of a stop it is not ready, and responds to everything as before', async (t) => {
  const service = await startService(t, { SHUTDOWN_DELAY_MS: '600000' })
  const kept = await rawClient(service.port)
  kept.send(READY)
  await kept.until(/200 OK[\s\S]*"ready"\}/)
  service.child.kill('SIGTERM')
  await service.logged(({ msg }) => msg === 'stopping')
  kept.send(READY)
  t.match(await kept.until(/"stopping"\}/), /503 Service Unavailable[\s\S]*connection: keep-alive/i)
  const late = await rawClient(service.port)
  late.send(rawRequest('POST', '/v1/quotes', QUOTE))
  t.match(await late.until(/"gross"/), /200 OK[\s\S]*connection: keep-alive/i)
})

t.test('the delay of a stop lasts as long as it is set to', async (t) => {
  const delay = 300
  const service = await startService(t, { SHUTDOWN_DELAY_MS: String(delay) })
  const began = performance.now()
  t.equal(await service.stop(), 0)
  t.ok(performance.now() - began >= delay)
})

t.test('connections without a request do not hold up a stop', async (t) => {
  const service = await startService(t, { SHUTDOWN_TIMEOUT_MS: '3600000' })
  const silent = await rawClient(service.port)
  const kept = await rawClient(service.port)
  kept.send(READY)
  await kept.until(/"ready"\}/)
  t.equal(await service.stop(), 0)
  t.equal(await silent.closed(), '')
  t.match(await kept.closed(), /^HTTP\/1\.1 200 OK(?:(?!HTTP)[\s\S])*$/)
  t.notOk(service.log.some(({ msg }) => /cut/.test(String(msg))))
})

t.test('what does not finish in time is cut', async (t) => {
  const service = await startService(t, { SHUTDOWN_TIMEOUT_MS: '300' })
  const stuck = await rawClient(service.port)
  stuck.send(HALF.replace('\r\n', '\r\nexpect: 100-continue\r\n'))
  await stuck.until(/^HTTP\/1\.1 100 Continue\r\n\r\n$/)
  t.equal(await service.stop(), 0)
  t.match(await stuck.closed(), /^HTTP\/1\.1 100 Continue\r\n\r\n$/)
  t.match(
    service.log.find(({ level }) => level === 40),
    { msg: 'stopping: requests in progress are cut' },
  )
})

for (const [second, afterMs] of [
  ['SIGINT', 0],
  ['SIGTERM', 2 * REPEATED_WITHIN_MS],
] as const) {
  t.test(`a second signal ends the process at once: ${second} after ${afterMs} ms`, async (t) => {
    const service = await startService(t, { SHUTDOWN_DELAY_MS: '600000' })
    const ended = service.stop()
    await service.logged(({ msg }) => msg === 'stopping')
    const stoppingAt = performance.now()
    await until(() => performance.now() - stoppingAt >= afterMs)
    service.stop(second)
    t.equal(await ended, 1)
    t.match(service.log.at(-1), { signal: second, msg: 'second signal: ending at once' })
  })
}

t.test('a signal that npm sends to a process that has it already is one signal', async (t) => {
  for (;;) {
    const service = await startService(t, { SHUTDOWN_DELAY_MS: '300' })
    const began = performance.now()
    service.child.kill('SIGINT')
    await until(async () => (await fetch(`${service.url}/health/ready`)).status === 503, 1)
    const ended = service.stop('SIGINT')
    const betweenMs = performance.now() - began
    const code = await ended
    // Where the machine paused between the two, they are two signals: once more.
    if (code === 1 && betweenMs >= REPEATED_WITHIN_MS / 2) continue
    t.equal(code, 0)
    t.match(service.log.slice(-2), [{ signal: 'SIGINT', msg: 'stopping' }, { msg: 'stopped' }])
    break
  }
})

for (const [signal, event] of [
  ['SIGUSR2', 'unhandledRejection'],
  ['SIGHUP', 'uncaughtException'],
] as const) {
  t.test(`an ${event} is logged, without its message, and ends the process with 1`, async (t) => {
    const service = await startService(t, {}, ['fail-on-signal'])
    t.equal(await service.stop(signal), 1)
    const last = service.log.at(-1) as { err: { stack: string[] } }
    t.match(last, { level: 60, msg: `${event}: ending`, err: { type: 'Error', code: 'E_FAULT' } })
    t.match(last.err.stack[0], /fail-on-signal/)
    t.notMatch(JSON.stringify(service.log), 'mario.rossi')
  })
}
