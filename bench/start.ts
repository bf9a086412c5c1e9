import type { Cores } from './cores.ts'
import { type ServerName, withServer } from './server.ts'
import { median, type Ratio, ratioOf } from './statistics.ts'

/** How long the service and bare Fastify take from their spawn to the first 200 of `/v1/status`. */
export interface StartCost {
  /** Medians, in milliseconds of wall-clock time and of CPU time. */
  readonly service: StartTimes
  readonly bare: StartTimes
  readonly wall: Ratio
  readonly cpu: Ratio
}

interface StartTimes {
  readonly wall: number
  readonly cpu: number
}

/** Starts the two in turns, `rounds` times each. The first start of each fills the caches and does not count. */
export async function measureStart(rounds: number, cores: Cores | undefined, responses: string): Promise<StartCost> {
  const times = async (name: ServerName): Promise<StartTimes> =>
    withServer(name, { core: cores?.server, responses }, async (server) => ({
      wall: server.startMilliseconds,
      cpu: (await server.usage()).cpuMicroseconds / 1000,
    }))
  const service: StartTimes[] = []
  const bare: StartTimes[] = []
  for (let round = 0; round <= rounds; round++) {
    bare.push(await times('bare-fastify'))
    service.push(await times('service'))
  }
  const of = (starts: readonly StartTimes[], kind: keyof StartTimes): number[] =>
    starts.slice(1).map((start) => start[kind])
  const medians = (starts: readonly StartTimes[]): StartTimes => ({
    wall: median(of(starts, 'wall')),
    cpu: median(of(starts, 'cpu')),
  })
  return {
    service: medians(service),
    bare: medians(bare),
    wall: ratioOf(of(service, 'wall'), of(bare, 'wall')),
    cpu: ratioOf(of(service, 'cpu'), of(bare, 'cpu')),
  }
}
