import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Test } from 'tap'
import { WITHOUT_LIMITS } from './app.ts'

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url))

/** The service as a process of its own, as an operator runs it. */
export interface ServiceProcess {
  readonly child: ChildProcess
  readonly port: number
  readonly url: string
  /** Every line of its log so far. */
  readonly log: Record<string, unknown>[]
  /** Waits for a line of the log. */
  logged(matches: (line: Record<string, unknown>) => boolean): Promise<Record<string, unknown>>
  /** Sends a signal and waits for the exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>
}

/** How a process that does not start ends, and what it reports. */
export interface FailedStart {
  readonly code: number | null
  readonly stderr: string
}

type Environment = Record<string, string>

/** What can be loaded before the service: files of test/production/fixtures. */
export type Preload = 'busy-quotes' | 'collect-on-signal' | 'fail-on-signal'

function launch(environment: Environment, preloads: readonly Preload[] = []): ChildProcess {
  const file = (name: Preload): string => new URL(`../production/fixtures/${name}.ts`, import.meta.url).href
  const { PATH, NODE_OPTIONS } = process.env
  const env = { PATH, ...(NODE_OPTIONS && { NODE_OPTIONS }), PORT: '0', ...WITHOUT_LIMITS, ...environment }
  return spawn(process.execPath, [...preloads.map((name) => `--import=${file(name)}`), MAIN], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/**
 * Starts the service, on a free port unless the environment says otherwise, and waits until it listens. It is stopped
 * after the test. Unless the environment says otherwise, it has no limit of requests or of load.
 */
export async function startService(
  t: Test,
  environment: Environment = {},
  preloads: readonly Preload[] = [],
): Promise<ServiceProcess> {
  const child = launch(environment, preloads)
  // Not 'exit', after which the last lines of its log may still arrive.
  const exit = once(child, 'close').then(([code]) => code as number | null)
  const log: Record<string, unknown>[] = []
  const waiting = new Set<() => void>()
  let rest = ''
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() as string
    log.push(...lines.map((line) => JSON.parse(line)))
    for (const check of waiting) check()
  })
  child.stderr?.pipe(process.stderr)
  const logged: ServiceProcess['logged'] = (matches) =>
    new Promise((resolve, reject) => {
      const check = (): void => {
        const line = log.find(matches)
        if (line === undefined) return
        waiting.delete(check)
        resolve(line)
      }
      waiting.add(check)
      check()
      exit.then((code) => reject(new Error(`ended with ${code} before it was logged`)))
    })
  const stop: ServiceProcess['stop'] = (signal = 'SIGTERM') => {
    child.kill(signal)
    return exit
  }
  // The second signal ends it at once.
  t.teardown(() => (child.exitCode === null ? Promise.all([stop('SIGTERM'), stop('SIGINT')]) : undefined))
  const { address } = await logged(({ msg }) => msg === 'pec-addons started')
  const url = String(address)
  return { child, port: Number(new URL(url).port), url, log, logged, stop }
}

/** Starts the service with settings with which it must not start. */
export async function failedStart(environment: Environment): Promise<FailedStart> {
  const child = launch(environment)
  let stderr = ''
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk
  })
  const [code] = await once(child, 'close')
  return { code, stderr }
}
