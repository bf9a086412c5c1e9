import { Agent, request } from 'node:http'
import t, { type Test } from 'tap'
import { startBalancer } from '../support/balancer.ts'
import { startService } from '../support/process.ts'
import { QUOTE, rawClient, rawRequest } from '../support/raw.ts'
import { until } from '../support/until.ts'

const CLIENTS = 16
/** Between two requests of a client, so that the replica that starts gets its share of the machine. */
const PAUSE_MS = 20

/** The delay of a stop must be longer than the balancer takes to notice: here it lasts until it has. */
const startReplica = (t: Test) => startService(t, { SHUTDOWN_DELAY_MS: '599999' }, ['patient', 'stop-step-by-step'])

t.test('replicas restarted one after the other under continuous load lose no request', async (t) => {
  const balancer = await startBalancer(t)
  const replicas = [await startReplica(t), await startReplica(t)]
  for (const { port } of replicas) balancer.add(port)
  await until(() => replicas.every(({ port }) => balancer.isReady(port)))

  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS })
  t.teardown(() => agent.destroy())
  const outcomes = new Map<string, number>()
  const count = (outcome: string): number => outcomes.get(outcome) ?? 0
  const ask = (): Promise<string> =>
    new Promise((resolve) => {
      const { port } = balancer
      const headers = { 'content-type': 'application/json' }
      const asking = request({ agent, port, method: 'POST', path: '/v1/quotes', headers }, (answer) => {
        answer.resume().once('close', () => resolve(answer.complete ? String(answer.statusCode) : 'cut off'))
      })
      asking.once('error', ({ message }) => resolve(message)).end(QUOTE)
    })
  let going = true
  const client = async (): Promise<void> => {
    while (going) {
      const outcome = await ask()
      outcomes.set(outcome, count(outcome) + 1)
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    }
  }
  const clients = Promise.all(Array.from({ length: CLIENTS }, client))
  /** Waits until each client has had answers; or until a request was lost, which fails the test. */
  const goOn = (): Promise<void> => {
    const answered = count('200')
    return until(() => count('200') > answered + 2 * CLIENTS || outcomes.size > 1)
  }

  for (const old of replicas) {
    await goOn()
    const ended = old.stop()
    await until(() => !balancer.isReady(old.port))
    // Connections are let in one after the other: with this one, all that the balancer opened before are.
    const last = await rawClient(old.port)
    last.send(rawRequest('GET', '/health/live', undefined, { connection: 'close' }))
    t.match(await last.closed(), /^HTTP\/1\.1 200 /)
    old.child.kill('SIGUSR2')
    t.equal(await ended, 0)
    balancer.remove(old.port)
    const { port } = await startReplica(t)
    balancer.add(port)
    await until(() => balancer.isReady(port))
  }
  await goOn()
  going = false
  await clients
  t.strictSame([...outcomes.keys()], ['200'], `${count('200')} requests`)
})
