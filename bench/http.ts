import type { Cores } from './cores.ts'
import { type Cost, measure, send } from './load.ts'
import { OPERATIONS, type Operation, type Request } from './operations.ts'
import { type Server, type ServerName, startServer } from './server.ts'
import { median, type Ratio, ratioOf } from './statistics.ts'

/** The servers of one round, in the order in which they take their turns. */
const SERVERS = ['node-http', 'service', 'bare-fastify', 'service-logging'] as const satisfies ServerName[]

type Measured = (typeof SERVERS)[number]

/** What is compared: the first server's CPU time per request over the second's. */
const RATIOS = {
  overFastify: ['service', 'bare-fastify'],
  overNode: ['service', 'node-http'],
  logging: ['service-logging', 'service'],
} as const satisfies Record<string, [Measured, Measured]>

export type RatioName = keyof typeof RATIOS

/** What one operation costs each server, as medians of all turns, and the ratios, one for each turn. */
export interface OperationCost {
  readonly operation: Operation
  readonly costs: Readonly<Record<Measured, Cost>>
  readonly ratios: Readonly<Record<RatioName, Ratio>>
}

export interface HttpOptions {
  readonly rounds: number
  /** Requests measured per operation, server and round; `WARM_UP` times as many come before them. */
  readonly requests: number
  readonly cores: Cores | undefined
  /** The file of the fixed responses. */
  readonly responses: string
}

/** V8 compiles for some ten thousand requests of a kind, and a service runs for weeks. */
const WARM_UP = 2

/** How often the servers take turns within a round: what disturbs the machine disturbs all of them alike. */
const TURNS = 5

/**
 * Measures every operation at every server, round by round. A round starts new processes (V8 does not compile the same
 * way each time), warms them up with all operations, and then the servers take turns.
 */
export async function measureHttp(
  requests: Record<Operation, Request[]>,
  { rounds, requests: amount, cores, responses }: HttpOptions,
): Promise<OperationCost[]> {
  const costs = new Map<string, Cost[]>()
  for (let round = 0; round < rounds; round++) {
    const servers: Server[] = []
    try {
      for (const name of SERVERS) servers.push(await startServer(name, { core: cores?.server, responses }))
      for (const operation of OPERATIONS) {
        for (const server of servers) await send(server, requests[operation], amount * WARM_UP)
      }
      for (const operation of OPERATIONS) {
        for (let turn = 0; turn < TURNS; turn++) {
          for (const [index, name] of SERVERS.entries()) {
            const cost = await measure(servers[index] as Server, requests[operation], Math.ceil(amount / TURNS))
            costs.set(`${operation} ${name}`, [...(costs.get(`${operation} ${name}`) ?? []), cost])
          }
        }
      }
    } finally {
      for (const server of servers) await server.stop()
    }
  }
  return OPERATIONS.map((operation) => summaryOf(operation, (name) => costs.get(`${operation} ${name}`) as Cost[]))
}

function summaryOf(operation: Operation, costsOf: (name: Measured) => Cost[]): OperationCost {
  const cpu = (name: Measured): number[] => costsOf(name).map((cost) => cost.cpuMicroseconds)
  const ratios = Object.entries(RATIOS).map(([name, [measured, baseline]]) => [
    name,
    ratioOf(cpu(measured), cpu(baseline)),
  ])
  return {
    operation,
    costs: Object.fromEntries(SERVERS.map((name) => [name, medianCost(costsOf(name))])) as Record<Measured, Cost>,
    ratios: Object.fromEntries(ratios),
  }
}

function medianCost(costs: readonly Cost[]): Cost {
  const of = (field: keyof Cost): number => median(costs.map((cost) => cost[field]))
  return {
    requests: costs.reduce((sum, cost) => sum + cost.requests, 0),
    cpuMicroseconds: of('cpuMicroseconds'),
    p50: of('p50'),
    p99: of('p99'),
    residentMebibytes: of('residentMebibytes'),
  }
}
