import { cpus, release, totalmem, type } from 'node:os'
import type { Cores } from './cores.ts'

/** What the figures were taken on. */
export interface Machine {
  readonly processor: string
  readonly cores: number
  readonly memoryGibibytes: number
  readonly system: string
  readonly node: string
  readonly v8: string
  readonly pinned: string
}

/** This machine, and which core server and client run on. */
export function thisMachine(cores: Cores | undefined): Machine {
  return {
    processor: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGibibytes: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release()} ${process.arch}`,
    node: process.versions.node,
    v8: process.versions.v8,
    pinned: cores ? `server on core ${cores.server}, client on core ${cores.client}` : 'no',
  }
}
