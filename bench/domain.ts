import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type Cores, nodeOn } from './cores.ts'
import { DOMAIN_FUNCTIONS, type DomainFunction } from './domain-questions.ts'
import { median } from './statistics.ts'

/** How often a domain function is evaluated in one second of CPU time. */
export interface DomainSpeed {
  readonly function: DomainFunction
  /** Distinct questions as in production. */
  readonly warm: number
  /** Questions of which nothing is memoized. */
  readonly defeated: number
}

/** Median of the rounds; each takes processes of its own. */
export function measureDomain(rounds: number, seconds: number, cores: Cores | undefined): DomainSpeed[] {
  return DOMAIN_FUNCTIONS.map((name) => {
    const speeds = (caches: string): number[] =>
      Array.from({ length: rounds }, () => evaluationsPerSecond([name, caches, String(seconds)], cores))
    return { function: name, warm: median(speeds('life')), defeated: median(speeds('no-memory')) }
  })
}

function evaluationsPerSecond(args: readonly string[], cores: Cores | undefined): number {
  const file = fileURLToPath(new URL('domain-process.ts', import.meta.url))
  const [command, commandArgs] = nodeOn(cores?.server, [file, ...args])
  return JSON.parse(execFileSync(command, commandArgs, { encoding: 'utf8', env: { PATH: process.env.PATH } }))
}
