import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** The cores that server and client are pinned to; absent where they cannot be pinned. */
export interface Cores {
  readonly server: number
  readonly client: number
}

/** The first two cores that this process may use, on Linux with two or more: one for the server, one for the client. */
export function twoCores(): Cores | undefined {
  if (process.platform !== 'linux') return undefined
  const allowed = /^Cpus_allowed_list:\s*(\S+)$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? ''
  const [server, client] = allowed.split(',').flatMap(coresOfRange)
  return server === undefined || client === undefined ? undefined : { server, client }
}

function coresOfRange(range: string): number[] {
  const [first = 0, last = first] = range.split('-').map(Number)
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

/** Pins this process, with all its threads, to a core. */
export function pinSelf(core: number): void {
  execFileSync('taskset', ['--all-tasks', '--cpu-list', '--pid', String(core), String(process.pid)], { stdio: 'pipe' })
}

/** A command line that runs Node on one core; unpinned where there is none. */
export function nodeOn(core: number | undefined, args: readonly string[]): [string, string[]] {
  return core === undefined
    ? [process.execPath, [...args]]
    : ['taskset', ['--cpu-list', String(core), process.execPath, ...args]]
}
