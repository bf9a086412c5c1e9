import autocannon from 'autocannon'
import type { Request } from './operations.ts'
import type { Server } from './server.ts'
import { assertAnswered, repeatWhileShed } from './shed.ts'
import { quantile } from './statistics.ts'

const CONNECTIONS = 32

/** What each of a number of requests cost the server. */
export interface Cost {
  readonly requests: number
  /** CPU time of the server process, all its threads, per request. */
  readonly cpuMicroseconds: number
  /** Time until the response as the client sees it, in milliseconds. */
  readonly p50: number
  readonly p99: number
  /** Resident memory of the server process afterwards. */
  readonly residentMebibytes: number
}

/** Sends `amount` requests to a server and returns what each cost it. */
export function measure(server: Server, requests: readonly Request[], amount: number): Promise<Cost> {
  return repeatWhileShed(async () => {
    const before = await server.usage()
    const latencies = await sendOnce(server, requests, amount)
    const after = await server.usage()
    return {
      requests: latencies.length,
      cpuMicroseconds: (after.cpuMicroseconds - before.cpuMicroseconds) / latencies.length,
      p50: quantile(latencies, 0.5),
      p99: quantile(latencies, 0.99),
      residentMebibytes: after.residentBytes / 2 ** 20,
    }
  })
}

/** Sends `amount` requests to a server without measuring. */
export async function send(server: Server, requests: readonly Request[], amount: number): Promise<void> {
  await repeatWhileShed(() => sendOnce(server, requests, amount))
}

/** Sends the requests over and over, each connection its share of them; returns the milliseconds that each took. */
async function sendOnce(server: Server, requests: readonly Request[], amount: number): Promise<number[]> {
  const latencies: number[] = []
  let worst = 200
  const connections = Math.min(CONNECTIONS, amount)
  let connection = 0
  const setupClient = (client: autocannon.Client): void => {
    const first = connection++
    const share = requests.filter((_, index) => index % connections === first)
    client.setRequests(share.length > 0 ? share : [...requests])
  }
  const finished = new Promise<autocannon.Result>((resolve, reject) => {
    const options = { url: server.url, connections, amount, setupClient, sampleInt: 20 }
    const run = autocannon(options, (error, result) => (error ? reject(error) : resolve(result)))
    run.on('response', (_client, status, _bytes, milliseconds) => {
      worst = Math.max(worst, status)
      latencies.push(milliseconds)
    })
  })
  stayAwake(finished)
  const { errors } = await finished
  if (errors > 0) throw new Error(`${errors} requests failed`)
  assertAnswered(worst, server.url)
  return latencies
}

/**
 * Keeps this process polling until something is settled. A client that sleeps is woken by the server's write, at the
 * server's cost, and it sleeps more the slower the server is: the measure of the server would include that.
 */
function stayAwake(settled: Promise<unknown>): void {
  let awake = true
  const poll = (): void => {
    if (awake) setImmediate(poll)
  }
  poll()
  const stop = (): void => {
    awake = false
  }
  settled.then(stop, stop)
}
