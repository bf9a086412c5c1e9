import { Agent, request } from 'node:http'
import t from 'tap'
import { startBalancer } from '../support/balancer.ts'
import { startService } from '../support/process.ts'
import { QUOTE } from '../support/raw.ts'

const CLIENTS = 16
/** Between two requests of a client, so that the replica that starts gets its share of the machine. */
const PAUSE_MS = 20
const SETTINGS = { SHUTDOWN_DELAY_MS: '500', LOG_LEVEL: 'info' }

t.test('replicas restarted one after the other under continuous load lose no request', async (t) => {
  const first = await startService(t, SETTINGS)
  const second = await startService(t, SETTINGS)
  const balancer = await startBalancer(t, [first.port, second.port])
  await balancer.ready()

  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS })
  t.teardown(() => agent.destroy())
  const outcomes = new Map<string, number>()
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
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    }
  }
  const clients = Promise.all(Array.from({ length: CLIENTS }, client))

  for (const old of [first, second]) {
    const ended = old.stop()
    t.equal(await ended, 0)
    balancer.replicas.delete(old.port)
    balancer.replicas.add((await startService(t, SETTINGS)).port)
    await balancer.ready()
  }
  going = false
  await clients
  t.strictSame([...outcomes.keys()], ['200'], `${outcomes.get('200')} requests`)
  t.ok((outcomes.get('200') ?? 0) > 100)
})
