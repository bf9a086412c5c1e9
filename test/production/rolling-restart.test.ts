import { Agent, request } from 'node:http'
import t, { type Test } from 'tap'
import { startBalancer } from '../support/balancer.ts'
import { every } from '../support/every.ts'
import { startService } from '../support/process.ts'
import { exchange } from '../support/raw-client.ts'
import { QUOTE, rawRequest } from '../support/raw-http.ts'
import { until } from '../support/until.ts'

const CLIENTS = 16
/** Between two requests of a client, so that the replica that starts gets its share of the machine. */
const PAUSE_MS = 20
/** How long the delay of a stop is at first. */
const FIRST_DELAY_MS = 1_000

/** What became of the requests of a rolling restart. */
interface Restart {
  /** How many requests had each outcome: a status, or how they were lost. */
  readonly outcomes: ReadonlyMap<string, number>
  /** Whether the balancer noticed each stop within its delay, as it must, however slow the machine is. */
  readonly noticedInTime: boolean
}

/** Restarts two replicas, one after the other, under continuous load. */
async function restartReplicas(t: Test, delayMs: number): Promise<Restart> {
  const startReplica = () => startService(t, { SHUTDOWN_DELAY_MS: String(delayMs) })
  const balancer = await startBalancer(t)
  const replicas = [await startReplica(), await startReplica()]
  for (const { port } of replicas) balancer.add(port)
  await until(() => replicas.every(({ port }) => balancer.isReady(port)))

  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS })
  t.teardown(() => agent.destroy())
  const outcomes = new Map<string, number>()
  const count = (outcome: string): number => outcomes.get(outcome) ?? 0
  const quote = (): Promise<string> =>
    new Promise((resolve) => {
      const { port } = balancer
      const headers = { 'content-type': 'application/json' }
      const sent = request({ agent, port, method: 'POST', path: '/v1/quotes', headers }, (response) => {
        response.resume().once('close', () => resolve(response.complete ? String(response.statusCode) : 'cut off'))
      })
      sent.once('error', ({ message }) => resolve(message)).end(QUOTE)
    })
  let going = true
  const client = async (): Promise<void> => {
    for await (const _ of every(PAUSE_MS)) {
      if (!going) return
      const outcome = await quote()
      outcomes.set(outcome, count(outcome) + 1)
    }
  }
  const clients = Promise.all(Array.from({ length: CLIENTS }, client))
  /** Waits until each client has had responses; or until a request was lost, which fails the test. */
  const goOn = (): Promise<void> => {
    const before = count('200')
    return until(() => count('200') > before + 2 * CLIENTS || outcomes.size > 1)
  }

  let noticedInTime = true
  for (const old of replicas) {
    await goOn()
    const stoppedAt = performance.now()
    const ended = old.stop()
    await until(() => !balancer.isReady(old.port))
    // Connections are accepted one after the other: with this one, all that the balancer opened before are.
    await exchange(old.port, rawRequest('GET', '/health/live', undefined, { connection: 'close' }))
    noticedInTime &&= performance.now() - stoppedAt < delayMs
    t.equal(await ended, 0)
    balancer.remove(old.port)
    const { port } = await startReplica()
    balancer.add(port)
    await until(() => balancer.isReady(port))
  }
  await goOn()
  going = false
  await clients
  return { outcomes, noticedInTime }
}

t.test('replicas restarted one after the other under continuous load lose no request', async (t) => {
  for (let delayMs = FIRST_DELAY_MS; ; delayMs *= 2) {
    const { outcomes, noticedInTime } = await restartReplicas(t, delayMs)
    const all = JSON.stringify([...outcomes])
    if (noticedInTime) {
      t.strictSame([...outcomes.keys()], ['200'], all)
      break
    }
    t.comment(`noticed too late for a delay of ${delayMs} ms: ${all}`)
  }
})
