import type { Cores } from './cores.ts'
import { send } from './load.ts'
import { OPERATIONS, type Operation, type Request } from './operations.ts'
import { withServer } from './server.ts'
import { median } from './statistics.ts'

/** Resident memory of the service under steady load, in MiB. */
export interface MemoryCourse {
  readonly seconds: number
  /** After the first third of the time (a minute of three), and at the end: medians of the samples around. */
  readonly settled: number
  readonly last: number
  readonly growth: number
  /** One after each batch of requests. */
  readonly samples: readonly { readonly seconds: number; readonly mebibytes: number }[]
}

const BATCH = 2000

/** Sends requests of all operations in turn to one service, for this many seconds. */
export async function measureMemory(
  requests: Record<Operation, Request[]>,
  seconds: number,
  cores: Cores | undefined,
): Promise<MemoryCourse> {
  return withServer('service', { core: cores?.server }, async (server) => {
    const samples: { seconds: number; mebibytes: number }[] = []
    const started = performance.now()
    const elapsed = (): number => (performance.now() - started) / 1000
    while (elapsed() < seconds) {
      for (const operation of OPERATIONS) await send(server, requests[operation], BATCH)
      samples.push({ seconds: elapsed(), mebibytes: (await server.usage()).residentBytes / 2 ** 20 })
    }
    const around = (from: number, to: number): number => {
      const within = samples.slice(Math.floor(from * samples.length), Math.ceil(to * samples.length))
      return median(within.map(({ mebibytes }) => mebibytes))
    }
    const settled = around(1 / 3, 1 / 2)
    const last = around(5 / 6, 1)
    return { seconds, settled, last, growth: last - settled, samples }
  })
}
