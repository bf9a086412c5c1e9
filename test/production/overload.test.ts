import t from 'tap'
import { LOAD_LIMITS } from '../../src/http/overload.ts'
import { createReadiness } from '../../src/http/readiness.ts'
import { listen, testApp } from '../support/app.ts'
import { rawClient, rawRequest } from '../support/raw.ts'

/** Keeps the event loop busy, with hardly a pause, until told to stop. */
function keepBusy(): () => void {
  let busy = true
  const step = (): void => {
    const until = performance.now() + 2 * LOAD_LIMITS.eventLoopDelayMs
    while (performance.now() < until);
    if (busy) setTimeout(step, 1)
  }
  step()
  return () => {
    busy = false
  }
}

t.test('under a lasting overload questions get 503 at once, and health and status are answered', async (t) => {
  const readiness = createReadiness(0)
  const port = await listen(t, await testApp({}, undefined, { readiness }))
  const client = await rawClient(port)
  t.teardown(() => client.socket.destroy())
  let answers = 0
  const statusOf = async (path: string): Promise<string> => {
    answers += 1
    client.send(rawRequest('GET', path))
    const all = await client.until(new RegExp(`(HTTP/1.1[\\s\\S]*?){${answers}}\\r\\n\\r\\n`))
    return all.slice(all.lastIndexOf('HTTP/1.1'))
  }
  t.match(await statusOf('/v1/agreements'), /^HTTP\/1\.1 200 /)

  const relax = keepBusy()
  while (!(await statusOf('/v1/agreements')).startsWith('HTTP/1.1 503 ')) {
    t.ok(answers < 100, 'it must come to that')
  }
  const shed = await statusOf('/v1/agreements/architetti-torino')
  t.match(shed, /^HTTP\/1\.1 503 Service Unavailable[\s\S]*retry-after: 5\r\n/)
  t.match(shed, /"code":"unavailable"/)
  for (const path of ['/v1/status', '/health/live', '/health/ready']) {
    t.match(await statusOf(path), /^HTTP\/1\.1 200 /, path)
  }
  while (readiness.reason() === undefined) await new Promise((resolve) => setTimeout(resolve, 100))
  t.match(await statusOf('/health/ready'), /^HTTP\/1\.1 503 [\s\S]*"overloaded"/)

  relax()
  while (readiness.reason() !== undefined) await new Promise((resolve) => setTimeout(resolve, 100))
  t.match(await statusOf('/v1/agreements'), /^HTTP\/1\.1 200 /, 'as before')
})

t.test('one long step is no overload', async (t) => {
  const port = await listen(t, await testApp())
  for (let times = 0; times < 3; times++) {
    // The start itself was such a step.
    await new Promise((resolve) => setTimeout(resolve, LOAD_LIMITS.sampleEveryMs * 3))
    keepBusy()()
    t.equal((await fetch(`http://127.0.0.1:${port}/v1/agreements`)).status, 200)
  }
})

t.test('a turn of the event loop that takes too long is an overload for whoever waits in it', async (t) => {
  const app = await testApp()
  app.get('/block', (_request, reply) => {
    const until = performance.now() + LOAD_LIMITS.turnMs
    while (performance.now() < until);
    reply.send()
  })
  const port = await listen(t, app)
  const clients = [await rawClient(port), await rawClient(port)] as const
  await new Promise((resolve) => setTimeout(resolve, LOAD_LIMITS.sampleEveryMs * 3))
  clients[0].send(rawRequest('GET', '/block', undefined, { connection: 'close' }))
  clients[1].send(rawRequest('GET', '/v1/agreements', undefined, { connection: 'close' }))
  t.match(await clients[1].closed(), /^HTTP\/1\.1 503 [\s\S]*retry-after: 5\r\n[\s\S]*"code":"unavailable"/)
  await new Promise((resolve) => setTimeout(resolve, LOAD_LIMITS.sampleEveryMs * 4))
  t.equal((await fetch(`http://127.0.0.1:${port}/v1/agreements`)).status, 200)
})
