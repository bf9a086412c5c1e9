import { fileURLToPath } from 'node:url'
import t from 'tap'
import { startService } from '../support/process.ts'
import { QUOTE, rawClient, rawRequest } from '../support/raw.ts'

const FAIL_ON_SIGNAL = fileURLToPath(new URL('fixtures/fail-on-signal.ts', import.meta.url))
const READY = rawRequest('GET', '/health/ready')
const HALF = rawRequest('POST', '/v1/quotes', QUOTE).slice(0, -10)
const OTHER_HALF = QUOTE.slice(-10)

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  t.test(`${signal} with nothing to do ends the process with 0`, async (t) => {
    const service = await startService(t)
    t.equal(await service.stop(signal), 0)
    t.match(service.log.slice(-2), [{ signal, msg: 'stopping' }, { msg: 'stopped' }])
  })
}

t.test(
  'a stop in its order: not ready at once, later no new connections, and what is in flight finishes',
  async (t) => {
    const service = await startService(t, { SHUTDOWN_DELAY_MS: '1000' })
    const kept = await rawClient(service.port)
    kept.send(READY)
    await kept.until(/200 OK[\s\S]*"ready"\}/)
    const slow = await rawClient(service.port)
    slow.send(HALF)

    const ended = service.stop()
    await service.logged(({ msg }) => msg === 'stopping')
    kept.send(READY)
    t.match(await kept.until(/"stopping"\}/), /503 Service Unavailable[\s\S]*connection: keep-alive/i)
    const late = await rawClient(service.port)
    late.send(READY)
    await late.until(/"stopping"\}/)

    // The delay is over when nobody is let in any more.
    while (
      await rawClient(service.port).then(
        ({ socket }) => socket.destroy(),
        () => false,
      )
    ) {
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    kept.send(rawRequest('POST', '/v1/quotes', QUOTE))
    t.match(await kept.closed(), /HTTP\/1\.1 200 OK(?:(?!HTTP)[\s\S])*connection: close[\s\S]*"gross"/i)
    slow.send(OTHER_HALF)
    t.match(await slow.closed(), /^HTTP\/1\.1 200 OK[\s\S]*connection: close[\s\S]*"gross"/i)
    t.match(await late.closed(), /503/, 'a silent connection is closed after a while')
    t.equal(await ended, 0)
  },
)

t.test('connections that never said a word do not hold up a stop', async (t) => {
  const service = await startService(t)
  const silent = await rawClient(service.port)
  t.equal(await service.stop(), 0)
  t.equal(await silent.closed(), '')
  t.notOk(service.log.some(({ msg }) => /cut/.test(String(msg))))
})

t.test('what does not finish in time is cut', async (t) => {
  const service = await startService(t, { SHUTDOWN_TIMEOUT_MS: '300' })
  const stuck = await rawClient(service.port)
  stuck.send(HALF)
  const busy = await rawClient(service.port)
  busy.send(READY)
  await busy.until(/"ready"/)
  t.equal(await service.stop(), 0)
  t.equal(await stuck.closed(), '')
  t.match(
    service.log.find(({ level }) => level === 40),
    { msg: 'stopping: requests in flight are cut' },
  )
})

for (const [second, pause] of [
  ['SIGINT', 0],
  ['SIGTERM', 200],
] as const) {
  t.test(`a second signal ends the process at once: ${second} after ${pause} ms`, async (t) => {
    const service = await startService(t, { SHUTDOWN_DELAY_MS: '600000' })
    const ended = service.stop()
    await service.logged(({ msg }) => msg === 'stopping')
    await new Promise((resolve) => setTimeout(resolve, pause))
    service.stop(second)
    t.equal(await ended, 1)
    t.match(service.log.at(-1), { signal: second, msg: 'told to stop again: ending at once' })
  })
}

t.test('a signal that npm passes on to a process that has it already is one signal', async (t) => {
  const service = await startService(t)
  service.child.kill('SIGINT')
  t.equal(await service.stop('SIGINT'), 0)
  t.match(service.log.slice(-2), [{ signal: 'SIGINT', msg: 'stopping' }, { msg: 'stopped' }])
})

for (const [signal, event] of [
  ['SIGUSR2', 'unhandledRejection'],
  ['SIGHUP', 'uncaughtException'],
] as const) {
  t.test(`an ${event} is logged, without its message, and ends the process with 1`, async (t) => {
    const service = await startService(t, {}, ['--import', FAIL_ON_SIGNAL])
    t.equal(await service.stop(signal), 1)
    const last = service.log.at(-1) as { err: { stack: string[] } }
    t.match(last, { level: 60, msg: `${event}: ending`, err: { type: 'Error', code: 'E_FAULT' } })
    t.match(last.err.stack[0], /fail-on-signal/)
    t.notMatch(JSON.stringify(service.log), 'mario.rossi')
  })
}
